package ah.patentplan.cockpit;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.audit.ChainedAct;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Regions;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 项目历史接口 – what the engine's own interface does not say about a case; only for who may read its history. */
@RestController
@RequestMapping("/cockpit/case/{instance}")
class CaseHistoryCalls {

    private static final int LARGEST_PAGE = 200;

    private final HistoryService history;
    private final CasePaths paths;
    private final Declarations declarations;
    private final Regions regions;
    private final Acts acts;
    private final Actors actors;

    CaseHistoryCalls(
            HistoryService history,
            CasePaths paths,
            Declarations declarations,
            Regions regions,
            Acts acts,
            Actors actors) {
        this.history = history;
        this.paths = paths;
        this.declarations = declarations;
        this.regions = regions;
        this.acts = acts;
        this.actors = actors;
    }

    /** 留痕 – a page of the record, how many acts there are, how many of them do not fit into the chain. */
    record CaseRecord(List<ChainedAct> rows, long total, long broken) {}

    @GetMapping
    CaseFacts facts(@PathVariable String instance) {
        String businessKey = businessKey(instance);
        Actor actor = actors.current();
        return declarations
                .findByNumber(Declarations.numberIn(businessKey))
                .map(declaration ->
                        CaseFacts.of(declaration, regions, declarations.mayRead(declaration.number(), actor)))
                .orElseGet(() -> CaseFacts.of(businessKey));
    }

    @GetMapping("/path")
    CasePath path(@PathVariable String instance) {
        return paths.of(read(instance));
    }

    /** The acts done to the declaration, panel or meeting that the case is about. */
    @GetMapping("/record")
    CaseRecord record(@PathVariable String instance, @RequestParam int first, @RequestParam int size) {
        String businessKey = businessKey(instance);
        List<String> subjects = List.of(businessKey, Declarations.numberIn(businessKey));
        ChainedAct.Sum sum = acts.sum(subjects);
        int rows = Math.min(Math.max(size, 1), LARGEST_PAGE);
        return new CaseRecord(acts.chained(subjects, Math.max(first, 0), rows), sum.acts(), sum.broken());
    }

    private String businessKey(String instance) {
        String key = read(instance).getBusinessKey();
        return key == null ? "" : key;
    }

    /** The engine answers with nothing where the person may not read the history of the definition. */
    private HistoricProcessInstance read(String instance) {
        actors.current().require(Role.AUDITOR, Role.ADMINISTRATOR);
        HistoricProcessInstance found = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        if (found == null) {
            throw new Refusal("没有这个流程实例，或者您无权查看");
        }
        return found;
    }
}
