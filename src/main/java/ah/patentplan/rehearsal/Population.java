package ah.patentplan.rehearsal;

import ah.patentplan.access.Actor;
import ah.patentplan.declaration.ApplicantKind;
import ah.patentplan.declaration.ApplicantRegister;
import ah.patentplan.declaration.CreditCode;
import ah.patentplan.declaration.ParkType;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Region;
import ah.patentplan.programme.RegionFacts;
import ah.patentplan.programme.Regions;
import ah.patentplan.review.ExpertEntry;
import ah.patentplan.review.ExpertRegister;
import ah.patentplan.review.InterestDeclaring;
import ah.patentplan.workflow.RehearsalStage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 演练人员 – registers units and experts at the doors where people do, and gives each declaration its story. */
@Component
@Profile("rehearsal")
class Population {

    private static final int INVITATIONS = 999;
    private static final int STORIES_APART = 3;
    private static final Category[] TURNS = {
        Category.UNIVERSITY_OPERATION,
        Category.HIGH_VALUE_PATENT,
        Category.SERVICE_PLATFORM,
        Category.INDUSTRY_CENTRE,
        Category.KEY_CITY
    };

    private final ApplicantRegister applicants;
    private final ExpertRegister experts;
    private final InterestDeclaring interests;
    private final Regions regions;
    private final RegionFacts facts;
    private final RehearsalStage stage;

    Population(
            ApplicantRegister applicants,
            ExpertRegister experts,
            InterestDeclaring interests,
            Regions regions,
            RegionFacts facts,
            RehearsalStage stage) {
        this.applicants = applicants;
        this.experts = experts;
        this.interests = interests;
        this.regions = regions;
        this.facts = facts;
        this.stage = stage;
    }

    /** 单位 – a unit that is to be registered. */
    private record Unit(Category category, String variant, String name, ApplicantKind kind, String region) {

        ParkType park() {
            return kind == ApplicantKind.PARK ? ParkType.HIGH_TECH_ZONE : null;
        }
    }

    /** Experts of the year who have no ties. */
    void experts(int year) {
        List<Region> all = regions.findAllByOrderByCode();
        int n = 0;
        for (Actor expert : Cast.experts()) {
            n++;
            String code = code("31", 9000 + n);
            ExpertEntry entry = new ExpertEntry(
                    "演练专家" + n,
                    "演练评审机构" + n,
                    code,
                    all.get(n % all.size()).code(),
                    "专利运营",
                    String.valueOf(INVITATIONS),
                    "是");
            stage.as(Cast.PROVINCE, () -> {
                experts.register(expert.id(), entry);
                return null;
            });
            stage.as(expert, () -> {
                interests.declare(year, true, List.of(), true);
                return null;
            });
        }
    }

    /** The units of so many declarations, each with one; a key city or a park has but one place in its region. */
    List<Part> parts(int year, int count) {
        Map<Category, Integer> taken = new EnumMap<>(Category.class);
        List<Part> parts = new ArrayList<>();
        for (int turn = 0; parts.size() < count; turn++) {
            int place = turn % TURNS.length;
            Category category = TURNS[place];
            List<Region> places = places(category, year);
            int ordinal = taken.getOrDefault(category, 0);
            boolean single = category == Category.KEY_CITY || category == Category.INDUSTRY_CENTRE;
            if (!single || ordinal < places.size()) {
                taken.put(category, ordinal + 1);
                // the categories begin at different stories, so that a small rehearsal sees many
                Story story = Story.values()[(ordinal + STORIES_APART * place) % Story.values().length];
                parts.add(part(parts.size(), unit(category, ordinal, places), story));
            }
        }
        return parts;
    }

    private List<Region> places(Category category, int year) {
        return regions.findAllByOrderByCode().stream()
                .filter(region -> category != Category.KEY_CITY || mayBeKeyCity(region, year))
                .toList();
    }

    private boolean mayBeKeyCity(Region region, int year) {
        return region.isCity()
                && !facts.isNationalKeyCity(year, region.code())
                && !facts.isNationallyFunded(year, region.code());
    }

    private Part part(int index, Unit unit, Story story) {
        String code = code(unit.kind() == ApplicantKind.ENTERPRISE ? "91" : "12", index + 1);
        stage.as(Cast.ADMINISTRATOR, () -> {
            applicants.register(
                    code, new ApplicantRegister.Entry(unit.name(), unit.kind(), unit.region(), unit.park()));
            return null;
        });
        return new Part(index, unit.category(), unit.variant(), Cast.unit(code), unit.region(), story);
    }

    private static Unit unit(Category category, int ordinal, List<Region> places) {
        Region region = places.get(ordinal % places.size());
        String variant = variant(category, ordinal % 2 == 0);
        ApplicantKind kind = kind(category, variant);
        String name = kind == ApplicantKind.CITY_GOVERNMENT
                ? region.name() + "人民政府"
                : "演练%s%d号%s".formatted(region.name(), ordinal + 1, kind.title());
        return new Unit(category, variant, name, kind, region.code());
    }

    private static String variant(Category category, boolean even) {
        return switch (category) {
            case HIGH_VALUE_PATENT -> even ? "enterprise" : "institution";
            case SERVICE_PLATFORM -> even ? "trading" : "finance";
            default -> "";
        };
    }

    private static ApplicantKind kind(Category category, String variant) {
        return switch (category) {
            case KEY_CITY -> ApplicantKind.CITY_GOVERNMENT;
            case INDUSTRY_CENTRE -> ApplicantKind.PARK;
            case UNIVERSITY_OPERATION -> ApplicantKind.UNIVERSITY;
            case HIGH_VALUE_PATENT ->
                variant.equals("enterprise") ? ApplicantKind.ENTERPRISE : ApplicantKind.UNIVERSITY;
            case SERVICE_PLATFORM -> ApplicantKind.ENTERPRISE;
        };
    }

    /** A code of nobody, with its check digit. */
    private static String code(String kind, int n) {
        String body = "%s340000REH%06d".formatted(kind, n);
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(digit -> body + (char) digit)
                .filter(CreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }
}
