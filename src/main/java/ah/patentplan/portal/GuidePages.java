package ah.patentplan.portal;

import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Guide;
import ah.patentplan.programme.GuideEdits;
import ah.patentplan.programme.Programmes;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 申报指南 – what a year's notice asks of one category; the administrator changes it before the year is announced. */
@Controller
@RequestMapping("/admin/programmes/{year}/guides/{category}")
class GuidePages {

    private final GuideEdits edits;
    private final Programmes programmes;
    private final Acts acts;

    GuidePages(GuideEdits edits, Programmes programmes, Acts acts) {
        this.edits = edits;
        this.programmes = programmes;
        this.acts = acts;
    }

    @GetMapping
    String page(@PathVariable int year, @PathVariable Category category, Model model) {
        return page(edits.of(year, category), edits.entries(year, category), model);
    }

    private String page(Guide guide, Map<String, String> values, Model model) {
        model.addAttribute("guide", guide);
        model.addAttribute("values", values);
        model.addAttribute("programme", programmes.prepared(guide.year()));
        return "guide";
    }

    /** What is refused comes back as it was typed. */
    @PostMapping
    ModelAndView change(
            @PathVariable int year,
            @PathVariable Category category,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes flash) {
        String here = "/admin/programmes/%d/guides/%s".formatted(year, category);
        try {
            edits.change(year, category, typed, typed.getOrDefault("reason", ""));
        } catch (Refusal refusal) {
            acts.enterRefusal("拒绝", here, refusal.getMessage());
            model.addAttribute("refused", refusal.getMessage());
            String page = page(edits.of(year, category), typed, model);
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        flash.addFlashAttribute("done", "已保存");
        return new ModelAndView("redirect:" + here);
    }
}
