package ah.patentplan.declaration;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Region;
import ah.patentplan.programme.Regions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 申报单位登记 – an administrator enters the units that may declare; each change on record with what was and why. */
@Component
@Transactional
public class ApplicantRegister {

    private static final int LONGEST_NAME = 100;

    private final Applicants applicants;
    private final Regions regions;
    private final ApplicationEventPublisher events;
    private final Actors actors;
    private final Acts acts;

    ApplicantRegister(
            Applicants applicants, Regions regions, ApplicationEventPublisher events, Actors actors, Acts acts) {
        this.applicants = applicants;
        this.regions = regions;
        this.events = events;
        this.actors = actors;
        this.acts = acts;
    }

    /** 申报单位已登记 – its group of accounts follows. */
    public record Registered(String creditCode, String name) {}

    /**
     * 登记事项 as the administrator enters them.
     *
     * @param region six-digit code
     * @param parkType only for a park, null for one of another type
     */
    public record Entry(String name, ApplicantKind kind, String region, ParkType parkType) {

        public Entry {
            name = name == null ? "" : name.strip();
        }
    }

    /** Registers a unit; refused with a wrong or known code, or where name, kind, region and park type do not fit. */
    public void register(String creditCode, Entry entry) {
        actors.current().require(Role.ADMINISTRATOR);
        String code = creditCode.strip();
        if (!CreditCode.isValid(code)) {
            throw new Refusal("“统一社会信用代码”校验位不正确：" + code);
        }
        if (applicants.findByCreditCode(code).isPresent()) {
            throw new Refusal("统一社会信用代码 " + code + " 已登记");
        }
        Applicant applicant = keep(new Applicant(code), entry);
        acts.enter("登记申报单位", code, described(applicant));
    }

    /** Changes what is registered of a unit, for a reason; declarations made before keep the name they were made with. */
    public void change(String creditCode, Entry entry, String reason) {
        actors.current().require(Role.ADMINISTRATOR);
        if (reason.isBlank()) {
            throw new Refusal("请填写变更理由");
        }
        Applicant applicant = applicants.of(creditCode);
        String before = described(applicant);
        keep(applicant, entry);
        acts.enter("变更申报单位", creditCode, "原：%s；现：%s；理由：%s".formatted(before, described(applicant), reason.strip()));
    }

    private Applicant keep(Applicant applicant, Entry entry) {
        String name = entry.name();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal("“单位名称”应为1至%d字".formatted(LONGEST_NAME));
        }
        if (entry.kind() == null) {
            throw new Refusal("请选择“单位类型”");
        }
        Region region = regions.findByCode(entry.region())
                .orElseThrow(() -> new Refusal("“地区”应为我省设区市或省直管县（市）：" + entry.region()));
        if (entry.parkType() != null && entry.kind() != ApplicantKind.PARK) {
            throw new Refusal("“园区类型”只用于园区管委会");
        }
        if (entry.kind() == ApplicantKind.CITY_GOVERNMENT && !name.equals(region.name() + "人民政府")) {
            throw new Refusal("“单位名称”应为“%s人民政府”".formatted(region.name()));
        }
        applicant.become(name, entry.kind(), region.code(), entry.parkType());
        Applicant kept = applicants.save(applicant);
        events.publishEvent(new Registered(kept.creditCode(), kept.name()));
        return kept;
    }

    private String described(Applicant applicant) {
        return "%s，%s，%s%s"
                .formatted(
                        applicant.name(),
                        applicant.kind().title(),
                        regions.nameOf(applicant.region()),
                        applicant.parkType() == null
                                ? ""
                                : "，" + applicant.parkType().title());
    }
}
