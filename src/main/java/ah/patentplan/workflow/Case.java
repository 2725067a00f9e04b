package ah.patentplan.workflow;

import ah.patentplan.programme.Category;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** 案件 – the constants that a process carries for one declaration. */
record Case(String number, Category category, int year, String region, String unit) {

    static Case of(DelegateExecution execution) {
        return new Case(
                numberIn(execution.getProcessBusinessKey()),
                Category.of((String) execution.getVariable("category")),
                (Integer) execution.getVariable("year"),
                (String) execution.getVariable("region"),
                (String) execution.getVariable("unit"));
    }

    /** The declaration that a business key names: the case's own, or the one a change of the contract (…-B02), investigation (…-F01) or objection (…-Y01) is about. */
    static String numberIn(String businessKey) {
        return businessKey.replaceFirst("-[BFY]\\d+$", "");
    }

    static Case of(DelegateTask task) {
        return of(task.getExecution());
    }
}
