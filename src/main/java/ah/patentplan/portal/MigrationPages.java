package ah.patentplan.portal;

import ah.patentplan.programme.Programmes;
import ah.patentplan.workflow.MigrationReport;
import ah.patentplan.workflow.MigrationScope;
import ah.patentplan.workflow.Migrations;
import ah.patentplan.workflow.Releases;
import ah.patentplan.workflow.Releases.ReleaseView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 案件迁移 – where the administrator plans, checks, tries and carries out the move of running cases to another release. */
@Controller
@RequestMapping("/admin/migrations")
class MigrationPages {

    private final Migrations migrations;
    private final Releases releases;
    private final Programmes programmes;

    MigrationPages(Migrations migrations, Releases releases, Programmes programmes) {
        this.migrations = migrations;
        this.releases = releases;
        this.programmes = programmes;
    }

    @GetMapping
    String choose(Model model) {
        List<ReleaseView> all = showReleases(model);
        model.addAttribute(
                "running",
                all.stream().collect(Collectors.toMap(ReleaseView::id, one -> migrations.running(one.id()))));
        model.addAttribute("processes", migrations.processes(all.get(0).id()));
        model.addAttribute("programmes", programmes.findAllByOrderByYearDesc());
        model.addAttribute("reports", migrations.reports());
        return "migrations";
    }

    @GetMapping("/plan")
    String plan(@ModelAttribute("scope") MigrationScope scope, Model model) {
        showPlan(scope, model);
        model.addAttribute("checks", migrations.check(scope));
        return "migration";
    }

    @PostMapping("/trial")
    String tryOut(@ModelAttribute("scope") MigrationScope scope, Model model) {
        showPlan(scope, model);
        model.addAttribute("trials", migrations.tryOut(scope));
        return "migration";
    }

    @PostMapping
    String begin(@ModelAttribute("scope") MigrationScope scope, @RequestParam String reason) {
        return "redirect:/admin/migrations/" + migrations.begin(scope, reason);
    }

    @GetMapping("/{id}")
    String report(@PathVariable long id, Model model) {
        showReleases(model);
        model.addAttribute("report", migrations.report(id));
        return "migrationReport";
    }

    @PostMapping("/{id}")
    String goOn(@PathVariable long id) {
        migrations.goOn(id);
        return "redirect:/admin/migrations/" + id;
    }

    @GetMapping("/{id}.xlsx")
    void spreadsheet(@PathVariable long id, HttpServletResponse response) throws IOException {
        MigrationReport report = migrations.report(id);
        Download.spreadsheet(response, "迁移报告" + id + ".xlsx")
                .write(report.spreadsheet().file());
    }

    private void showPlan(MigrationScope scope, Model model) {
        showReleases(model);
        model.addAttribute("comparison", migrations.compare(scope));
        model.addAttribute("inForce", migrations.isInForce(scope));
    }

    private List<ReleaseView> showReleases(Model model) {
        List<ReleaseView> all = releases.all();
        model.addAttribute("releases", all);
        model.addAttribute("byId", all.stream().collect(Collectors.toMap(ReleaseView::id, Function.identity())));
        return all;
    }
}
