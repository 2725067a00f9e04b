package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.review.DrawPages;
import ah.patentplan.review.DrawRecord;
import ah.patentplan.review.Panels;
import ah.patentplan.workflow.PanelCases;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 专家组 – which accepted declarations wait for a panel, and the panels there are. */
@Controller
@RequestMapping("/staff/panels")
class PanelPages {

    private final Programmes programmes;
    private final Declarations declarations;
    private final Panels panels;
    private final PanelCases cases;
    private final DrawPages draws;
    private final Actors actors;

    PanelPages(
            Programmes programmes,
            Declarations declarations,
            Panels panels,
            PanelCases cases,
            DrawPages draws,
            Actors actors) {
        this.programmes = programmes;
        this.declarations = declarations;
        this.panels = panels;
        this.cases = cases;
        this.draws = draws;
        this.actors = actors;
    }

    /** 待评审的一批申报. */
    record Batch(Programme programme, Category category, List<String> numbers) {}

    @GetMapping
    String list(Model model) {
        actors.current().require(Role.PROVINCE_OFFICE);
        List<Programme> all = programmes.findAllByOrderByYearDesc();
        model.addAttribute(
                "batches",
                all.stream()
                        .flatMap(this::batches)
                        .filter(batch -> !batch.numbers().isEmpty())
                        .toList());
        model.addAttribute(
                "panels",
                all.stream()
                        .flatMap(programme -> panels.findByYearOrderByNumber(programme.year()).stream())
                        .toList());
        return "panels";
    }

    @PostMapping
    String form(@RequestParam int year, @RequestParam Category category, RedirectAttributes flash) {
        cases.form(category, year);
        flash.addFlashAttribute("done", "已发起组建专家组，请在待办任务中办理“组建专家组”");
        return "redirect:/staff/panels";
    }

    @GetMapping("/{number}/draw.pdf")
    @ResponseBody
    byte[] draw(@PathVariable String number, HttpServletResponse response) {
        byte[] pages = draws.pdf(number);
        Download.announce(response, "专家抽取记录+" + number + ".pdf");
        return pages;
    }

    /** What {@code DrawCheck} recomputes. */
    @GetMapping("/{number}/draw.json")
    @ResponseBody
    DrawRecord draw(@PathVariable String number) {
        return draws.record(number);
    }

    private Stream<Batch> batches(Programme programme) {
        return Arrays.stream(Category.values()).map(category -> {
            List<String> taken = panels.reviewedIn(programme.year(), category);
            List<String> waiting = declarations
                    .findByYearAndCategoryAndStateOrderByNumber(programme.year(), category, DeclarationState.ACCEPTED)
                    .stream()
                    .map(Declaration::number)
                    .filter(number -> !taken.contains(number))
                    .toList();
            return new Batch(programme, category, waiting);
        });
    }
}
