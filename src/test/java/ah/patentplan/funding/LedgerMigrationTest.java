package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** 台账升级 – what was booked and budgeted before the budgets were on the ledger stands in it afterwards. */
class LedgerMigrationTest {

    /** Without its programme, unit and region, which the ledger does not ask for. */
    private static final String BEFORE = """
            alter table booking drop constraint booking_year_fkey;
            set session_replication_role = replica;
            insert into declaration (number, year, category, unit, unit_name, region, state, answers, verdicts, version,
                    revision, opened_at)
                values ('2022-UO-0001', 2022, 'UNIVERSITY_OPERATION', '', '大学', '340100', 'CONTRACTED', '{}', '[]', 0, 0, now());
            insert into meeting (number, year, state, attendance) values ('M', 2022, 'FROZEN', '[]');
            insert into agenda_item (meeting, declaration, position, panel, place, best, worst, score, spread, disagreed,
                    passed, decision, amount, carried_out_at)
                values ('M', '2022-UO-0001', 1, '', 1, 1, 1, 80, 0, false, true, 'APPROVED', 600000, now());
            insert into booking (number, year, kind, key, text, booked_by, booked_at)
                values ('2022-UO-0001', 2022, 'COMMITMENT', 'C', '', 'province', now());
            insert into entry values (1, 'BUDGET', 0, 600000), (1, 'COMMITTED', 600000, 0);
            insert into category_budget (year, category, amount)
                values (2022, 'UNIVERSITY_OPERATION', 900000), (2022, 'KEY_CITY', 0);
            set session_replication_role = origin""";

    @Test
    void earlierBookingsGetTheirCategoryAndEarlierBudgetsTheirBooking() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            JdbcTemplate jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
            migrate(postgres, "63");
            jdbc.execute(BEFORE);

            migrate(postgres, "64");

            assertThat(jdbc.queryForList("""
                            select concat_ws(' ', number, category, account, yuan(balance))
                            from ledger_balance order by number, account""", String.class))
                    .containsExactly(
                            "2022-UO-0001 UNIVERSITY_OPERATION BUDGET 600,000.00元",
                            "2022-UO-0001 UNIVERSITY_OPERATION COMMITTED 600,000.00元",
                            "UNIVERSITY_OPERATION ALLOCATED 900,000.00元",
                            "UNIVERSITY_OPERATION SOURCE 900,000.00元");
            assertThat(jdbc.queryForList("select figures from ledger_breach", String.class))
                    .isEmpty();
        }
    }

    private static void migrate(EmbeddedPostgres postgres, String version) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
