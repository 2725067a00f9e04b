package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Act;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** 资金查询 – totals are the sums of the lines, and nobody sees the money of others. */
@Import({FundsOverviews.class, ProjectFunds.class})
class FundsOverviewTest extends ApprovedProject {

    private static final FundsOverview.Filter ALL = new FundsOverview.Filter(null, "", null);

    @Autowired
    private FundsOverviews overviews;

    @Autowired
    private ProjectFunds projects;

    @Autowired
    private Acts acts;

    @BeforeEach
    void theFirstInstalmentIsPaid() {
        as("zhang");
        book(BookingKind.COMMITMENT, "C", 60);
        book(BookingKind.PAYMENT, "F1", 36);
        readAnew();
    }

    @Test
    void theTotalsAreTheSumsOfTheLines() {
        FundsOverview overview = overviews.of(2022, ALL);
        FundsOverview.Sum all = overview.sums().get(overview.sums().size() - 1);

        for (Account account : overview.accounts()) {
            Money sum = overview.lines().stream()
                    .map(line -> line.balances().get(account))
                    .reduce(Money.ZERO, Money::plus);
            assertThat(all.balances().get(account)).as(account.title()).isEqualTo(sum);
        }
        assertThat(line(overview).balances())
                .containsEntry(Account.BUDGET, wan(60))
                .containsEntry(Account.COMMITTED, wan(24))
                .containsEntry(Account.PAID, wan(36));
    }

    @Test
    void whatIsFilteredOutIsInNoTotal() {
        var elsewhere = new FundsOverview.Filter(null, "340200", null);
        var other = new FundsOverview.Filter(Category.KEY_CITY, "", null);
        var closed = new FundsOverview.Filter(null, "", DeclarationState.CLOSED);

        for (FundsOverview.Filter filter : List.of(elsewhere, other, closed)) {
            FundsOverview overview = overviews.of(2022, filter);
            assertThat(overview.lines()).isEmpty();
            assertThat(overview.sums()
                            .get(overview.sums().size() - 1)
                            .balances()
                            .get(Account.PAID))
                    .isEqualTo(Money.ZERO);
        }
        assertThat(overviews
                        .of(2022, new FundsOverview.Filter(Category.UNIVERSITY_OPERATION, "340100", null))
                        .lines())
                .isNotEmpty();
    }

    @Test
    void aBureauSeesItsRegionOnly() {
        asBureau("340100");
        assertThat(overviews.of(2022, ALL).lines()).isNotEmpty();
        assertThat(projects.of(number).steps()).hasSize(2);

        asBureau("340200");
        assertThat(overviews.of(2022, ALL).lines()).isEmpty();
        assertThatThrownBy(() -> projects.of(number)).isInstanceOf(Refusal.class);
    }

    @Test
    void aUnitSeesItsOwnOnly() {
        given.actsForUnit(declarations.of(number).unit());
        assertThat(projects.of(number).steps()).hasSize(2);
        assertThatThrownBy(() -> overviews.of(2022, ALL)).isInstanceOf(Refusal.class);

        given.actsForUnit("123400000000099999");
        assertThatThrownBy(() -> projects.of(number)).isInstanceOf(Refusal.class);
    }

    @Test
    void expertsAndAdministratorsSeeNoMoney() {
        jdbc.update("insert into declaration_reader values (?, 'expert1')", number);
        for (Role other : List.of(Role.EXPERT, Role.ADMINISTRATOR)) {
            given.acts("expert1", other);
            assertThatThrownBy(() -> projects.of(number)).as(other.title()).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> overviews.of(2022, ALL)).as(other.title()).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void theBalancesStandAfterEachBooking() {
        List<ProjectFunds.Step> steps = projects.of(number).steps();

        assertThat(steps.get(0).balances()).containsEntry(Account.COMMITTED, wan(60));
        assertThat(steps.get(1).balances())
                .containsEntry(Account.COMMITTED, wan(24))
                .containsEntry(Account.PAID, wan(36));
    }

    @Test
    void whoExportsIsOnRecord() {
        overviews.xlsx(2022, ALL);

        assertThat(acts.of("2022年度计划")).extracting(Act::act).contains("导出资金情况");
    }

    private ProjectLine line(FundsOverview overview) {
        return overview.lines().stream()
                .filter(line -> line.project().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private void book(BookingKind kind, String key, double wan) {
        ledger.book(kind, declarations.of(number), number + "-" + key, wan(wan), kind.title());
    }

    private static void asBureau(String region) {
        Actor bureau = new Actor("bureau", "bureau", Set.of(Role.CITY_BUREAU.group(), Actor.regionGroup(region)));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(bureau, null));
    }
}
