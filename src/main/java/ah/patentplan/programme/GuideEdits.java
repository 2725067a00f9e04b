package ah.patentplan.programme;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 申报指南修订 – the administrator enters what another year's notice says of a category, before the year is announced. */
@Component
@Transactional
public class GuideEdits {

    private final Guides guides;
    private final Preparation preparation;
    private final Actors actors;
    private final Acts acts;

    GuideEdits(Guides guides, Preparation preparation, Actors actors, Acts acts) {
        this.guides = guides;
        this.preparation = preparation;
        this.actors = actors;
        this.acts = acts;
    }

    /** 一处变更, as the record says it. */
    private record Difference(String what, List<String> before, List<String> after) {

        /** What was and is no longer, and what is new. */
        String sentence() {
            return "%s原：%s；现：%s".formatted(what, without(before, after), without(after, before));
        }

        private static String without(List<String> these, List<String> those) {
            String left = these.stream().filter(one -> !those.contains(one)).collect(Collectors.joining("、"));
            return left.isEmpty() ? "无" : left;
        }
    }

    @Transactional(readOnly = true)
    public Guide of(int year, Category category) {
        actors.current().require(Role.ADMINISTRATOR);
        return guides.of(year, category);
    }

    /** The guide as a page sends it, key by key: see {@link #change}. */
    @Transactional(readOnly = true)
    public Map<String, String> entries(int year, Category category) {
        return GuideEntries.of(of(year, category));
    }

    /**
     * Takes over what a page sends: {@code plan}, {@code outline} with a heading a line, {@code quota.city}, {@code
     * quota.nationalKeyCity}, {@code conditions.0.threshold}, {@code targets.0.label}, {@code fields.0.label} …
     *
     * @throws Refusal naming all that is wrong, or where nothing differs
     */
    public void change(int year, Category category, Map<String, String> typed, String reason) {
        preparation.requireOpenForChange(year);
        if (reason.isBlank()) {
            throw new Refusal("请填写“变更理由”");
        }
        Guide guide = guides.of(year, category);
        List<List<String>> before = texts(guide);
        GuideEntries entries = new GuideEntries(guide, typed);
        List<Guide.Condition> conditions = entries.conditions();
        List<Guide.Target> targets = entries.targets();
        List<Guide.Field> fields = entries.fields();
        String plan = entries.plan();
        List<String> outline = entries.outline();
        Map<String, Integer> quota = entries.quota();
        entries.requireSound();
        guide.demand(conditions, targets);
        guide.print(plan, outline, fields);
        guide.allot(quota);
        record(guide, before, reason);
    }

    private void record(Guide guide, List<List<String>> before, String reason) {
        List<String> names = List.of("申报条件", "绩效目标", "建设方案和提纲", "推荐名额", "填报项");
        List<List<String>> after = texts(guide);
        List<String> changes = new ArrayList<>();
        for (int n = 0; n < names.size(); n++) {
            if (!before.get(n).equals(after.get(n))) {
                changes.add(new Difference(names.get(n), before.get(n), after.get(n)).sentence());
            }
        }
        if (changes.isEmpty()) {
            throw new Refusal("没有修改任何内容");
        }
        changes.forEach(change -> acts.enter(
                "修改申报指南",
                String.valueOf(guide.year()),
                "%s：%s；理由：%s".formatted(guide.category().title(), change, reason.strip())));
    }

    private static List<List<String>> texts(Guide guide) {
        return List.of(
                guide.conditions().stream().map(GuideEdits::sentence).toList(),
                guide.targets().stream().map(GuideEdits::sentence).toList(),
                Stream.concat(Stream.of(guide.plan()), guide.outline().stream()).toList(),
                guide.quota().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> (one.getKey().equals("city") ? "其他城市%d项" : "国家重点城市%d项").formatted(one.getValue()))
                        .toList(),
                guide.fields().stream().map(Guide.Field::label).toList());
    }

    private static String sentence(Guide.Condition one) {
        return joined(
                one.article(),
                one.label(),
                "（" + one.indicator() + "）",
                one.variant(),
                one.operator(),
                one.threshold(),
                one.unit(),
                one.asOf());
    }

    private static String sentence(Guide.Target one) {
        return joined(
                one.label(),
                "（" + one.indicator() + "）",
                one.variant(),
                one.kind(),
                one.threshold(),
                one.unit(),
                one.baseline());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
