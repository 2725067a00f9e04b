package ah.patentplan.rehearsal;

import ah.patentplan.performance.Consequence;
import ah.patentplan.performance.TargetKind;
import ah.patentplan.performance.TargetResult;
import ah.patentplan.workflow.TryOut;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 绩效阶段的答复 – a unit tries out how many targets bring what its story aims at, and reports as much. */
@Component
@Profile("rehearsal")
class PerformanceAnswers implements Answering {

    private static final Set<String> KEYS =
            Set.of("reportPerformance", "verifyPerformance", "judgeTargets", "evaluatePerformance");
    private static final String YES = "是";
    private static final String NO = "否";
    private static final Set<String> NOTHING = Set.of("0", NO);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TryOut tryOut;
    private final Papers papers;

    PerformanceAnswers(TryOut tryOut, Papers papers) {
        this.tryOut = tryOut;
        this.papers = papers;
    }

    @Override
    public boolean knows(String key) {
        return KEYS.contains(key);
    }

    @Override
    public Optional<Map<String, Object>> to(Asked asked) {
        return Optional.ofNullable(
                switch (asked.task().key()) {
                    case "reportPerformance" -> report(asked);
                    case "verifyPerformance" ->
                        Map.of(
                                "verification",
                                asked.first(Turn.REPORT_RETURNED) ? "returned" : "verified",
                                "cityComment",
                                "已核查。");
                    case "judgeTargets" ->
                        Map.of(
                                "reachedTargets",
                                asked.has(Turn.REPORT_MISSED) ? List.of() : Options.in(asked.data(), "openOptions"),
                                "judgementReason",
                                "基期为零，本期有实绩。");
                    default -> evaluation(asked);
                });
    }

    private Map<String, Object> report(Asked asked) {
        if (asked.has(Turn.REPORT_MISSED)) {
            return null;
        }
        Map<String, String> figures = reached(asked);
        Map<String, Object> answers = new HashMap<>();
        for (TargetResult target : tryOut.targets(asked.number())) {
            String figure = figures.get(target.indicator());
            boolean done = target.kind() == TargetKind.DONE;
            answers.put(target.indicator(), done ? (Object) YES.equals(figure) : Double.valueOf(figure));
            if (!NOTHING.contains(figure)) {
                papers.prove(asked.number(), target.indicator());
            }
        }
        return answers;
    }

    /** Figures with as few targets reached as bring the aim. */
    private Map<String, String> reached(Asked asked) {
        String number = asked.number();
        boolean rectified = asked.visit() > (asked.has(Turn.REPORT_RETURNED) ? 1 : 0);
        Story.Aim aim = asked.part().story().aim();
        Consequence wanted = Consequence.of(rectified ? aim.second() : aim.first());
        List<TargetResult> targets = tryOut.targets(number);
        for (int count = 0; count <= targets.size(); count++) {
            Map<String, String> figures = figures(targets, count);
            var assumed = new TryOut.Assumption(figures, judged(targets), rectified);
            if (tryOut.of(number, assumed).grant().consequence() == wanted) {
                return figures;
            }
        }
        return figures(targets, targets.size());
    }

    /** Where a baseline is zero the province finds the target reached. */
    private static Set<String> judged(List<TargetResult> targets) {
        Set<String> judged = new HashSet<>();
        targets.forEach(target -> judged.add(target.indicator()));
        return judged;
    }

    private static Map<String, String> figures(List<TargetResult> targets, int reached) {
        Map<String, String> figures = new HashMap<>();
        for (int place = 0; place < targets.size(); place++) {
            TargetResult target = targets.get(place);
            figures.put(target.indicator(), figure(target, place < reached));
        }
        return figures;
    }

    private static String figure(TargetResult target, boolean reached) {
        if (target.kind() == TargetKind.DONE) {
            return reached ? YES : NO;
        }
        if (!reached) {
            return "0";
        }
        BigDecimal promised = number(target.promised());
        if (target.kind() != TargetKind.GROWTH) {
            return promised.toPlainString();
        }
        BigDecimal baseline = number(target.baseline());
        return baseline.multiply(promised.add(HUNDRED))
                .divide(HUNDRED, 0, RoundingMode.UP)
                .toPlainString();
    }

    private static BigDecimal number(Object figure) {
        return figure == null
                ? BigDecimal.ZERO
                : new BigDecimal(figure.toString().replaceAll("[^0-9.-]", ""));
    }

    private static Map<String, Object> evaluation(Asked asked) {
        if (asked.first(Turn.EVALUATION_RETURNED)) {
            return Map.of("evaluation", "returned", "evaluationComment", "请核对基期。");
        }
        if (asked.first(Turn.GRADE_OVERRIDDEN) || asked.first(Turn.OVERRIDE_REJECTED)) {
            List<String> outcomes = Options.in(asked.data(), "outcomeOptions");
            return Map.of(
                    "evaluation", "overridden",
                    "overriddenOutcome", outcomes.get(asked.has(Turn.GRADE_OVERRIDDEN) ? 0 : outcomes.size() - 1),
                    "evaluationComment", "因不可抗力调整。");
        }
        return Map.of("evaluation", "confirmed", "evaluationComment", "同意。");
    }
}
