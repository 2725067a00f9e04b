package ah.patentplan.funding;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.audit.Acts;
import ah.patentplan.decision.Approvals;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.notification.LetterWriter;
import ah.patentplan.performance.Grant;
import ah.patentplan.performance.PerformanceEvaluation;
import ah.patentplan.performance.Target;
import ah.patentplan.performance.TargetKind;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.ReferenceData;
import ah.patentplan.programme.WorkingDays;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** 已立项项目 – the ground of the tests about money: a project approved with 60万元, on PostgreSQL, in January 2024. */
@DataJpaTest
@ActiveProfiles("test")
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({
    ApprovedProject.FixedTime.class,
    Acts.class,
    Actors.class,
    Contracting.class,
    Correspondence.class,
    Ledger.class,
    LetterWriter.class,
    Payments.class,
    PerformanceEvaluation.class,
    Recovering.class,
    ReferenceData.class,
    WorkingDays.class
})
public abstract class ApprovedProject {

    protected static final Money APPROVED = wan(60);
    private static final PaymentOrder.Payee PAYEE = new PaymentOrder.Payee("合肥某大学", Channel.UNIT_ACCOUNT, "任务书约定");
    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final AtomicInteger PROJECTS = new AtomicInteger();

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected Declarations declarations;

    @Autowired
    private EntityManager entities;

    @Autowired
    private ReferenceData reference;

    @MockitoBean
    private Approvals approvals;

    @Autowired
    protected Contracting contracting;

    @Autowired
    protected Payments payments;

    @Autowired
    protected PerformanceEvaluation evaluation;

    @Autowired
    protected Ledger ledger;

    protected String number;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> POSTGRES.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @BeforeEach
    void approve() {
        reference.loadRegionsAndCalendar();
        reference.loadProgramme("programme-2022.yaml");
        when(approvals.amountOf(anyString())).thenReturn(APPROVED);
        number = "2022-UO-%04d".formatted(PROJECTS.incrementAndGet());
        String unit = "1234000000000%05d".formatted(PROJECTS.get());
        jdbc.update("insert into applicant values (?, '合肥某大学', 'UNIVERSITY', '340100', false)", unit);
        jdbc.update("""
                insert into declaration (number, year, category, unit, unit_name, region, state,
                    answers, verdicts, version, revision, opened_at, submitted_at)
                values (?, 2022, 'UNIVERSITY_OPERATION', ?, '合肥某大学', '340100', 'APPROVED',
                    '{"validInventionPatents": 100, "benefitedSmes": 0,
                      "targets": {"validInventionPatents": 20, "benefitedSmes": 20, "openLicenceDeals": 30,
                                  "operationCentreRunning": true}}',
                    '[]', 0, 0, now(), now())
                """, number, unit);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    protected static void as(String account) {
        Actor actor = new Actor(account, account, Set.of());
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, null, List.of()));
    }

    /** Runs what the database otherwise checks at commit. */
    protected void checkAsAtCommit() {
        entities.flush();
        jdbc.execute("set constraints all immediate");
    }

    /** Forgets what is in memory: what is asked next comes from the database. */
    protected void readAnew() {
        entities.flush();
        entities.clear();
    }

    protected void sign() {
        for (Party party : Party.values()) {
            contracting.sign(number, party);
        }
    }

    protected void request(Instalment instalment, String account) {
        as(account);
        payments.request(number, instalment, PAYEE);
    }

    protected void confirm(Instalment instalment) {
        as("caiwu");
        payments.confirm(number, instalment, "V-1");
    }

    protected void pay() {
        sign();
        request(Instalment.FIRST, "zhang");
        confirm(Instalment.FIRST);
        payments.book(number, Instalment.FIRST);
    }

    protected void evaluate(String consequence, String followUpShare, String recoveryShare) {
        Target patents = new Target("validInventionPatents", "有效发明专利增幅", TargetKind.GROWTH, "%", BigDecimal.TEN);
        evaluation.report(number, Map.of("validInventionPatents", 110), "");
        evaluation.verify(number, true, "属实");
        evaluation.compute(number, List.of(patents), Set.of());
        evaluation.grade(
                number,
                Grant.of(Map.of(
                        "grade", "差",
                        "consequence", consequence,
                        "followUpShare", followUpShare,
                        "recoveryShare", recoveryShare)));
        evaluation.confirm(number, "同意");
    }

    protected Money balance(Account account) {
        return ledger.balances(number).get(account);
    }

    protected String letterBody(String kind) {
        return jdbc.queryForObject("select body from letter where number = ? and kind = ?", String.class, number, kind);
    }

    protected static Money wan(double wan) {
        return Money.ofWan(BigDecimal.valueOf(wan));
    }

    protected List<String> letters() {
        return jdbc.queryForList("select kind from letter where number = ? order by id", String.class, number);
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** 固定时间 – Tuesday, 2 January 2024, the first day of evaluation. */
    @TestConfiguration
    static class FixedTime {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2024-01-02T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        }
    }
}
