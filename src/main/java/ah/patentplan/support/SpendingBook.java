package ah.patentplan.support;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.performance.Entry;
import ah.patentplan.performance.GuidedProjects;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 支出登记 – the unit enters its vouchers, row by row of the budget; a correction is a further entry (R19). */
@Component
@Transactional
public class SpendingBook {

    private static final int LONGEST_REASON = 500;

    private final Spendings spendings;
    private final SpendingAccount account;
    private final GuidedProjects projects;
    private final Programmes programmes;
    private final Scans scans;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    SpendingBook(
            Spendings spendings,
            SpendingAccount account,
            GuidedProjects projects,
            Programmes programmes,
            Scans scans,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.spendings = spendings;
        this.account = account;
        this.projects = projects;
        this.programmes = programmes;
        this.scans = scans;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** All entries of a project that the actor may read, oldest first, also those that were replaced. */
    @Transactional(readOnly = true)
    public List<Spending> of(String number) {
        projects.read(number);
        return spendings.findByNumberOrderById(number);
    }

    /** Those of them that hold. */
    @Transactional(readOnly = true)
    public List<Spending> inForce(String number) {
        return Amendable.inForce(of(number));
    }

    /** 登记支出, with its scan; each voucher once in a project. */
    public void enter(String number, Voucher voucher, Scans.Checked scan) {
        Declaration declaration = projects.own(number);
        if (scan == null) {
            throw new Refusal("请上传“凭证扫描件”");
        }
        Voucher tidy = sound(declaration, voucher, null);
        append(new Spending(number, tidy, scans.keep(scan)), "登记支出", number);
    }

    /**
     * 更正支出: a further entry takes the place of the earlier one.
     *
     * @param scan null where the scan of before still proves it
     */
    public void correct(String number, Long id, Voucher voucher, Scans.Checked scan, String reason) {
        Declaration declaration = projects.own(number);
        Spending earlier = spendings.inForce(number, id);
        Voucher tidy = sound(declaration, voucher, earlier);
        append(earlier.corrected(tidy, scans.keep(scan), Entry.text("更正理由", reason, LONGEST_REASON)), "更正支出", number);
    }

    /** 作废支出: the entry stays readable and counts no more. */
    public void callOff(String number, Long id, String reason) {
        projects.own(number);
        Spending earlier = spendings.inForce(number, id);
        append(earlier.calledOff(Entry.text("作废理由", reason, LONGEST_REASON)), "作废支出", number);
    }

    /** The scan of an entry, also of one that was replaced. */
    @Transactional(readOnly = true)
    public Scan scan(String number, Long id) {
        return Scans.present(of(number).stream()
                .filter(spending -> spending.id().equals(id))
                .findFirst()
                .map(Spending::scan)
                .orElse(null));
    }

    public void sendScan(String number, Long id, OutputStream target) {
        scans.send(number, scan(number, id), target);
    }

    private void append(Spending spending, String act, String number) {
        spending.signed(actors.current().id(), clock.instant());
        spendings.save(spending);
        Voucher voucher = spending.voucher();
        String entry = "%s：%s，%s，凭证号%s"
                .formatted(voucher.item(), voucher.amount().figures(), voucher.spentOn(), voucher.voucher());
        acts.enter(act, number, spending.replaces() == null ? entry : entry + "；理由：" + spending.reason());
    }

    /** @param earlier whose place it takes, or null */
    private Voucher sound(Declaration declaration, Voucher voucher, Spending earlier) {
        requireInProject(voucher.spentOn(), programmes.of(declaration.year()));
        Voucher tidy = voucher.tidy();
        requireOnce(declaration.number(), tidy, earlier);
        requireCover(declaration, tidy, earlier);
        return tidy;
    }

    /** From the opening of the programme to the day before the evaluation begins [policy]. */
    private void requireInProject(LocalDate spentOn, Programme programme) {
        LocalDate first = LocalDate.ofInstant(programme.opensAt(), clock.getZone());
        LocalDate last = programme.evaluationOn().minusDays(1);
        if (spentOn == null) {
            throw new Refusal("请填写“支出日期”");
        }
        if (spentOn.isAfter(LocalDate.now(clock))) {
            throw new Refusal("“支出日期”不能晚于今天");
        }
        if (spentOn.isBefore(first) || spentOn.isAfter(last)) {
            throw new Refusal("“支出日期”应在项目实施期内：%s至%s".formatted(first, last));
        }
    }

    private void requireOnce(String number, Voucher voucher, Spending earlier) {
        boolean again = Amendable.inForce(spendings.findByNumberOrderById(number)).stream()
                .filter(other -> !other.equals(earlier))
                .anyMatch(other -> other.voucher().voucher().equals(voucher.voucher()));
        if (again) {
            throw new Refusal("“凭证号”%s在本项目已登记过".formatted(voucher.voucher()));
        }
    }

    /** A row beyond the tolerance needs a change of the budget first; what only makes it less is taken. */
    private void requireCover(Declaration declaration, Voucher voucher, Spending earlier) {
        SpendingLine row = account.of(declaration).stream()
                .filter(line -> line.item().equals(voucher.item()))
                .findFirst()
                .orElseThrow(() -> new Refusal("“预算科目”应为现行预算中的一行"));
        Money before = earlier != null && earlier.voucher().item().equals(voucher.item())
                ? earlier.voucher().amount()
                : Money.ZERO;
        Money more = voucher.amount().minus(before);
        if (more.isPositive() && row.with(more).isBeyond()) {
            throw new Refusal("“%s”累计支出将为%s，超过预算%s及允许的超支比例，请先申请预算调整"
                    .formatted(
                            row.item(),
                            row.with(more).spent().figures(),
                            row.budgeted().figures()));
        }
    }
}
