package ah.patentplan.portal;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.funding.FundsOverview;
import ah.patentplan.funding.FundsOverviews;
import ah.patentplan.funding.ProjectFunds;
import ah.patentplan.funding.StatementFiles;
import ah.patentplan.funding.Statements;
import ah.patentplan.notification.OfficialFiles;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.Regions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** 资金 – how the money of a programme and of a project stands, and their statements of the years that are over. */
@Controller
class FundsPages {

    private final FundsOverviews overviews;
    private final ProjectFunds projects;
    private final Statements statements;
    private final StatementFiles files;
    private final OfficialFiles documents;
    private final Programmes programmes;
    private final Regions regions;
    private final Actors actors;

    FundsPages(
            FundsOverviews overviews,
            ProjectFunds projects,
            Statements statements,
            StatementFiles files,
            OfficialFiles documents,
            Programmes programmes,
            Regions regions,
            Actors actors) {
        this.overviews = overviews;
        this.projects = projects;
        this.statements = statements;
        this.files = files;
        this.documents = documents;
        this.programmes = programmes;
        this.regions = regions;
        this.actors = actors;
    }

    /** @param year of the programme, 0 for the latest */
    @GetMapping("/staff/funds")
    String programme(@RequestParam(defaultValue = "0") int year, FundsOverview.Filter filter, Model model) {
        List<Programme> all = programmes.announced();
        int shown = year == 0 ? all.get(0).year() : programmes.of(year).year();
        model.addAttribute("overview", overviews.of(shown, filter));
        model.addAttribute("year", shown);
        model.addAttribute("filter", filter);
        model.addAttribute("programmes", all);
        model.addAttribute("categories", Category.values());
        model.addAttribute("regions", regions.findAllByOrderByCode());
        model.addAttribute("states", DeclarationState.values());
        model.addAttribute("whole", !isCity());
        model.addAttribute("statementYears", statements.years(shown));
        return "money";
    }

    @GetMapping("/staff/funds.xlsx")
    void programme(@RequestParam int year, FundsOverview.Filter filter, HttpServletResponse response)
            throws IOException {
        byte[] workbook = overviews.xlsx(year, filter);
        Download.spreadsheet(response, year + "年度计划资金情况.xlsx").write(workbook);
    }

    @GetMapping("/staff/funds/statement.pdf")
    @ResponseBody
    byte[] pdf(@RequestParam int programme, @RequestParam int year, HttpServletResponse response) {
        byte[] pages = files.pdf(programme, year);
        Download.announce(response, "%d年度计划+%d年度资金决算表.pdf".formatted(programme, year));
        return pages;
    }

    @GetMapping("/staff/funds/statement.xlsx")
    void xlsx(@RequestParam int programme, @RequestParam int year, HttpServletResponse response) throws IOException {
        byte[] workbook = files.xlsx(programme, year);
        Download.spreadsheet(response, "%d年度计划+%d年度资金决算表.xlsx".formatted(programme, year))
                .write(workbook);
    }

    @GetMapping("/declarations/{number}/funds")
    String project(@PathVariable String number, Model model) {
        ProjectFunds.View view = projects.of(number);
        Actor actor = actors.current();
        model.addAttribute("view", view);
        model.addAttribute("own", view.project().isOf(actor));
        model.addAttribute("staff", !view.project().isOf(actor) && !isCity());
        model.addAttribute(
                "documents",
                documents.about(
                        view.orders().stream().map(order -> order.number()).toList()));
        model.addAttribute("statementYears", statements.years(view.project().year()));
        return "projectMoney";
    }

    @GetMapping("/declarations/{number}/funds/statement.pdf")
    @ResponseBody
    byte[] pdf(@PathVariable String number, @RequestParam int year, HttpServletResponse response) {
        byte[] pages = files.pdf(number, year);
        Download.announce(response, "%s+%d年度资金决算表.pdf".formatted(number, year));
        return pages;
    }

    @GetMapping("/declarations/{number}/funds/statement.xlsx")
    void xlsx(@PathVariable String number, @RequestParam int year, HttpServletResponse response) throws IOException {
        byte[] workbook = files.xlsx(number, year);
        Download.spreadsheet(response, "%s+%d年度资金决算表.xlsx".formatted(number, year))
                .write(workbook);
    }

    private boolean isCity() {
        return actors.current().is(Role.CITY_BUREAU);
    }
}
