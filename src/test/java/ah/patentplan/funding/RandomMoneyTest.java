package ah.patentplan.funding;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.SoundLedger;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.decision.CategoryFunds;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.funding.MoneyAct.Outcome;
import ah.patentplan.funding.MoneyAct.What;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 随机收支 – whatever is tried in whatever order, also two at once: what is allowed changes the balances as a plain model
 * says, what is not changes nothing, and after each the ledger is sound. A failure names its seed: {@code @Property(seed = …)}
 * repeats it.
 */
@FeatureTest
class RandomMoneyTest {

    private static final Category CATEGORY = Category.UNIVERSITY_OPERATION;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CategoryFunds funds;

    @Autowired
    private Declarations declarations;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Given given;

    @Autowired
    private MovableClock clock;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final List<String> templates;
    private int year = 2022;
    private MoneyModel model;

    RandomMoneyTest() throws Exception {
        new TestContextManager(RandomMoneyTest.class).prepareTestInstance(this);
        given.programmeOf2022();
        templates = List.of(
                given.declaration(1, DeclarationState.CONTRACTED), given.declaration(2, DeclarationState.CONTRACTED));
    }

    /** 步骤 – acts of one moment, one or two. */
    record Step(List<MoneyAct> acts) {}

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void theLedgerSaysWhatTheModelSays(@ForAll("courses") List<Step> course) throws Exception {
        aYearOfItsOwn();
        for (Step step : course) {
            clock.moveTo(clock.instant().plusSeconds(1));
            take(step);
            assertThat(standing()).as(step.toString()).isEqualTo(expected());
            assertThat(SoundLedger.breaches(context)).as(step.toString()).isEmpty();
        }
        Statistics.coverage(checker -> Stream.of(Outcome.values())
                .forEach(outcome -> checker.check(outcome).percentage(share -> share > 2)));
    }

