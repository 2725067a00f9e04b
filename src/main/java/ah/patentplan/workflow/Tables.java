package ah.patentplan.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 决策表 – the tables of each release, evaluated beside the engine: for a draft while it is typed, without history. */
@Component
class Tables {

    private final Map<String, DmnDecision> decisions = new ConcurrentHashMap<>();
    private final RepositoryService repository;
    private final DmnEngine engine;
    private final ThreadLocal<List<RuleOutcome>> last = new ThreadLocal<>();

    Tables(@Lazy RepositoryService repository) {
        this.repository = repository;
        DefaultDmnEngineConfiguration configuration = FeelOnly.tables();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(evaluation -> last.set(RuleOutcome.of(evaluation)));
        this.engine = configuration.buildEngine();
    }

    /** All rules of a table with what came out for these inputs. */
    List<RuleOutcome> evaluate(String release, String key, Map<String, Object> inputs) {
        engine.evaluateDecision(decision(release, key), Variables.fromMap(inputs));
        return last.get();
    }

    /**
     * The outputs of a table's rules, in its order.
     *
     * @param variant rules for another one are left out; null where the category has none
     */
    List<Map<String, Object>> rules(String release, String key, Object variant) {
        return RuleOutcome.outputs(decision(release, key), variant);
    }

    private DmnDecision decision(String release, String key) {
        return decisions.computeIfAbsent(release + "/" + key, unread -> read(release, key));
    }

    private DmnDecision read(String release, String key) {
        try (InputStream content = repository.getResourceAsStream(release, key + ".dmn")) {
            return engine.parseDecision(key, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
