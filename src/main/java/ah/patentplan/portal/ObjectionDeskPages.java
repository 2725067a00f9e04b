package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.decision.ObjectionEvidence;
import ah.patentplan.decision.ObjectionHandling;
import ah.patentplan.workflow.ObjectionCases;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 异议办理 – the list for those who watch over it; who objects and why for the province only. */
@Controller
@RequestMapping("/staff/objections")
class ObjectionDeskPages {

    private final ObjectionCases cases;
    private final ObjectionHandling handling;
    private final Actors actors;
    private final Clock clock;

    ObjectionDeskPages(ObjectionCases cases, ObjectionHandling handling, Actors actors, Clock clock) {
        this.cases = cases;
        this.handling = handling;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("objections", handling.all());
        model.addAttribute("mayEnter", actors.current().is(Role.PROVINCE_OFFICE));
        model.addAttribute("today", LocalDate.now(clock));
        return "objections";
    }

    /** @param receivedOn the day on which it came on paper, Asia/Shanghai */
    @PostMapping
    String enter(
            @RequestParam String declaration,
            @ModelAttribute ObjectionEntries entries,
            @RequestParam LocalDate receivedOn,
            RedirectAttributes flash) {
        var at = receivedOn.atStartOfDay(clock.getZone()).toInstant();
        String number = cases.enter(declaration.strip(), entries.filing(at));
        flash.addFlashAttribute("done", "书面异议已登记（%s），请在待办任务中处理".formatted(number));
        return "redirect:/staff/objections";
    }

    @GetMapping("/{number}")
    String open(@PathVariable String number, Model model) {
        model.addAttribute("file", handling.open(number));
        return "objectionFile";
    }

    @GetMapping("/{number}/evidence/{id}")
    void evidence(@PathVariable String number, @PathVariable long id, HttpServletResponse response) {
        ObjectionEvidence.Piece piece = handling.piece(number, id);
        handling.write(piece, Download.saved(response, piece.fileName(), piece.mediaType()));
    }
}
