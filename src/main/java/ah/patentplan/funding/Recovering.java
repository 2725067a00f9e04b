package ah.patentplan.funding;

import ah.patentplan.access.Actors;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.funding.Recovery.Ground;
import ah.patentplan.performance.PerformanceReport;
import ah.patentplan.performance.PerformanceReports;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 收回前期资金 – takes back the share of what was paid that the evaluation names (notice 二（三）), or all after a revocation. */
@Component
@Transactional
public class Recovering {

    private final Recoveries recoveries;
    private final PerformanceReports reports;
    private final Declarations declarations;
    private final Programmes programmes;
    private final WorkingDays workingDays;
    private final Ledger ledger;
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
        return "绩效目标得分%s，评估等次为“%s”"
                .formatted(report.score().toPlainString(), report.grant().grade());
    }

    /** 陈述申辩 of the unit. */
    public void defend(String number, String defence) {
        recoveries.of(number).defend(defence);
        acts.enter("陈述申辩", number, "提交陈述申辩意见");
    }

    /** 决定收回. */
    public void recover(String number, String reason) {
        recoveries
                .of(number)
                .decide(Recovery.State.DECIDED, reason, actors.current().id());
        acts.enter("决定收回", number, reason);
    }

    /** 不予收回: the unit is told. */
    public void waive(String number, String reason) {
        recoveries
                .of(number)
                .decide(Recovery.State.WAIVED, reason, actors.current().id());
        correspondence.write(declarations.of(number), "recoveryWaived", Map.of("reason", reason));
        acts.enter("决定不予收回", number, reason);
    }

    /** 收回决定: claims the money and tells the unit until when to pay; a second time nothing happens. */
    public void demand(String number) {
        Recovery recovery = recoveries.of(number);
        if (recovery.isClaimed()) {
            return;
        }
        Declaration declaration = declarations.of(number);
        Money amount = recovery.amount();
        recovery.claim(today().plusDays(programmes.of(declaration.year()).repaymentDays()));
        // an evaluation may have claimed a part before
        Money unclaimed = amount.minus(ledger.balances(number).get(Account.TO_BE_RECOVERED));
        if (unclaimed.isPositive()) {
            ledger.book(BookingKind.CLAIM, declaration, recovery.claimKey(), unclaimed, "收回前期资金决定");
        }
        correspondence.write(
                declaration,
                "repaymentDemand",
                Map.of(
                        "amount", amount,
                        "reason", recovery.decisionReason(),
                        "payUntil", recovery.payUntil()));
        acts.enter("发出收回决定", number, "应收回%s，缴款期限%s".formatted(amount, recovery.payUntil()));
    }

    /** 确认收回到账 in full. */
    public void confirm(String number, Money received, String voucher) {
        recoveries.of(number).receive(received, voucher, actors.current().id());
        acts.enter("确认收回到账", number, "实收%s，凭证号：%s".formatted(received, voucher));
    }

    /** 登记收回: books what was received and tells the unit; a second time nothing happens. */
    public void book(String number) {
        Recovery recovery = recoveries.of(number);
        recovery.require(Recovery.State.RECOVERED);
        Declaration declaration = declarations.of(number);
        Money received = recovery.receivedAmount();
        if (ledger.book(BookingKind.RECOVERY, declaration, recovery.receiptKey(), received, "收回前期资金到账")) {
            correspondence.write(declaration, "recovered", Map.of("amount", received, "voucher", recovery.voucher()));
            acts.enter("登记收回", number, "收回" + received);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
