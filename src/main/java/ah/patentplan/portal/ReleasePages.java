package ah.patentplan.portal;

import ah.patentplan.programme.Programmes;
import ah.patentplan.workflow.Releases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 版本管理 – which release of diagrams, tables and forms each year's new cases start from. */
@Controller
@RequestMapping("/admin/releases")
class ReleasePages {

    private final Releases releases;
    private final Programmes programmes;

    ReleasePages(Releases releases, Programmes programmes) {
        this.releases = releases;
        this.programmes = programmes;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("releases", releases.all());
        model.addAttribute("programmes", programmes.findAllByOrderByYearDesc());
        return "releases";
    }

    @PostMapping
    String putIntoForce(@RequestParam int year, @RequestParam String release) {
        releases.putIntoForce(year, release);
        return "redirect:/admin/releases";
    }
}
