package ah.patentplan.funding;

import ah.patentplan.document.Spreadsheet;
import ah.patentplan.programme.Category;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** 决算工作表 – the sheets of a statement's workbook: accounts, categories, projects, and each entry that makes them up. */
final class StatementSheets {

    private static final List<String> ACCOUNT = List.of("科目", "方向", "年初余额（元）", "本年借方（元）", "本年贷方（元）", "年末余额（元）");
    private static final List<String> MAKE_UP = List.of("年初余额的记账编号", "本年借方的记账编号", "本年贷方的记账编号");
    private static final List<String> PROJECT = List.of("申报编号", "承担单位", "项目类别", "地区");
    private static final List<String> BOOKING = List.of("记账编号", "记账时间", "期间", "类型", "摘要");
    private static final List<String> MOVED = List.of("科目", "借方（元）", "贷方（元）", "拨付单号", "凭证号", "发文字号");

    private StatementSheets() {}

    static byte[] file(Statement statement) {
        return Spreadsheet.file(
                List.of(accounts(statement), categories(statement), projects(statement), bookings(statement)));
    }

    private static Spreadsheet accounts(Statement statement) {
        return new Spreadsheet(
                "总表",
                joined(ACCOUNT, MAKE_UP),
                statement.accounts().stream().map(StatementSheets::madeUp).toList());
    }

    private static Spreadsheet categories(Statement statement) {
        return new Spreadsheet(
                "分类别",
                joined(List.of("项目类别"), ACCOUNT),
                statement.categories().stream()
                        .flatMap(part -> part.accounts().stream()
                                .map(account -> joined(List.of(part.category().title()), cells(account))))
                        .toList());
    }

    private static Spreadsheet projects(Statement statement) {
        return new Spreadsheet(
                "分项目",
                joined(PROJECT, joined(ACCOUNT, MAKE_UP)),
                statement.projects().stream()
                        .flatMap(part -> part.moved().stream()
                                .map(account -> joined(cells(part.category(), part.project()), madeUp(account))))
                        .toList());
    }

    private static Spreadsheet bookings(Statement statement) {
        return new Spreadsheet(
                "记账明细",
                joined(BOOKING, joined(PROJECT, MOVED)),
                statement.lines().stream()
                        .flatMap(line -> line.entries().stream().map(entry -> cells(line, entry, statement)))
                        .toList());
    }

    private static List<Object> cells(AccountYear account) {
        return List.of(
                account.account().title(),
                account.side(),
                account.opening().amount().yuan(),
                account.debit().amount().yuan(),
                account.credit().amount().yuan(),
                account.closing().amount().yuan());
    }

    private static List<Object> madeUp(AccountYear account) {
        return joined(
                cells(account),
                List.of(
                        account.opening().numbers(),
                        account.debit().numbers(),
                        account.credit().numbers()));
    }

    /** A budget has no project. */
    private static List<Object> cells(Category category, LedgerLine.Project project) {
        return project == null
                ? Arrays.asList(null, null, category.title(), null)
                : List.of(project.number(), project.unitName(), category.title(), project.city());
    }

    private static List<Object> cells(LedgerLine line, Entry entry, Statement statement) {
        List<Object> booking = List.of(
                line.booking(),
                line.time(),
                statement.isOpening(line) ? "以前年度" : "本年",
                line.kind().title(),
                line.text());
        List<Object> moved = Arrays.asList(
                entry.account().title(),
                entry.debit().yuan(),
                entry.credit().yuan(),
                line.paymentOrder(),
                line.voucher(),
                line.references());
        return joined(booking, joined(cells(line.category(), line.project()), moved));
    }

    private static <T> List<T> joined(List<? extends T> first, List<? extends T> then) {
        return Stream.<T>concat(first.stream(), then.stream()).toList();
    }
}
