package ah.patentplan.portal;

import ah.patentplan.performance.GuidedProjects;
import ah.patentplan.performance.PerformanceReports;
import ah.patentplan.workflow.TryOut;
import ah.patentplan.workflow.TryOut.Assumption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 绩效 – the rounds of a project's evaluation line by line, and the trying out of assumed values. */
@Controller
@RequestMapping("/declarations/{number}")
class PerformancePages {

    private static final String FIGURE = "figure.";

    private final GuidedProjects projects;
    private final PerformanceReports reports;
    private final TryOut tryOut;

    PerformancePages(GuidedProjects projects, PerformanceReports reports, TryOut tryOut) {
        this.projects = projects;
        this.reports = reports;
        this.tryOut = tryOut;
    }

    @GetMapping("/performance")
    String rounds(@PathVariable String number, Model model) {
        model.addAttribute("declaration", projects.read(number));
        model.addAttribute("rounds", reports.findByNumberOrderByRound(number));
        return "performance";
    }

    @GetMapping("/tryout")
    String ask(@PathVariable String number, Model model) {
        return show(number, new Assumption(Map.of(), Set.of(), false), model);
    }

    /** Answers with the page itself, for nothing is kept. */
    @PostMapping("/tryout")
    String tryOut(
            @PathVariable String number,
            @RequestParam Map<String, String> entered,
            @RequestParam(required = false) Set<String> reached,
            @RequestParam(defaultValue = "false") boolean rectified,
            Model model) {
        Map<String, String> figures = new HashMap<>();
        entered.forEach((name, value) -> {
            if (name.startsWith(FIGURE)) {
                figures.put(name.substring(FIGURE.length()), value);
            }
        });
        Assumption assumption = new Assumption(figures, reached == null ? Set.of() : reached, rectified);
        model.addAttribute("result", tryOut.of(number, assumption));
        return show(number, assumption, model);
    }

    private String show(String number, Assumption assumption, Model model) {
        model.addAttribute("declaration", tryOut.declaration(number));
        model.addAttribute("targets", tryOut.targets(number));
        model.addAttribute("assumption", assumption);
        return "tryout";
    }
}