    @Provide
    Arbitrary<List<Step>> courses() {
        Arbitrary<MoneyAct> act = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(12, Arbitraries.of(money())), Tuple.of(5, Arbitraries.of(What.values()))),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(2, 3, 5, 6, 10, 12, 24, 36, 61),
                        Arbitraries.integers().between(1, 3))
                .as(MoneyAct::new);
        return act.list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }

    private static List<What> money() {
        return Stream.of(What.values()).filter(what -> what.kind() != null).toList();
    }

    private void take(Step step) throws Exception {
        List<Callable<Outcome>> acts = step.acts().stream()
                .map(act -> (Callable<Outcome>) () -> tries(act))
                .toList();
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> outcome : pool.invokeAll(acts)) {
            outcomes.add(outcome.get());
        }
        outcomes.forEach(Statistics::collect);
        model = orders(step)
                .filter(order -> order.outcomes().equals(outcomes)
                        && order.standing(this).equals(standing()))
                .findFirst()
                .map(Order::model)
                .orElseThrow(() ->
                        new AssertionError("%s from %s: %s, now %s".formatted(step, expected(), outcomes, standing())));
    }

    /** 先后 – one order of acts of one moment, and what comes of it. */
    private record Order(MoneyModel model, List<Outcome> outcomes) {

        Map<String, Money> standing(RandomMoneyTest test) {
            return test.standing(model);
        }
    }

    /** What may come of acts of one moment: whichever of them is first. */
    private Stream<Order> orders(Step step) {
        MoneyModel forth = model.copy();
        List<Outcome> outcomes = step.acts().stream().map(forth::tries).toList();
        if (step.acts().size() == 1) {
            return Stream.of(new Order(forth, outcomes));
        }
        MoneyModel back = model.copy();
        Outcome second = back.tries(step.acts().get(1));
        Outcome first = back.tries(step.acts().get(0));
        return Stream.of(new Order(forth, outcomes), new Order(back, List.of(first, second)));
    }

    private Outcome tries(MoneyAct act) {
        given.acts("province", Role.PROVINCE_OFFICE);
        try {
            boolean done = new TransactionTemplate(transactions).execute(status -> does(act));
            return done ? Outcome.DONE : Outcome.NOTHING_TO_DO;
        } catch (Refusal refusal) {
            return Outcome.REFUSED;
        } catch (DataAccessException | TransactionException refused) {
            assertThat(act.what()).as(refused.toString()).isEqualTo(What.FORGE);
            return Outcome.REFUSED;
        }
    }

    private boolean does(MoneyAct act) {
        String number = number(act.project());
        return switch (act.what()) {
            case SET_BUDGET -> {
                funds.set(year, CATEGORY, wan(act.wan()), "测试");
                yield true;
            }
            case OBJECT -> objects(number);
            case ANSWER -> jdbc.update("""
                    update objection set state = 'UNFOUNDED', closed_at = ?::timestamptz
                    where declaration = ? and state = 'OPEN'""", clock.instant().toString(), number) > 0;
            case REVOKE -> jdbc.update("""
                    update declaration set state = 'REVOKED', ended_from = 'CONTRACTED', end_reason = '造假'
                    where number = ? and state <> 'REVOKED'""", number) > 0;
            case FORGE -> forges(number, act.wan());
            default -> {
                String key = "%s-%s-%d".formatted(number, act.what(), act.key());
                yield ledger.book(act.what().kind(), declarations.of(number), key, wan(act.wan()), "测试");
            }
        };
    }

    private boolean objects(String number) {
        declarations.hold(number);
        return jdbc.update(
                        """
                insert into objection (number, declaration, publicity, objector, ground, filed_at, opened_at, due_on,
                    state, version)
                select ?, p.number, p.id, '{}', '测试', now(), ?::timestamptz, now(), 'OPEN', 0 from publicity p
                where p.number = ? and not exists (
                    select from objection o where o.declaration = p.number and o.state = 'OPEN')
                """,
                        number + "-Y" + clock.instant().getEpochSecond(),
                        clock.instant().toString(),
                        number)
                > 0;
    }

    private boolean forges(String number, int wan) {
        Long booking = jdbc.queryForObject("""
                insert into booking (number, year, category, kind, key, text, booked_by, booked_at)
                values (?, ?, ?, 'COMMITMENT', ?, '', 'x', now()) returning id""", Long.class, number, year, CATEGORY.name(), number + "-forged");
        boolean unbalanced = wan % 2 == 0;
        jdbc.update(
                "insert into entry values (?, 'BUDGET', 0, 10), (?, ?, ?, 0)",
                booking,
                booking,
                unbalanced ? "COMMITTED" : "PAID",
                unbalanced ? 11 : 10);
        return true;
    }

    /** A programme, and two approved projects in it, on which nothing was booked. */
    private void aYearOfItsOwn() {
        year++;
        model = new MoneyModel();
        jdbc.update("""
                insert into programme
                select (jsonb_populate_record(p, jsonb_build_object('year', ?))).* from programme p where p.year = 2022
                """, year);
        for (int project = 0; project < 2; project++) {
            jdbc.update("""
                    insert into declaration
                    select (jsonb_populate_record(d, jsonb_build_object('number', ?, 'year', ?))).*
                    from declaration d where d.number = ?""", number(project), year, templates.get(project));
            given.approved(number(project), wan(MoneyModel.APPROVED));
            jdbc.update("""
                    insert into publicity (number, round, meeting, starts_on, ends_on)
                    select declaration, 1, meeting, '2022-12-01', '2022-12-08' from agenda_item where declaration = ?
                    """, number(project));
        }
    }

    private String number(int project) {
        return "%d-UO-%04d".formatted(year, project + 1);
    }

    private Map<String, Money> expected() {
        return standing(model);
    }

    private Map<String, Money> standing(MoneyModel model) {
        Map<String, Money> all = new TreeMap<>();
        for (Account account : Account.values()) {
            all.put("category " + account, wan(model.balance(account)));
        }
        for (Account account : Account.ofProject()) {
            all.put(number(0) + " " + account, wan(model.balance(0, account)));
            all.put(number(1) + " " + account, wan(model.balance(1, account)));
        }
        return all;
    }

    private Map<String, Money> standing() {
        Map<String, Money> all = new TreeMap<>();
        ledger.balances(year, CATEGORY).forEach((account, money) -> all.put("category " + account, money));
        for (int project = 0; project < 2; project++) {
            String number = number(project);
            ledger.balances(number).forEach((account, money) -> all.put(number + " " + account, money));
        }
        return all;
    }

    private static Money wan(int wan) {
        return Money.ofWan(BigDecimal.valueOf(wan));
    }
}
