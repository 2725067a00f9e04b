package ah.patentplan.workflow;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Verdict;
import ah.patentplan.declaration.Verdict.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/** 申报条件不符合 – the submission was examined and given back; its verdicts stay on record. */
public class ConditionsNotMet extends Refusal {

    ConditionsNotMet(List<Verdict> verdicts) {
        super(verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.NOT_MET)
                .map(verdict -> "%s：%s 要求%s，填报%s"
                        .formatted(verdict.article(), verdict.label(), verdict.threshold(), verdict.value()))
                .collect(Collectors.joining("；", "不符合申报条件，未能提交。", "。")));
    }
}
