package ah.patentplan.portal;

import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.workflow.Cases;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 公共页面 – programmes with their deadlines, and the door to log in. */
@Controller
class PublicPages {

    private final Programmes programmes;
    private final Cases cases;

    PublicPages(Programmes programmes, Cases cases) {
        this.programmes = programmes;
        this.cases = cases;
    }

    @GetMapping("/")
    String home(Model model) {
        List<Programme> all = programmes.findAllByOrderByYearDesc();
        Map<Integer, List<Category>> categories =
                all.stream().collect(Collectors.toMap(Programme::year, programme -> cases.categories(programme.year())));
        model.addAttribute("programmes", all);
        model.addAttribute("categories", categories);
        return "home";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
