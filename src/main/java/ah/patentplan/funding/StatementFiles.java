package ah.patentplan.funding;

import ah.patentplan.audit.Acts;
import ah.patentplan.document.Pages;
import ah.patentplan.programme.Programmes;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 决算表 – a statement as PDF and as workbook: the same statement gives the same bytes, and every download is on record. */
@Component
@Transactional
public class StatementFiles {

    private final Statements statements;
    private final Programmes programmes;
    private final Pages pages;
    private final Acts acts;

    StatementFiles(Statements statements, Programmes programmes, Pages pages, Acts acts) {
        this.statements = statements;
        this.programmes = programmes;
        this.pages = pages;
        this.acts = acts;
    }

    public byte[] pdf(int programme, int year) {
        return pdf(statements.ofProgramme(programme, year));
    }

    public byte[] pdf(String number, int year) {
        return pdf(statements.ofProject(number, year));
    }

    public byte[] xlsx(int programme, int year) {
        return xlsx(statements.ofProgramme(programme, year));
    }

    public byte[] xlsx(String number, int year) {
        return xlsx(statements.ofProject(number, year));
    }

    private byte[] pdf(Statement statement) {
        enter(statement, "PDF");
        var programme = programmes.of(statement.programme());
        return pages.render(
                "statement",
                Map.of("programme", programme.title(), "office", programme.office(), "statement", statement),
                statement.end());
    }

    private byte[] xlsx(Statement statement) {
        enter(statement, "xlsx");
        return StatementSheets.file(statement);
    }

    private void enter(Statement statement, String format) {
        String subject = statement.number().isEmpty() ? statement.programme() + "年度计划" : statement.number();
        acts.enter("下载资金决算", subject, "%d年度决算 %s".formatted(statement.year(), format));
    }
}
