package ah.patentplan.workflow;

import ah.patentplan.document.Pages;
import ah.patentplan.notification.LetterTexts;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Guide;
import ah.patentplan.programme.Preparation;
import ah.patentplan.programme.ProgrammeField;
import ah.patentplan.programme.ProgrammeText;
import ah.patentplan.programme.RegionFacts;
import ah.patentplan.programme.Regions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 年度检查 – whether what a year says is whole and goes together: its values, guides, quotas and letters. */
@Component
class YearCheck {

    static final String ALL = "全部类别";
    private static final Set<String> QUOTA = Set.of("city", "nationalKeyCity");

    private final Preparation preparation;
    private final LetterTexts letters;
    private final Regions regions;
    private final RegionFacts facts;
    private final Pages pages;

    YearCheck(Preparation preparation, LetterTexts letters, Regions regions, RegionFacts facts, Pages pages) {
        this.preparation = preparation;
        this.letters = letters;
        this.regions = regions;
        this.facts = facts;
        this.pages = pages;
    }

    List<Finding> of(int year, List<Guide> notice) {
        List<Finding> findings = new ArrayList<>(values(year));
        findings.addAll(guides(year, notice));
        findings.addAll(quotas(notice));
        findings.addAll(regions(year));
        letters.faults(year)
                .forEach((kind, faults) ->
                        faults.forEach(fault -> findings.add(new Finding(ALL, "信函文稿 " + kind, fault))));
        return findings;
    }

    private List<Finding> values(int year) {
        ProgrammeText text = preparation.of(year);
        Stream<String> unprintable = Arrays.stream(ProgrammeField.values())
                .filter(field -> !pages.unprintable(text.of(field)).isEmpty())
                .map(field -> "“%s”中的%s无法打印".formatted(field.label(), pages.unprintable(text.of(field))));
        return Stream.of(text.missing().stream(), text.contradictions().stream(), unprintable)
                .flatMap(problems -> problems)
                .map(problem -> new Finding(ALL, "计划内容", problem))
                .toList();
    }

    private static List<Finding> guides(int year, List<Guide> notice) {
        return Arrays.stream(Category.values())
                .filter(category -> notice.stream().noneMatch(guide -> guide.category() == category))
                .map(category -> new Finding(category.title(), "申报指南", "没有%d年度的申报指南".formatted(year)))
                .toList();
    }

    private static List<Finding> quotas(List<Guide> notice) {
        return notice.stream()
                .filter(guide -> !guide.quota().isEmpty())
                .filter(guide -> !guide.quota().keySet().equals(QUOTA) || !guide.isReviewedByCity())
                .map(guide -> new Finding(
                        guide.category().title(),
                        "申报指南",
                        guide.isReviewedByCity() ? "推荐名额应分别写明重点城市和其他城市" : "有推荐名额，而申报不经市局推荐"))
                .toList();
    }

    /** Without the facts of a region neither its quota nor its right to declare is known. */
    private List<Finding> regions(int year) {
        return regions.findAllByOrderByCode().stream()
                .filter(region -> facts.findByYearAndRegion(year, region.code()).isEmpty())
                .map(region -> new Finding(ALL, "地区资料", "缺少%s的%d年度资料，推荐名额无从确定".formatted(region.name(), year)))
                .toList();
    }
}
