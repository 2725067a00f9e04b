package ah.patentplan.decision;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Verdict;
import ah.patentplan.document.Pages;
import ah.patentplan.document.Spreadsheet;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programmes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 会议材料 – what the directors have before them: each declaration with ranking, eligibility and proposed amount (R16). */
@Component
@Transactional
public class MeetingPapers {

    /** Columns of the papers, in their order; those of the workbook's amounts are 万元. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("position", "序号");
        COLUMNS.put("category", "项目类别");
        COLUMNS.put("panel", "专家组");
        COLUMNS.put("place", "排序（区间）");
        COLUMNS.put("unitName", "申报单位");
        COLUMNS.put("number", "编号");
        COLUMNS.put("score", "评审得分");
        COLUMNS.put("spread", "标准差");
        COLUMNS.put("flags", "提示");
        COLUMNS.put("eligibility", "申报条件");
        COLUMNS.put("cityRank", "市局推荐位次");
        COLUMNS.put("proposed", "建议金额（万元）");
    }

    private final Meetings meetings;
    private final CategoryFunds funds;
    private final Programmes programmes;
    private final Pages pages;
    private final Actors actors;
    private final Acts acts;

    MeetingPapers(
            Meetings meetings, CategoryFunds funds, Programmes programmes, Pages pages, Actors actors, Acts acts) {
        this.meetings = meetings;
        this.funds = funds;
        this.programmes = programmes;
        this.pages = pages;
        this.actors = actors;
        this.acts = acts;
    }

    /** As PDF, each category with its budget; for province, directors, supervisor and auditor. */
    public byte[] pdf(String number) {
        Meeting meeting = forReader(number);
        Map<Category, List<Map<String, Object>>> lines = meeting.items().stream()
                .collect(Collectors.groupingBy(
                        item -> item.declaration().category(),
                        LinkedHashMap::new,
                        Collectors.mapping(MeetingPapers::line, Collectors.toList())));
        List<Map<String, Object>> categories = funds.of(meeting.year()).stream()
                .filter(one -> lines.containsKey(one.category()))
                .map(one -> section(one, lines.get(one.category())))
                .toList();
        acts.enter("打印会议材料", number, "PDF");
        return pages.render(
                "meetingPapers",
                Map.of(
                        "programme",
                        programmes.of(meeting.year()).title(),
                        "number",
                        number,
                        "count",
                        meeting.items().size(),
                        "categories",
                        categories));
    }

    /** As one table (.xlsx) of all categories; for the same readers. */
    public byte[] xlsx(String number) {
        Meeting meeting = forReader(number);
        List<List<Object>> rows =
                meeting.items().stream().map(MeetingPapers::cells).toList();
        acts.enter("导出会议材料", number, "xlsx");
        return new Spreadsheet("会议材料 " + number, List.copyOf(COLUMNS.values()), rows).file();
    }

    private Meeting forReader(String number) {
        actors.current().require(Role.PROVINCE_OFFICE, Role.DIRECTOR, Role.SUPERVISOR, Role.AUDITOR);
        return meetings.of(number);
    }

    private static Map<String, Object> section(Funds funds, List<Map<String, Object>> lines) {
        Map<String, Object> section = new HashMap<>();
        section.put("title", funds.category().title());
        section.put("lines", lines);
        section.put("limit", funds.limit() == null ? "未设限额" : funds.limit().toString());
        section.put("approved", funds.approved().toString());
        section.put("freed", funds.freed().toString());
        section.put("left", funds.left() == null ? "" : funds.left().toString());
        return section;
    }

    /** One item by the keys of the columns; what is not known is null. */
    private static Map<String, Object> line(AgendaItem item) {
        Map<String, Object> line = new HashMap<>();
        line.put("position", item.position());
        line.put("category", item.declaration().category().title());
        line.put("panel", item.ranked().panel());
        line.put("place", item.ranked().shown());
        line.put("unitName", item.declaration().unitName());
        line.put("number", item.number());
        line.put("score", item.ranked().score());
        line.put("spread", item.ranked().spread());
        line.put("flags", flags(item));
        line.put("eligibility", eligibility(item.declaration().verdicts()));
        line.put("cityRank", item.declaration().cityRank());
        line.put(
                "proposed",
                item.proposed() == null ? null : plain(item.proposed().wan()));
        return line;
    }

    private static List<Object> cells(AgendaItem item) {
        Map<String, Object> line = line(item);
        List<Object> cells = new ArrayList<>();
        COLUMNS.keySet().forEach(column -> cells.add(line.get(column)));
        return cells;
    }

    /** Without an exponent, which a reader of workbooks may not know. */
    private static BigDecimal plain(BigDecimal figure) {
        return new BigDecimal(figure.toPlainString());
    }

    private static String flags(AgendaItem item) {
        List<String> flags = new ArrayList<>();
        if (!item.ranked().passed()) {
            flags.add("不合格");
        }
        if (item.ranked().disagreed()) {
            flags.add("分歧较大");
        }
        if (item.isTakenOff()) {
            flags.add("不再审议");
        }
        return String.join("、", flags);
    }

    /** 全部符合, or each condition that is not, with its clause. */
    private static String eligibility(List<Verdict> verdicts) {
        String others = Arrays.stream(Verdict.Outcome.values())
                .filter(outcome -> outcome != Verdict.Outcome.MET)
                .map(outcome -> conditions(outcome, verdicts))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
        return others.isEmpty() ? "全部符合" : others;
    }

    private static String conditions(Verdict.Outcome outcome, List<Verdict> verdicts) {
        String clauses = verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .map(Verdict::article)
                .distinct()
                .collect(Collectors.joining("、"));
        return clauses.isEmpty() ? "" : outcome.title() + "：" + clauses;
    }
}
