package ah.patentplan.funding;

import ah.patentplan.access.Actors;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.funding.Recovery.Ground;
import ah.patentplan.funding.Recovery.Ruling;
import ah.patentplan.performance.Attainment;
import ah.patentplan.performance.PerformanceReport;
import ah.patentplan.performance.PerformanceReports;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 收回前期资金 – notice, statement and decision on the share of what was paid that the evaluation names (notice 二（三）), or on all after a revocation. */
@Component
@Transactional
public class Recovering {

    private final Recoveries recoveries;
    private final PerformanceReports reports;
    private final Declarations declarations;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final Ledger ledger;
    private final RecoveryKeys keys;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    Recovering(
            Recoveries recoveries,
            PerformanceReports reports,
            Declarations declarations,
            Programmes programmes,
            WorkingDays workingDays,
            Ledger ledger,
            RecoveryKeys keys,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.recoveries = recoveries;
        this.reports = reports;
        this.declarations = declarations;
        this.programmes = programmes;
        this.workingDays = workingDays;
        this.ledger = ledger;
        this.keys = keys;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * 收回告知: amount and grounds; the unit may state its case within the programme's working days. A second time on the
     * same ground nothing happens.
     */
    public void notice(String number) {
        Declaration declaration = declarations.of(number);
        List<Recovery> before = recoveries.findByNumberOrderByRound(number);
        Ground ground = declaration.state() == DeclarationState.REVOKED ? Ground.REVOCATION : Ground.EVALUATION;
        if (before.stream().anyMatch(recovery -> recovery.ground() == ground)) {
            return;
        }
        Recovery recovery = new Recovery(
                number, before.size() + 1, ground, amountOf(number, ground), groundsOf(declaration, ground));
        LocalDate until =
                workingDays.after(today(), programmes.of(declaration.year()).defenceWorkingDays());
        recovery.noticed(today(), until);
        recoveries.save(recovery);
        correspondence.write(
                declaration,
                "recoveryNotice",
                Map.of(
                        "ground", ground.title(),
                        "basis", basisOf(declaration, ground),
                        "amount", recovery.amount(),
                        "grounds", recovery.grounds(),
                        "defenceUntil", until));
        acts.enter("发出收回告知", number, "拟收回%s，陈述申辩至%s".formatted(recovery.amount(), until));
    }

    /** Of what was paid the share of the grade; after a revocation all that is not back yet, claimed before or not. */
    private Money amountOf(String number, Ground ground) {
        if (ground == Ground.EVALUATION) {
            return ledger.total(BookingKind.PAYMENT, number)
                    .times(reports.of(number).confirmedGrant().recoveryShare());
        }
        return ledger.notBack(number);
    }

    private String groundsOf(Declaration declaration, Ground ground) {
        if (ground == Ground.REVOCATION) {
            return declaration.endReason();
        }
        PerformanceReport report = reports.of(declaration.number());
        String missed = report.results().stream()
                .filter(result -> result.attainment() != Attainment.REACHED)
                .map(result -> "%s（承诺%s，计算结果%s）".formatted(result.label(), result.promised(), result.result()))
                .collect(Collectors.joining("；"));
        return "绩效目标得分%s，评估等次为“%s”。未达到的绩效目标：%s"
                .formatted(report.score().toPlainString(), report.grant().grade(), missed.isEmpty() ? "无" : missed);
    }

    /** 依据: the notice's own clause. */
    private String basisOf(Declaration declaration, Ground ground) {
        Programme programme = programmes.of(declaration.year());
        return "%s申报通知（%s）%s".formatted(programme.title(), programme.noticeNumber(), ground.clause());
    }

    /** 陈述申辩 of the unit. */
    public void defend(String number, String defence) {
        recoveries.of(number).defend(defence);
        acts.enter("陈述申辩", number, "提交陈述申辩意见");
    }

    /** 决定收回 of all that was noticed. */
    public void recover(String number, Ruling ruling) {
        recover(number, recoveries.of(number).amount(), ruling);
    }

    /** 决定部分收回: of less than was noticed; refused after a revocation. */
    public void recover(String number, Money amount, Ruling ruling) {
        recoveries.of(number).recover(amount, ruling, actors.current().id());
        acts.enter("决定收回", number, "%s：%s".formatted(amount, ruling.reason()));
    }

    /** 不予收回: the unit is told; refused after a revocation. */
    public void waive(String number, Ruling ruling) {
        recoveries.of(number).waive(ruling, actors.current().id());
        correspondence.write(
                declarations.of(number),
                "recoveryWaived",
                Map.of("reason", ruling.reason(), "answer", ruling.answer()));
        acts.enter("决定不予收回", number, ruling.reason());
    }

    /** 收回决定: claims the money and tells the unit until when to pay; a second time nothing happens. */
    public void demand(String number) {
        declarations.hold(number);
        Recovery recovery = recoveries.of(number);
        if (recovery.isClaimed()) {
            return;
        }
        Declaration declaration = declarations.of(number);
        Programme programme = programmes.of(declaration.year());
        Money amount = recovery.owed();
        recovery.claim(today().plusDays(programme.repaymentDays()));
        // an evaluation may have claimed a part before
        Money unclaimed = amount.minus(ledger.balances(number).get(Account.TO_BE_RECOVERED));
        if (unclaimed.isPositive()) {
            ledger.book(BookingKind.CLAIM, declaration, keys.next(number), unclaimed, "收回前期资金决定");
        }
        correspondence.write(declaration, "repaymentDemand", demanded(recovery, declaration, programme));
        acts.enter("发出收回决定", number, "应收回%s，缴款期限%s".formatted(amount, recovery.payUntil()));
    }

    private Map<String, Object> demanded(Recovery recovery, Declaration declaration, Programme programme) {
        return Map.of(
                "basis", basisOf(declaration, recovery.ground()),
                "noticed", recovery.amount(),
                "amount", recovery.owed(),
                "grounds", recovery.grounds(),
                "reason", recovery.decisionReason(),
                "answer", recovery.defenceAnswer(),
                "payUntil", recovery.payUntil(),
                "account", programme.repaymentAccount());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
