package ah.patentplan.funding;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.when;

import ah.patentplan.FeatureTest;
import ah.patentplan.Given;
import ah.patentplan.MovableClock;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.KeptMaterial;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.declaration.Materials;
import ah.patentplan.declaration.ProjectEvidence;
import ah.patentplan.performance.Grant;
import ah.patentplan.performance.PerformanceEvaluation;
import ah.patentplan.performance.PerformanceReport;
import ah.patentplan.performance.PerformanceReporting;
import ah.patentplan.performance.PerformanceVerification;
import ah.patentplan.performance.Target;
import ah.patentplan.performance.TargetKind;
import ah.patentplan.programme.Money;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** 已立项项目 – the ground of the tests about money: a project approved with 60万元, on 2 January 2024, a Tuesday. */
@FeatureTest
@Import({
    ContractSigning.class,
    Contracting.class,
    Ledger.class,
    Payments.class,
    PerformanceEvaluation.class,
    PerformanceReporting.class,
    PerformanceVerification.class,
    ProjectEvidence.class,
    Recovering.class,
    RecoveryKeys.class
})
public abstract class ApprovedProject {

    protected static final Money APPROVED = wan(60);
    protected static final Target PATENTS = new Target(
            "validInventionPatents",
            "有效发明专利增幅",
            TargetKind.GROWTH,
            "%",
            "件",
            "validInventionPatents",
            "时点数",
            BigDecimal.TEN);
    protected static final Payee PAYEE =
            new Payee("合肥某大学", "大学的基本账户以校名开立", Channel.UNIT_ACCOUNT, "徽商银行合肥分行", "1023701021000123456");
    private static final KeptMaterial SCAN = new KeptMaterial(
            MaterialKind.CONTRACT, "任务书.pdf", "a".repeat(64), null, 1000, 9, null, "zhang", Instant.EPOCH);
    // what a test commits stays: every test has a project of its own
    private static final AtomicInteger PROJECTS = new AtomicInteger();

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected Declarations declarations;

    @Autowired
    protected Contracting contracting;

    @Autowired
    protected Payments payments;

    @Autowired
    protected PerformanceEvaluation evaluation;

    @Autowired
    protected PerformanceReporting reporting;

    @Autowired
    protected PerformanceVerification verification;

    @Autowired
    protected Ledger ledger;

    @Autowired
    private EntityManager entities;

    @Autowired
    protected Given given;

    @MockitoBean
    protected Materials materials;

    protected String number;
    private List<Target> reported;

    @BeforeEach
    void approve(@Autowired MovableClock clock) {
        clock.moveTo(LocalDate.of(2024, 1, 2));
        given.programmeOf2022();
        number = given.declaration(PROJECTS.incrementAndGet(), DeclarationState.APPROVED);
        jdbc.update("""
                update declaration set answers = '{"validInventionPatents": 100, "benefitedSmes": 0,
                    "targets": {"validInventionPatents": 20, "benefitedSmes": 20, "openLicenceDeals": 30,
                                "operationCentreRunning": true}}' where number = ?
                """, number);
        given.approved(number, APPROVED);
        contracting.open(number);
        when(materials.takeScan(anyString(), any(), any())).thenReturn(SCAN);
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    protected void as(String account) {
        as(account, Role.PROVINCE_OFFICE);
    }

    protected void as(String account, Role role) {
        given.acts(account, role);
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
            sign(party);
        }
    }

    protected void sign(Party party) {
        contracting.sign(number, party, new ContractSignature.Signatory("程明", "法定代表人", LocalDate.of(2024, 1, 2)));
    }

    protected void request(Instalment instalment, String account) {
        as(account);
        payments.request(number, instalment, PAYEE, "任务书约定");
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
        report(List.of(PATENTS), Map.of("validInventionPatents", 110));
        cityVerifies();
        evaluation.compute(number, List.of(PATENTS), Set.of());
        evaluation.grade(
                number,
                Grant.of(Map.of(
                        "grade", "差",
                        "consequence", consequence,
                        "followUpShare", followUpShare,
                        "recoveryShare", recoveryShare)));
        evaluation.confirm(number, "同意");
    }

    /** The unit reports these figures, each with a file that proves it. */
    protected void report(List<Target> targets, Map<String, Object> actuals) {
        given.acts("unit", Role.APPLICANT);
        actuals.keySet().forEach(this::prove);
        reporting.report(number, targets, actuals, "");
        reported = targets;
        given.acts("zhang", Role.PROVINCE_OFFICE);
    }

    /** The unit uploads a file that proves the target. */
    protected void prove(String indicator) {
        jdbc.update("""
                insert into material (number, kind, file_name, sha256, indicator, size, pages, uploaded_by, uploaded_at)
                values (?, 'PERFORMANCE_EVIDENCE', ?, ?, ?, 1, 1, 'unit', now())""", number, indicator + ".pdf", "a".repeat(64), indicator);
    }

    /** The city finds every figure as it was reported. */
    protected void cityVerifies() {
        given.acts("hefei", Role.CITY_BUREAU);
        PerformanceReport report = verification.open(number);
        List<PerformanceVerification.Line> lines = reported.stream()
                .map(target -> new PerformanceVerification.Line(report.reported(target.indicator()), ""))
                .toList();
        verification.verify(number, reported, lines, "属实");
        given.acts("zhang", Role.PROVINCE_OFFICE);
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
}
