package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.decision.Investigation;
import ah.patentplan.decision.Investigations;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.funding.CreditRecord;
import ah.patentplan.workflow.CaseEndings;
import ah.patentplan.workflow.InvestigationCases;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 终止办理 – withdraws, cancels, gives up and investigates declarations; the features decide who may. */
@Controller
class EndingPages {

    private final CaseEndings endings;
    private final InvestigationCases cases;
    private final Investigations investigations;
    private final Declarations declarations;
    private final CreditRecord creditRecord;
    private final Actors actors;

    EndingPages(
            CaseEndings endings,
            InvestigationCases cases,
            Investigations investigations,
            Declarations declarations,
            CreditRecord creditRecord,
            Actors actors) {
        this.endings = endings;
        this.cases = cases;
        this.investigations = investigations;
        this.declarations = declarations;
        this.creditRecord = creditRecord;
        this.actors = actors;
    }

    /**
     * 核查一览的一行.
     *
     * @param creditRecord whether there is one to download
     */
    record Line(Investigation investigation, Declaration declaration, boolean creditRecord) {}

    @PostMapping("/declarations/{number}/withdrawal")
    String withdraw(
            @PathVariable String number, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        endings.withdraw(number, reason);
        return done(number, "申报已撤回", flash);
    }

    @PostMapping("/declarations/{number}/cancellation")
    String cancel(
            @PathVariable String number, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        endings.cancel(number, reason);
        return done(number, "申报已取消", flash);
    }

    @PostMapping("/declarations/{number}/givingUp")
    String giveUp(
            @PathVariable String number, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        endings.giveUp(number, reason);
        return done(number, "已放弃立项", flash);
    }

    @PostMapping("/declarations/{number}/investigation")
    String report(
            @PathVariable String number, @RequestParam(defaultValue = "") String allegation, RedirectAttributes flash) {
        return done(number, "已立案核查：" + cases.report(number, allegation), flash);
    }

    /** 公共信用信息记录. */
    @GetMapping("/declarations/{number}/creditRecord.pdf")
    @ResponseBody
    byte[] creditRecord(@PathVariable String number, HttpServletResponse response) {
        byte[] pages = creditRecord.pdf(number);
        Download.announce(response, "公共信用信息记录+" + number + ".pdf");
        return pages;
    }

    @GetMapping("/staff/investigations")
    String list(Model model) {
        actors.current().require(Role.PROVINCE_OFFICE, Role.DIRECTOR, Role.SUPERVISOR, Role.AUDITOR);
        model.addAttribute(
                "lines",
                investigations.findAllByOrderByReportedAtDesc().stream()
                        .map(this::line)
                        .toList());
        return "investigations";
    }

    private Line line(Investigation investigation) {
        Declaration declaration = declarations.of(investigation.declaration(), actors.current());
        boolean downloadable = actors.current().is(Role.PROVINCE_OFFICE) && CreditRecord.isDue(declaration);
        return new Line(investigation, declaration, downloadable);
    }

    private static String done(String number, String message, RedirectAttributes flash) {
        flash.addFlashAttribute("done", message);
        return "redirect:/declarations/" + number;
    }
}
