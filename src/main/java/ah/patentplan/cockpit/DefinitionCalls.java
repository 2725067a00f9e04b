package ah.patentplan.cockpit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 统计接口 – the figures of a process or a table over a period, for who may read its history. */
@RestController
class DefinitionCalls {

    private final DefinitionStatistics statistics;
    private final TableStatistics tables;
    private final ReadableDefinitions readable;
    private final Clock clock;

    DefinitionCalls(
            DefinitionStatistics statistics, TableStatistics tables, ReadableDefinitions readable, Clock clock) {
        this.statistics = statistics;
        this.tables = tables;
        this.readable = readable;
        this.clock = clock;
    }

    /** 流程统计 – with the day that the house has, which a rehearsal moves. */
    record ProcessFigures(LocalDate today, Figures instances, List<DefinitionStatistics.Box> boxes) {}

    /** 规则统计. */
    record TableFigures(LocalDate today, long asked, long withoutRule, List<TableStatistics.Rule> rules) {}

    /** @param from first day and {@code to} last day; without them from the beginning and without end */
    @GetMapping("/cockpit/process-definition/{id}/statistics")
    ProcessFigures process(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        String definition = readable.process(id).getId();
        Period period = Period.of(from, to);
        return new ProcessFigures(
                LocalDate.now(clock), statistics.instances(definition, period), statistics.boxes(definition, period));
    }

    /** @param from first day and {@code to} last day; without them from the beginning and without end */
    @GetMapping("/cockpit/decision-definition/{id}/statistics")
    TableFigures table(
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate to) {
        String definition = readable.table(id).getId();
        Period period = Period.of(from, to);
        return new TableFigures(
                LocalDate.now(clock),
                tables.asked(definition, period),
                tables.withoutRule(definition, period),
                tables.rules(definition, period));
    }
}
