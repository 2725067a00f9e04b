package ah.patentplan.portal;

import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.notification.LetterTexts;
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

/** 信函文稿 – what the letters of a year say; the administrator words them before the year is announced. */
@Controller
@RequestMapping("/admin/programmes/{year}/letters")
class LetterTextPages {

    private final LetterTexts texts;
    private final Programmes programmes;
    private final Acts acts;

    LetterTextPages(LetterTexts texts, Programmes programmes, Acts acts) {
        this.texts = texts;
        this.programmes = programmes;
        this.acts = acts;
    }

    @GetMapping
    String list(@PathVariable int year, Model model) {
        model.addAttribute("programme", programmes.prepared(year));
        model.addAttribute("letters", texts.all(year));
        return "letterTexts";
    }

    @GetMapping("/{kind}")
    String page(@PathVariable int year, @PathVariable String kind, Model model) {
        return page(year, kind, texts.of(year, kind).text(), model);
    }

    private String page(int year, String kind, String typed, Model model) {
        model.addAttribute("programme", programmes.prepared(year));
        model.addAttribute("letter", texts.of(year, kind));
        model.addAttribute("typed", typed);
        return "letterText";
    }

    /** What is refused comes back as it was typed. */
    @PostMapping("/{kind}")
    ModelAndView change(
            @PathVariable int year,
            @PathVariable String kind,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes flash) {
        String here = "/admin/programmes/%d/letters".formatted(year);
        String text = typed.getOrDefault("text", "");
        try {
            texts.change(year, kind, text, typed.getOrDefault("reason", ""));
        } catch (Refusal refusal) {
            acts.enterRefusal("拒绝", here + "/" + kind, refusal.getMessage());
            model.addAttribute("refused", refusal.getMessage());
            return new ModelAndView(page(year, kind, text, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        flash.addFlashAttribute("done", "“%s”已保存".formatted(texts.of(year, kind).title()));
        return new ModelAndView("redirect:" + here);
    }

    @PostMapping("/{kind}/restoration")
    String restore(@PathVariable int year, @PathVariable String kind, RedirectAttributes flash) {
        texts.restore(year, kind);
        flash.addFlashAttribute(
                "done", "“%s”已恢复为程序自带的文稿".formatted(texts.of(year, kind).title()));
        return "redirect:/admin/programmes/%d/letters".formatted(year);
    }
}
