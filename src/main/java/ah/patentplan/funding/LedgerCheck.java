package ah.patentplan.funding;

import ah.patentplan.programme.Category;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** 台账核对 – checks a database in use against every rule of the ledger, on the command line, and only reads. */
class LedgerCheck {

    private static final int BREACHED = 1;
    private static final int UNREADABLE = 2;

    private static final String COUNT = "select count(*) from booking";

    private static final String BALANCES = """
            select year, category, account, yuan(sum(balance)) from ledger_balance
            group by year, category, account order by year, category, account""";

    private static final String BREACHES = """
            select rule, number, year, category, figures from ledger_breach order by rule, number, year, category""";

    private final Connection connection;

    /** @param connection of a reader of all tables; nothing is written */
    LedgerCheck(Connection connection) {
        this.connection = connection;
    }

    /** Exit code 0 where nothing is wrong, 1 where a rule is broken, 2 where the database cannot be read. */
    public static void main(String[] arguments) {
        PrintStream answer = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Connection connection = DriverManager.getConnection(
                System.getenv("PATENT_PLAN_DATABASE_URL"),
                System.getenv("PATENT_PLAN_DATABASE_USER"),
                System.getenv("PATENT_PLAN_DATABASE_PASSWORD"))) {
            connection.setReadOnly(true);
            // one state of the database for the whole report
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            System.exit(new LedgerCheck(connection).report(answer) ? 0 : BREACHED);
        } catch (SQLException failure) {
            answer.println("数据库无法读取：" + failure.getMessage());
            System.exit(UNREADABLE);
        }
    }

    /** Writes what stands where and every breach with its figures; answers whether there is none. */
    boolean report(PrintStream answer) throws SQLException {
        answer.println("记账共%s笔。各年度、类别余额："
                .formatted(read(COUNT, row -> row.getString(1)).get(0)));
        read(BALANCES, LedgerCheck::balance).forEach(answer::println);
        List<String> breaches = read(BREACHES, LedgerCheck::breach);
        breaches.forEach(answer::println);
        answer.println(breaches.isEmpty() ? "核对一致：各项规则均无违反。" : "核对不一致：共%d处。".formatted(breaches.size()));
        return breaches.isEmpty();
    }

    private static String balance(ResultSet row) throws SQLException {
        String account = Account.valueOf(row.getString("account")).title();
        return "%s %s %s".formatted(budget(row), account, row.getString("yuan"));
    }

    /** The project, else the budget; neither where the whole ledger is concerned. */
    private static String breach(ResultSet row) throws SQLException {
        String number = row.getString("number");
        String where = number != null ? number : row.getString("category") == null ? "台账" : budget(row);
        return "%s：%s %s".formatted(row.getString("rule"), where, row.getString("figures"));
    }

    private static String budget(ResultSet row) throws SQLException {
        Category category = Category.valueOf(row.getString("category"));
        return "%d年 %s".formatted(row.getInt("year"), category.title());
    }

    private List<String> read(String query, Line line) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(line.of(rows));
            }
        }
        return lines;
    }

    /** 报告的一行. */
    private interface Line {

        String of(ResultSet row) throws SQLException;
    }
}
