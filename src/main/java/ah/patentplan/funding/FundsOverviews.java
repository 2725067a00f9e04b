package ah.patentplan.funding;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.audit.Acts;
import ah.patentplan.decision.CategoryFunds;
import ah.patentplan.decision.Funds;
import ah.patentplan.document.Spreadsheet;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 资金查询 – how the money of a programme stands, for the province and control all of it, for a bureau its region's (R29). */
@Component
@Transactional
public class FundsOverviews {

    private final LedgerRows rows;
    private final CategoryFunds funds;
    private final Actors actors;
    private final Acts acts;

    FundsOverviews(LedgerRows rows, CategoryFunds funds, Actors actors, Acts acts) {
        this.rows = rows;
        this.funds = funds;
        this.actors = actors;
        this.acts = acts;
    }

    /** The projects that have money, by category and number. */
    public FundsOverview of(int programme, FundsOverview.Filter filter) {
        Actor actor = actors.current();
        Sight sight = Sight.of(actor);
        Map<String, List<StandingRow>> projects = rows.standing(programme, sight.all(), sight.region()).stream()
                .collect(Collectors.groupingBy(StandingRow::getNumber, LinkedHashMap::new, Collectors.toList()));
        List<ProjectLine> lines = projects.values().stream()
                .map(ProjectLine::of)
                .filter(filter::takes)
                .sorted(Comparator.comparing(ProjectLine::category))
                .toList();
        boolean whole = sight.all() && filter.isOfWholeCategories();
        return FundsOverview.of(lines, whole ? budgets(programme, filter.category()) : Map.of());
    }

    private Map<Category, Money> budgets(int programme, Category only) {
        Map<Category, Money> budgets = new EnumMap<>(Category.class);
        for (Funds one : funds.of(programme)) {
            if (one.limit() != null && (only == null || only == one.category())) {
                budgets.put(one.category(), one.limit());
            }
        }
        return budgets;
    }

    /** The same lines as a workbook; every download is on record. */
    public byte[] xlsx(int programme, FundsOverview.Filter filter) {
        FundsOverview overview = of(programme, filter);
        List<String> heads = new ArrayList<>(List.of("申报编号", "承担单位", "项目类别", "地区", "状态"));
        overview.accounts().forEach(account -> heads.add(account.title() + "（元）"));
        acts.enter(
                "导出资金情况", programme + "年度计划", "%d项".formatted(overview.lines().size()));
        return new Spreadsheet(
                        "资金情况",
                        heads,
                        overview.lines().stream().map(FundsOverviews::cells).toList())
                .file();
    }

    private static List<Object> cells(ProjectLine line) {
        List<Object> cells = new ArrayList<>(List.of(
                line.project().number(),
                line.project().unitName(),
                line.category().title(),
                line.project().city(),
                line.state().title()));
        line.balances().values().forEach(money -> cells.add(money.yuan()));
        return cells;
    }
}
