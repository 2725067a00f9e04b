package ah.patentplan.portal;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.performance.GuidedProjects;
import ah.patentplan.support.CitySupport;
import ah.patentplan.support.OtherFundsStating;
import ah.patentplan.support.Scan;
import ah.patentplan.support.SupportKind;
import ah.patentplan.support.Supporting;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 资金和条件保障 – what a project gets beside the grant: from its city, and from elsewhere. */
@Controller
@RequestMapping("/declarations/{number}/support")
class SupportPages {

    private final GuidedProjects projects;
    private final Supporting supporting;
    private final OtherFundsStating otherFunds;
    private final FormFile files;

    SupportPages(GuidedProjects projects, Supporting supporting, OtherFundsStating otherFunds, FormFile files) {
        this.projects = projects;
        this.supporting = supporting;
        this.otherFunds = otherFunds;
        this.files = files;
    }

    @GetMapping
    String page(@PathVariable String number, Model model) {
        Declaration declaration = projects.read(number);
        boolean own = projects.isOwn(declaration);
        model.addAttribute("declaration", declaration);
        model.addAttribute("all", supporting.of(number));
        List<CitySupport> entries = supporting.inForce(number);
        model.addAttribute("entries", entries);
        model.addAttribute("holding", entries.stream().map(CitySupport::id).toList());
        model.addAttribute("answers", supporting.answers(number));
        model.addAttribute("kinds", SupportKind.values());
        model.addAttribute("statements", otherFunds.of(number));
        model.addAttribute("occasion", otherFunds.occasion(declaration));
        model.addAttribute("due", otherFunds.isDue(declaration));
        model.addAttribute("own", own);
        model.addAttribute("mayState", own && projects.isRunning(declaration));
        model.addAttribute("maySupport", supporting.maySupport(declaration));
        return "support";
    }

    @PostMapping
    String record(@PathVariable String number, @ModelAttribute SupportForm form) throws IOException {
        supporting.requireSupported(number);
        files.taken(form.file(), scan -> supporting.record(number, form.entry(), scan));
        return back(number);
    }

    @PostMapping("/{id:\\d+}")
    String correct(@PathVariable String number, @PathVariable Long id, @ModelAttribute SupportForm form)
            throws IOException {
        supporting.requireSupported(number);
        files.taken(form.file(), scan -> supporting.correct(number, id, form.entry(), scan, form.reason()));
        return back(number);
    }

    @PostMapping("/{id}/off")
    String callOff(@PathVariable String number, @PathVariable Long id, @RequestParam String reason) {
        supporting.callOff(number, id, reason);
        return back(number);
    }

    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable String number,
            @PathVariable Long id,
            @RequestParam boolean received,
            @RequestParam(defaultValue = "") String reason) {
        supporting.answer(number, id, received, reason);
        return back(number);
    }

    @GetMapping("/{id}/scan")
    void scan(@PathVariable String number, @PathVariable Long id, HttpServletResponse response) {
        Scan scan = supporting.scan(number, id);
        supporting.sendScan(number, id, Download.saved(response, scan.fileName(), scan.mediaType()));
    }

    @PostMapping("/other")
    String state(@PathVariable String number, @ModelAttribute OtherFundsForm form) throws IOException {
        projects.own(number);
        files.taken(form.file(), scan -> otherFunds.state(number, form.entries(), scan));
        return back(number);
    }

    @PostMapping("/other/none")
    String stateNone(@PathVariable String number) {
        otherFunds.state(number, List.of(), null);
        return back(number);
    }

    @GetMapping("/other/{id}/scan")
    void otherScan(@PathVariable String number, @PathVariable Long id, HttpServletResponse response) {
        Scan scan = otherFunds.scan(number, id);
        otherFunds.sendScan(number, id, Download.saved(response, scan.fileName(), scan.mediaType()));
    }

    private static String back(String number) {
        return "redirect:/declarations/" + number + "/support";
    }
}
