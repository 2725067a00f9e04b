package ah.patentplan.portal;

import ah.patentplan.decision.Approvals;
import ah.patentplan.decision.ApprovedProject;
import ah.patentplan.decision.PublicListing;
import ah.patentplan.decision.Publicities;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.workflow.Cases;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 公共页面 – programmes with their deadlines, publicity, final lists, and the door to log in. */
@Controller
class PublicPages {

    private final Programmes programmes;
    private final Publicities publicities;
    private final Approvals approvals;
    private final Cases cases;
    private final Clock clock;

    PublicPages(Programmes programmes, Publicities publicities, Approvals approvals, Cases cases, Clock clock) {
        this.programmes = programmes;
        this.publicities = publicities;
        this.approvals = approvals;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        List<Programme> all = programmes.announced();
        Map<Integer, List<Category>> categories = all.stream()
                .collect(Collectors.toMap(Programme::year, programme -> cases.categories(programme.year())));
        model.addAttribute("programmes", all);
        model.addAttribute("categories", categories);
        return "home";
    }

    @GetMapping("/publicity")
    String publicity(Model model) {
        Map<Programme, List<PublicListing>> running = new LinkedHashMap<>();
        publicities.running(LocalDate.now(clock)).stream()
                .collect(Collectors.groupingBy(PublicListing::year, LinkedHashMap::new, Collectors.toList()))
                .forEach((year, projects) -> running.put(programmes.of(year), projects));
        model.addAttribute("running", running);
        return "publicity";
    }

    @GetMapping("/approved")
    String approved(Model model) {
        Map<Programme, List<ApprovedProject>> approved = new LinkedHashMap<>();
        programmes.announced().forEach(programme -> approved.put(programme, approvals.finalList(programme.year())));
        approved.values().removeIf(List::isEmpty);
        model.addAttribute("approved", approved);
        return "approved";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
