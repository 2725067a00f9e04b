package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Guide.Variant;
import ah.patentplan.programme.Guides;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.review.DrawPages;
import ah.patentplan.review.DrawRecord;
import ah.patentplan.review.PanelBatch;
import ah.patentplan.review.PanelFormation;
import ah.patentplan.review.PanelOverviews;
import ah.patentplan.review.Panels;
import ah.patentplan.workflow.PanelCases;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Guides guides;
    private final Panels panels;
    private final PanelFormation formation;
    private final PanelCases cases;
    private final PanelOverviews overviews;
    private final DrawPages draws;
    private final Actors actors;

    PanelPages(
            Programmes programmes,
            Declarations declarations,
            Guides guides,
            Panels panels,
            PanelFormation formation,
            PanelCases cases,
            PanelOverviews overviews,
            DrawPages draws,
            Actors actors) {
        this.programmes = programmes;
        this.declarations = declarations;
        this.guides = guides;
        this.panels = panels;
        this.formation = formation;
        this.cases = cases;
        this.overviews = overviews;
        this.draws = draws;
        this.actors = actors;
    }

    /**
     * 待评审的一批申报.
     *
     * @param variant all of it are of, null where they differ or there is none
     */
    record Batch(Programme programme, Category category, Variant variant, List<Declaration> declarations) {}

    @GetMapping
    String list(Model model) {
        actors.current().require(Role.PROVINCE_OFFICE);
        List<Programme> all = programmes.announced();
        model.addAttribute("batches", all.stream().flatMap(this::batches).toList());
        model.addAttribute(
                "panels",
                all.stream()
                        .flatMap(programme -> panels.findByYearOrderByNumber(programme.year()).stream())
                        .toList());
        return "panels";
    }

    @PostMapping
    String form(PanelBatch batch, RedirectAttributes flash) {
        cases.form(batch);
        flash.addFlashAttribute("done", "已发起组建专家组，请在待办任务中办理“组建专家组”");
        return "redirect:/staff/panels";
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        model.addAttribute("overview", overviews.of(number));
        return "panel";
    }

    @PostMapping("/{number}/supplement")
    String supplement(@PathVariable String number, @RequestParam String declaration, RedirectAttributes flash) {
        cases.supplement(number, declaration);
        flash.addFlashAttribute("done", "已邀请候补专家补评 " + declaration + "；专家接受后，请在待办任务“确认评审结果”中选择“继续评分”");
        return "redirect:/staff/panels/{number}";
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

    /** All that waits in a category; where the guide knows variants, those of each variant before them. */
    private Stream<Batch> batches(Programme programme) {
        return Arrays.stream(Category.values()).flatMap(category -> {
            List<Declaration> waiting = formation.waiting(category, programme.year());
            Map<Variant, List<Declaration>> byVariant = new LinkedHashMap<>();
            guides.findByYearAndCategory(programme.year(), category).stream()
                    .flatMap(guide -> guide.variants().stream())
                    .forEach(variant -> byVariant.put(variant, of(variant, waiting)));
            byVariant.values().removeIf(List::isEmpty);
            boolean mixed = byVariant.values().stream().noneMatch(some -> some.size() == waiting.size());
            return Stream.concat(
                    byVariant.entrySet().stream()
                            .map(some -> new Batch(programme, category, some.getKey(), some.getValue())),
                    waiting.isEmpty() || !mixed
                            ? Stream.empty()
                            : Stream.of(new Batch(programme, category, null, waiting)));
        });
    }

    private static List<Declaration> of(Variant variant, List<Declaration> waiting) {
        return waiting.stream()
                .filter(declaration -> variant.code().equals(declaration.variant()))
                .toList();
    }
}
