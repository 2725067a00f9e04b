package ah.patentplan.declaration;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Region;
import ah.patentplan.programme.RegionFacts;
import ah.patentplan.programme.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 申报主体 – who may declare what (the annexes' 申报主体), and whether a form names its unit as it is registered. */
@Component
public class ApplicantCheck {

    private static final String CODE = "统一社会信用代码";

    private final Applicants applicants;
    private final Regions regions;
    private final RegionFacts facts;
    private final Listings listings;
    private final Clock clock;

    ApplicantCheck(Applicants applicants, Regions regions, RegionFacts facts, Listings listings, Clock clock) {
        this.applicants = applicants;
        this.regions = regions;
        this.facts = facts;
        this.listings = listings;
        this.clock = clock;
    }

    /** The registered unit; refused where it is listed or may not declare in the category of the year. */
    Applicant requireMayDeclare(String unit, Category category, int year) {
        Applicant applicant = applicants.of(unit);
        if (!applicant.kind().mayDeclare(category)) {
            throw new Refusal(
                    "“%s”不接受%s申报".formatted(category.title(), applicant.kind().title()));
        }
        listings.requireNone(unit, LocalDate.now(clock));
        if (category == Category.KEY_CITY) {
            requireCity(applicant.region(), year);
        }
        if (category == Category.INDUSTRY_CENTRE && applicant.parkType() == null) {
            throw new Refusal("“%s”只接受国家级新区、高新技术产业开发区、经济技术开发区的管委会申报".formatted(category.title()));
        }
        return applicant;
    }

    /** 附件1 二: a 设区市 not listed as national key city; 通知 一（一）: nor funded from that programme. */
    private void requireCity(String code, int year) {
        Region region = regions.findByCode(code).orElseThrow();
        String title = Category.KEY_CITY.title();
        if (!region.isCity()) {
            throw new Refusal("“%s”由设区市人民政府申报，%s不是设区市".formatted(title, region.name()));
        }
        if (facts.isNationalKeyCity(year, code)) {
            throw new Refusal("%s已被列入国家知识产权运营服务体系建设重点城市，不能申报“%s”".formatted(region.name(), title));
        }
        if (facts.isNationallyFunded(year, code)) {
            throw new Refusal("%s已获得国家知识产权运营服务体系建设资金支持，不能申报“%s”".formatted(region.name(), title));
        }
    }

    /** What the category's form must say about a unit that may declare in it. */
    List<Registered> registered(Applicant applicant, Category category) {
        List<Registered> registered = new ArrayList<>();
        if (category == Category.KEY_CITY) {
            registered.add(new Registered("unitName", "申报主体", applicant.name()));
            registered.add(new Registered("cityName", "城市名称", regions.nameOf(applicant.region())));
        } else {
            registered.add(new Registered("unitName", "单位名称", applicant.name()));
            registered.add(new Registered("creditCode", CODE, applicant.creditCode()));
        }
        String kind = applicant.kind().title();
        if (category == Category.UNIVERSITY_OPERATION || category == Category.HIGH_VALUE_PATENT) {
            registered.add(new Registered("unitType", "单位类型", applicant.kind().code(), kind));
        }
        if (category == Category.HIGH_VALUE_PATENT) {
            registered.add(new Registered("variant", "牵头单位类型", applicant.kind().variant(), kind));
        }
        if (category == Category.INDUSTRY_CENTRE) {
            ParkType park = applicant.parkType();
            registered.add(new Registered("unitType", "园区类型", park.code(), park.title()));
        }
        return registered;
    }

    /**
     * 登记事项.
     *
     * @param key of the form's field
     * @param label of the form's field
     * @param value as the form gives it
     * @param title the value in Chinese
     */
    record Registered(String key, String label, String value, String title) {

        Registered(String key, String label, String value) {
            this(key, label, value, value);
        }
    }

    /** Refuses a form that names another code, name, city, type or variant than the unit is registered with. */
    void requireFitting(Declaration declaration) {
        Applicant applicant = applicants.of(declaration.unit());
        Map<String, Object> answers = declaration.answers();
        requireCode(String.valueOf(answers.getOrDefault("creditCode", applicant.creditCode())));
        for (Registered registered : registered(applicant, declaration.category())) {
            if (!registered
                    .value()
                    .equals(String.valueOf(answers.get(registered.key())).strip())) {
                throw new Refusal("“%s”与贵单位登记的“%s”不一致".formatted(registered.label(), registered.title()));
            }
        }
        if (declaration.category() == Category.HIGH_VALUE_PATENT) {
            Partners.of(answers).require(applicant.creditCode());
        }
    }

    /** 附件1 asks for no code: there the registered one is checked. */
    private static void requireCode(String code) {
        if (!CreditCode.isValid(code.strip())) {
            throw new Refusal("“%s”校验位不正确：%s".formatted(CODE, code.strip()));
        }
    }
}
