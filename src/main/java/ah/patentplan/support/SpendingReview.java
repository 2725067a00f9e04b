package ah.patentplan.support;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.performance.Entry;
import ah.patentplan.performance.GuidedProjects;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 支出抽查 – who guides the project looks at entries; the unit answers what is questioned, or corrects the entry. */
@Component
@Transactional
public class SpendingReview {

    private static final int LONGEST = 500;

    private final Spendings spendings;
    private final SpendingChecks checks;
    private final GuidedProjects projects;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    SpendingReview(
            Spendings spendings,
            SpendingChecks checks,
            GuidedProjects projects,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.spendings = spendings;
        this.checks = checks;
        this.projects = projects;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** All checks of a project that the actor may read, oldest first. */
    @Transactional(readOnly = true)
    public List<SpendingCheck> of(String number) {
        projects.read(number);
        return checks.ofProject(number);
    }

    /** 抽查: a question needs its remark and is written to the unit. */
    public void check(String number, Long id, SpendingFinding finding, String remark) {
        Declaration declaration = projects.guided(number);
        Voucher voucher = spendings.inForce(number, id).voucher();
        boolean questioned = finding == SpendingFinding.QUESTIONED;
        String said = questioned || !remark.isBlank() ? Entry.text("抽查意见", remark, LONGEST) : "";
        SpendingCheck check = new SpendingCheck(id, finding, said);
        check.signed(actors.current().id(), clock.instant());
        checks.save(check);
        if (questioned) {
            Map<String, String> values = Map.of("voucher", voucher.voucher(), "remark", said);
            correspondence.write(declaration, "spendingQuestioned", values);
        }
        acts.enter("抽查支出", number, "凭证号%s：%s　%s".formatted(voucher.voucher(), finding.title(), said));
    }

    /** 答复: once for each question. */
    public void answer(String number, Long check, String text) {
        projects.own(number);
        SpendingCheck question = checks.ofProject(number).stream()
                .filter(one -> one.id().equals(check))
                .findFirst()
                .orElseThrow(() -> new Refusal("申报 " + number + " 没有该项抽查"));
        String said = Entry.text("答复", text, LONGEST);
        question.answer(said, actors.current().id(), clock.instant());
        acts.enter("答复支出抽查", number, said);
    }
}
