package ah.patentplan.portal;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.performance.BudgetChanges;
import ah.patentplan.performance.BudgetControl;
import ah.patentplan.performance.Guidance;
import ah.patentplan.performance.GuidanceKind;
import ah.patentplan.performance.GuidanceNotes;
import ah.patentplan.performance.GuidedProjects;
import ah.patentplan.performance.ProgressReport;
import ah.patentplan.performance.ProgressReports;
import ah.patentplan.programme.Programmes;
import ah.patentplan.support.SpendingAccount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 业务指导 – progress, notes and budget changes of one project, for its unit and those who guide it. */
@Controller
@RequestMapping("/declarations/{number}/guidance")
class GuidancePages {

    private final GuidedProjects projects;
    private final Guidance guidance;
    private final BudgetControl budgets;
    private final ProgressReports reports;
    private final GuidanceNotes notes;
    private final BudgetChanges changes;
    private final Programmes programmes;
    private final SpendingAccount account;

    GuidancePages(
            GuidedProjects projects,
            Guidance guidance,
            BudgetControl budgets,
            ProgressReports reports,
            GuidanceNotes notes,
            BudgetChanges changes,
            Programmes programmes,
            SpendingAccount account) {
        this.projects = projects;
        this.guidance = guidance;
        this.budgets = budgets;
        this.reports = reports;
        this.notes = notes;
        this.changes = changes;
        this.programmes = programmes;
        this.account = account;
    }

    @GetMapping
    String page(@PathVariable String number, Model model) {
        Declaration declaration = projects.read(number);
        boolean running = projects.isRunning(declaration);
        model.addAttribute("declaration", declaration);
        List<ProgressReport> rounds = reports.findByNumberOrderByRound(number);
        model.addAttribute("reports", rounds);
        model.addAttribute(
                "vouched", rounds.stream().collect(Collectors.toMap(ProgressReport::round, account::compared)));
        model.addAttribute("notes", notes.findByNumberOrderById(number));
        model.addAttribute("changes", changes.findByNumberOrderById(number));
        model.addAttribute("budget", budgets.budget(declaration));
        model.addAttribute("kinds", GuidanceKind.values());
        model.addAttribute("tolerance", programmes.of(declaration.year()).budgetTolerance());
        model.addAttribute("mayGuide", running && projects.isGuide(declaration));
        model.addAttribute("mayRequest", running && projects.isOwn(declaration));
        return "guidance";
    }

    @PostMapping("/notes")
    String note(
            @PathVariable String number,
            @RequestParam GuidanceKind kind,
            @RequestParam String text,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate visitedOn) {
        guidance.note(number, kind, text, visitedOn);
        return back(number);
    }

    @PostMapping("/budget")
    String requestChange(
            @PathVariable String number, @RequestParam List<BigDecimal> amounts, @RequestParam String reason) {
        budgets.request(number, amounts, reason);
        return back(number);
    }

    @PostMapping("/budget/{id}")
    String decideChange(
            @PathVariable String number,
            @PathVariable Long id,
            @RequestParam boolean consent,
            @RequestParam String comment) {
        budgets.decide(number, id, consent, comment);
        return back(number);
    }

    private static String back(String number) {
        return "redirect:/declarations/" + number + "/guidance";
    }
}
