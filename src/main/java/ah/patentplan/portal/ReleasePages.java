package ah.patentplan.portal;

import ah.patentplan.programme.Programmes;
import ah.patentplan.workflow.ReleaseFiles;
import ah.patentplan.workflow.Releases;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
    private final ReleaseFiles files;
    private final Programmes programmes;

    ReleasePages(Releases releases, ReleaseFiles files, Programmes programmes) {
        this.releases = releases;
        this.files = files;
        this.programmes = programmes;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("releases", releases.all());
        model.addAttribute("programmes", programmes.findAllByOrderByYearDesc());
        return "releases";
    }

    /** The files of a release and the element templates, to be opened in Modeler. */
    @GetMapping("/files")
    void files(@RequestParam String release, HttpServletResponse response) throws IOException {
        files.write(release, Download.saved(response, "发布版本+" + release + ".zip", "application/zip"));
    }

    @PostMapping
    String putIntoForce(@RequestParam int year, @RequestParam String release) {
        releases.putIntoForce(year, release);
        return "redirect:/admin/releases";
    }
}
