package ah.patentplan.workflow;

import ah.patentplan.decision.Departure;
import ah.patentplan.decision.DepartureKind;
import ah.patentplan.decision.Departures;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.performance.Grant;
import ah.patentplan.performance.PerformanceEvaluation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 调整评估等次 – the approved outcome of the table; routes the money afterwards. */
@Component
class OverrideGrade implements JavaDelegate {

    private final PerformanceEvaluation evaluation;
    private final Departures departures;
    private final Declarations declarations;
    private final ConsequenceTable table;

    OverrideGrade(
            PerformanceEvaluation evaluation,
            Departures departures,
            Declarations declarations,
            ConsequenceTable table) {
        this.evaluation = evaluation;
        this.departures = departures;
        this.declarations = declarations;
        this.table = table;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = Case.of(execution).number();
        Departure departure = departures.lastApproved(number, DepartureKind.GRADE_OVERRIDDEN);
        Grant grant = table.outcomes(declarations.of(number))
                .filter(outcome -> outcome.title().equals(departure.after()))
                .findFirst()
                .orElseThrow();
        evaluation.override(number, grant, departure.requestedBy(), departure.reason());
        GrantConsequence.route(execution, grant);
    }
}
