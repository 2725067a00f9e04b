package ah.patentplan.workflow;

import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** 案件 – the constants that a process carries for one declaration. */
record Case(String number, Category category, int year, String region, String unit) {

    static Case of(DelegateExecution execution) {
        return new Case(
                Declarations.numberIn(execution.getProcessBusinessKey()),
                Category.of((String) execution.getVariable("category")),
                (Integer) execution.getVariable("year"),
                (String) execution.getVariable("region"),
                (String) execution.getVariable("unit"));
    }

    static Case of(DelegateTask task) {
        return of(task.getExecution());
    }
}
