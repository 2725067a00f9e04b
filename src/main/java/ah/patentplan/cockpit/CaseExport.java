package ah.patentplan.cockpit;

import ah.patentplan.audit.Acts;
import ah.patentplan.document.Spreadsheet;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 查询结果导出 – all cases of a search as a workbook, written row by row. */
@Component
class CaseExport {

    private static final List<String> HEADS =
            List.of("编号", "项目", "申报单位", "地区", "申报状态", "状态", "环节", "故障", "开始时间", "结束时间", "历时（小时）");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final CaseSearch search;
    private final Acts acts;

    CaseExport(CaseSearch search, Acts acts) {
        this.search = search;
        this.acts = acts;
    }

    /** Says beforehand in the record who takes what; on its own, for the record admits one writer at a time. */
    @Transactional
    void enter(CaseCriteria asked) {
        acts.enter("导出", "项目查询", "%d 项，条件：%s".formatted(search.count(asked), asked.said()));
    }

    @Transactional(readOnly = true)
    void write(CaseCriteria asked, CaseSearch.Order order, OutputStream out) {
        try (Stream<FoundCase> cases = search.all(asked, order)) {
            Spreadsheet.stream("项目查询", HEADS, cases.map(CaseExport::cells), out);
        }
    }

    private static List<Object> cells(FoundCase found) {
        return Arrays.asList(
                found.number(),
                found.process(),
                found.unit(),
                found.region(),
                found.standing(),
                CaseState.valueOf(found.state()).title(),
                found.stage(),
                found.incidents(),
                time(found.started()),
                time(found.ended()),
                found.duration() == null
                        ? null
                        : Duration.ofMillis(found.duration()).toHours());
    }

    private static String time(Instant at) {
        return at == null
                ? null
                : LocalDateTime.ofInstant(at, ZoneId.systemDefault()).format(TIME);
    }
}
