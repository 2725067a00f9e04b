package ah.patentplan.portal;

import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Preparation;
import ah.patentplan.programme.ProgrammeCopies;
import ah.patentplan.programme.ProgrammeField;
import ah.patentplan.programme.ProgrammeText;
import ah.patentplan.programme.Programmes;
import ah.patentplan.workflow.ProgrammeAnnouncement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 年度计划 – the administrator copies a year, sets what it says, and announces it. */
@Controller
@RequestMapping("/admin/programmes")
class ProgrammePages {

    private final Programmes programmes;
    private final Preparation preparation;
    private final ProgrammeCopies copies;
    private final ProgrammeAnnouncement announcement;
    private final Acts acts;

    ProgrammePages(
            Programmes programmes,
            Preparation preparation,
            ProgrammeCopies copies,
            ProgrammeAnnouncement announcement,
            Acts acts) {
        this.programmes = programmes;
        this.preparation = preparation;
        this.copies = copies;
        this.announcement = announcement;
        this.acts = acts;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("programmes", programmes.findAllByOrderByYearDesc());
        return "programmes";
    }

    @PostMapping
    String copy(@RequestParam int from, @RequestParam int to, RedirectAttributes flash) {
        copies.copy(from, to);
        flash.addFlashAttribute("done", "已由%d年度复制，请逐项核对后发布".formatted(from));
        return "redirect:/admin/programmes/" + to;
    }

    @GetMapping("/{year}")
    String page(@PathVariable int year, Model model) {
        return page(year, Map.of(), model);
    }

    private String page(int year, Map<String, String> typed, Model model) {
        ProgrammeText text = preparation.of(year);
        Map<String, String> values =
                Arrays.stream(ProgrammeField.values()).collect(Collectors.toMap(ProgrammeField::name, text::of));
        values.putAll(typed);
        Map<ProgrammeField.Part, List<ProgrammeField>> parts = Arrays.stream(ProgrammeField.values())
                .collect(Collectors.groupingBy(ProgrammeField::part, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("programme", programmes.prepared(year));
        model.addAttribute("parts", parts);
        model.addAttribute("text", text);
        model.addAttribute("values", values);
        model.addAttribute("categories", Category.values());
        model.addAttribute("restDays", preparation.restDays(year));
        model.addAttribute("record", acts.of(String.valueOf(year)));
        return "programme";
    }

    /** What is refused comes back as it was typed. */
    @PostMapping("/{year}")
    ModelAndView change(
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes flash) {
        // several boxes of one name are ticked
        Map<String, String> typed = form.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(",", entry.getValue())));
        try {
            preparation.change(year, typed, typed.getOrDefault("reason", ""));
        } catch (Refusal refusal) {
            acts.enterRefusal("拒绝", "/admin/programmes/" + year, refusal.getMessage());
            model.addAttribute("refused", refusal.getMessage());
            return new ModelAndView(page(year, typed, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        flash.addFlashAttribute("done", "已保存");
        return new ModelAndView("redirect:/admin/programmes/" + year);
    }

    @PostMapping("/{year}/announcement")
    String announce(@PathVariable int year, RedirectAttributes flash) {
        announcement.announce(year);
        flash.addFlashAttribute("done", "已发布，到开放时间即可申报");
        return "redirect:/admin/programmes/" + year;
    }

    @PostMapping("/{year}/recall")
    String recall(@PathVariable int year, @RequestParam String reason, RedirectAttributes flash) {
        preparation.recall(year, reason);
        flash.addFlashAttribute("done", "已撤回发布，可以修改");
        return "redirect:/admin/programmes/" + year;
    }
}
