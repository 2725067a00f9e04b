package ah.patentplan.workflow;

import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** 只用 FEEL – how tables are evaluated everywhere: a cell in JUEL would reach any Java class. */
final class FeelOnly {

    private FeelOnly() {}

    static DefaultDmnEngineConfiguration tables() {
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
        tables.setElProvider(cell -> {
            throw new DmnEngineException("decision tables are written in FEEL, not in JUEL: " + cell);
        });
        return tables;
    }
}
