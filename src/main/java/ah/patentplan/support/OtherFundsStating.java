package ah.patentplan.support;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.performance.GuidedProjects;
import ah.patentplan.programme.Programmes;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 说明其他财政资金 – before the contract and with each report the unit says what other public money it gets (R19). */
@Component
@Transactional
public class OtherFundsStating {

    private static final int MOST_LINES = 10;

    private final OtherFundsStatements statements;
    private final GuidedProjects projects;
    private final Declarations declarations;
    private final Programmes programmes;
    private final Scans scans;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    OtherFundsStating(
            OtherFundsStatements statements,
            GuidedProjects projects,
            Declarations declarations,
            Programmes programmes,
            Scans scans,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.statements = statements;
        this.projects = projects;
        this.declarations = declarations;
        this.programmes = programmes;
        this.scans = scans;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** All statements of a project that the actor may read, oldest first. */
    @Transactional(readOnly = true)
    public List<OtherFunds> of(String number) {
        projects.read(number);
        return statements.findByNumberOrderById(number);
    }

    /** Whether a running project has still to state for the present time. */
    @Transactional(readOnly = true)
    public boolean isDue(Declaration declaration) {
        return projects.isRunning(declaration) && !isStated(declaration);
    }

    public Occasion occasion(Declaration declaration) {
        return Occasion.on(LocalDate.now(clock), programmes.of(declaration.year()));
    }

    /** 说明: other money line by line with a document, or none and no document. */
    public void state(String number, List<OtherFunds.Line> lines, Scans.Checked scan) {
        Declaration declaration = projects.own(number);
        if (lines.size() > MOST_LINES) {
            throw new Refusal("“其他财政资金”最多%d项".formatted(MOST_LINES));
        }
        if (!lines.isEmpty() && scan == null) {
            throw new Refusal("请上传“证明文件”（立项或拨款文件）");
        }
        List<OtherFunds.Line> tidy = lines.stream().map(OtherFunds.Line::tidy).toList();
        append(new OtherFunds(number, occasion(declaration), tidy, scans.keep(scan)));
    }

    /**
     * 随报告说明, in the report's own form.
     *
     * @param none else it was stated, which must have been for this report
     */
    public void withReport(String number, boolean none) {
        Declaration declaration = projects.own(number);
        if (none) {
            append(new OtherFunds(number, occasion(declaration), List.of(), null));
        } else if (!isStated(declaration)) {
            throw new Refusal("“其他财政资金”选择“有”的，请先在“资金和条件保障”页面逐项说明");
        }
    }

    /** What the province reads before it pays, for the house itself. */
    @Transactional(readOnly = true)
    public String summary(String number) {
        Declaration declaration = declarations.of(number);
        Optional<OtherFunds> latest = statements.findFirstByNumberOrderByIdDesc(number);
        String said = latest.map(one -> one.occasion().title() + "说明：" + one.sentence())
                .orElse("");
        return isStated(declaration)
                ? said
                : "注意：申报单位尚未作“%s”说明。%s".formatted(occasion(declaration).title(), said);
    }

    /** The document of a statement. */
    @Transactional(readOnly = true)
    public Scan scan(String number, Long id) {
        return Scans.present(of(number).stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst()
                .map(OtherFunds::scan)
                .orElse(null));
    }

    public void sendScan(String number, Long id, OutputStream target) {
        scans.send(number, scan(number, id), target);
    }

    private boolean isStated(Declaration declaration) {
        return statements
                .findFirstByNumberOrderByIdDesc(declaration.number())
                .filter(latest -> latest.occasion() == occasion(declaration))
                .isPresent();
    }

    private void append(OtherFunds statement) {
        statement.signed(actors.current().id(), clock.instant());
        statements.save(statement);
        acts.enter("说明其他财政资金", statement.number(), statement.occasion().title() + "：" + statement.sentence());
    }
}
