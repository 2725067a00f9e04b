package ah.patentplan.portal;

import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.decision.ObjectionEvidence;
import ah.patentplan.decision.ObjectionEvidence.Attachment;
import ah.patentplan.decision.ObjectionFiling;
import ah.patentplan.decision.ObjectionHandling;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.document.DocumentRefused;
import ah.patentplan.programme.Programmes;
import ah.patentplan.workflow.ObjectionCases;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 提出异议 – the public's pages to object and to read the reply, without a login. */
@Controller
@RequestMapping("/publicity")
class ObjectionPages {

    private final ObjectionCases cases;
    private final ObjectionFiling filing;
    private final ObjectionHandling handling;
    private final ObjectionEvidence evidence;
    private final Programmes programmes;
    private final Acts acts;
    private final Clock clock;

    ObjectionPages(
            ObjectionCases cases,
            ObjectionFiling filing,
            ObjectionHandling handling,
            ObjectionEvidence evidence,
            Programmes programmes,
            Acts acts,
            Clock clock) {
        this.cases = cases;
        this.filing = filing;
        this.handling = handling;
        this.evidence = evidence;
        this.programmes = programmes;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping("/{number}/objection")
    String form(@PathVariable String number, Model model) {
        return form(number, clock.instant(), model);
    }

    private String form(String number, Instant at, Model model) {
        Declaration project = filing.publicAt(number, at);
        model.addAttribute("project", project);
        model.addAttribute("programme", programmes.of(project.year()));
        model.addAttribute("maxFiles", evidence.maxFiles());
        model.addAttribute("maxMegabytes", evidence.maxMegabytes());
        return "objection";
    }

    /** What is refused comes back with all that was filled in, but for the files. */
    @PostMapping("/{number}/objection")
    String file(
            @PathVariable String number,
            @ModelAttribute("entries") ObjectionEntries entries,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response)
            throws IOException {
        Instant now = clock.instant();
        Path folder = Files.createTempDirectory("objection");
        try {
            entries.requirePerson();
            flash.addFlashAttribute("receipt", cases.file(number, entries.filing(now), received(entries, folder)));
            return "redirect:/publicity/objections";
        } catch (Refusal | DocumentRefused refusal) {
            acts.enterRefusal("拒绝", "/publicity/" + number + "/objection", refusal.getMessage());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("message", refusal.getMessage());
            return form(number, now, model);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<Attachment> received(ObjectionEntries entries, Path folder) throws IOException {
        List<Attachment> received = new ArrayList<>();
        for (MultipartFile file : entries.chosen()) {
            Path kept = folder.resolve(String.valueOf(received.size()));
            file.transferTo(kept);
            received.add(new Attachment(file.getOriginalFilename(), kept));
        }
        return received;
    }

    /** After filing: the receipt, this once. */
    @GetMapping("/objections")
    String query() {
        return "objectionReply";
    }

    @PostMapping("/objections")
    String reply(@RequestParam String number, @RequestParam String code, Model model) {
        model.addAttribute("objection", handling.answer(number, code));
        return "objectionReply";
    }
}
