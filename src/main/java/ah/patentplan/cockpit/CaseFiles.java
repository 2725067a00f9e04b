package ah.patentplan.cockpit;

import ah.patentplan.access.Actors;
import ah.patentplan.audit.Acts;
import ah.patentplan.cockpit.PrintedCase.Chapter;
import ah.patentplan.cockpit.PrintedCase.Fact;
import ah.patentplan.cockpit.PrintedCase.Sheet;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.document.Pages;
import ah.patentplan.programme.Regions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** 办理档案 – the whole history of a case and of what it called as PDF/A, for who may read it; every export is on record. */
@Component
@Transactional
class CaseFiles {

    private final HistoryService history;
    private final RepositoryService repository;
    private final CaseSheets sheets;
    private final Declarations declarations;
    private final Regions regions;
    private final Acts acts;
    private final Actors actors;
    private final Pages pages;
    private final Clock clock;

    CaseFiles(
            HistoryService history,
            RepositoryService repository,
            CaseSheets sheets,
            Declarations declarations,
            Regions regions,
            Acts acts,
            Actors actors,
            Pages pages,
            Clock clock) {
        this.history = history;
        this.repository = repository;
        this.sheets = sheets;
        this.declarations = declarations;
        this.regions = regions;
        this.acts = acts;
        this.actors = actors;
        this.pages = pages;
        this.clock = clock;
    }

    /** 导出的文件. */
    record CaseFile(String name, byte[] pdf) {}

    /** Nothing is told of an instance that the person may not read, not even that it exists. */
    CaseFile of(String instance) {
        HistoricProcessInstance head = history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        if (head == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String number = Objects.requireNonNullElse(head.getBusinessKey(), instance);
        acts.enter("导出办理档案", number, head.getProcessDefinitionName() + "，流程实例 " + instance);
        PrintedCase printed = printed(head, number);
        return new CaseFile(
                printed.title() + ".pdf", pages.render("caseFile", Map.of("file", printed), clock.instant()));
    }

    private PrintedCase printed(HistoricProcessInstance head, String number) {
        List<HistoricProcessInstance> all = within(head).toList();
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter("概况", facts(number), List.of()));
        all.forEach(instance -> chapters.add(chapter(instance)));
        Sheet operations = sheets.operations(
                all.stream().map(HistoricProcessInstance::getId).toList());
        chapters.add(new Chapter("流程操作记录", List.of(), List.of(operations)));
        chapters.add(new Chapter("留痕", List.of(), List.of(record(number))));
        String said = "%s于%s导出；时间均为北京时间".formatted(actors.current().id(), EngineWords.time(Date.from(clock.instant())));
        return new PrintedCase(number + "办理档案", said, chapters);
    }

    /** The instance and all that it called, in the order in which they began. */
    private Stream<HistoricProcessInstance> within(HistoricProcessInstance head) {
        return Stream.concat(
                Stream.of(head),
                history
                        .createHistoricProcessInstanceQuery()
                        .superProcessInstanceId(head.getId())
                        .orderByProcessInstanceStartTime()
                        .asc()
                        .list()
                        .stream()
                        .flatMap(this::within));
    }

    private List<Fact> facts(String number) {
        return Stream.concat(
                        Stream.of(new Fact("编号", number)),
                        declarations.findByNumber(Declarations.numberIn(number)).stream()
                                .flatMap(this::facts))
                .toList();
    }

    private Stream<Fact> facts(Declaration declaration) {
        return Stream.of(
                new Fact("承担单位", declaration.unitName()),
                new Fact("项目类别", declaration.category().title()),
                new Fact("地区", regions.nameOf(declaration.region())),
                new Fact("申报状态", declaration.state().title()));
    }

    private List<Fact> facts(HistoricProcessInstance instance) {
        ProcessDefinition definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        Deployment release = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        return List.of(
                new Fact("流程", "%s，第%d版".formatted(definition.getName(), definition.getVersion())),
                new Fact("发布版本", release == null ? definition.getDeploymentId() : named(release)),
                new Fact("流程实例", instance.getId()),
                new Fact("状态", EngineWords.state(instance.getState())),
                new Fact("开始", EngineWords.time(instance.getStartTime())),
                new Fact("结束", EngineWords.time(instance.getEndTime())),
                new Fact("历时", EngineWords.duration(instance.getDurationInMillis())));
    }

    private Chapter chapter(HistoricProcessInstance instance) {
        return new Chapter(instance.getProcessDefinitionName(), facts(instance), sheets.of(instance.getId()));
    }

    private static String named(Deployment release) {
        return "%s，%s发布".formatted(release.getName(), EngineWords.time(release.getDeploymentTime()));
    }

    /** What stands in the chain of the domain's own record, each act with its hash. */
    private Sheet record(String number) {
        Stream<List<String>> rows =
                acts.chained(List.of(number, Declarations.numberIn(number)), 0, Integer.MAX_VALUE).stream()
                        .map(entry -> CaseSheets.row(
                                String.valueOf(entry.act().no()),
                                EngineWords.time(Date.from(entry.act().at())),
                                entry.act().actor(),
                                entry.act().refused()
                                        ? entry.act().act() + "（被拒绝）"
                                        : entry.act().act(),
                                entry.act().detail(),
                                entry.sound() ? entry.hash() : entry.hash() + "（与内容不符）"));
        return CaseSheets.sheet("", "序号=6,时间=14,操作人=11,事项=15,内容=28,校验值=26", rows);
    }
}
