package ah.patentplan.portal;

import ah.patentplan.review.InterestDeclaration;
import ah.patentplan.review.InterestDeclaring;
import ah.patentplan.review.Relation;
import ah.patentplan.review.RelationEntry;
import ah.patentplan.review.RelationKind;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 利益关系申报 – where an expert declares, and sees nothing but the expert's own. */
@Controller
@RequestMapping("/expert/interests")
class InterestPages {

    private static final int EMPTY_LINES = 5;

    private final InterestDeclaring declaring;

    InterestPages(InterestDeclaring declaring) {
        this.declaring = declaring;
    }

    /**
     * 申报表 as posted.
     *
     * @param tie 有 or 无
     */
    record Sheet(String tie, List<RelationEntry> relations, boolean confirmed) {}

    /** 一个年度 – the lines that the form starts with: what was declared last, and empty ones. */
    record Year(int year, boolean declared, boolean none, List<Relation> lines) {}

    @GetMapping
    String show(Model model) {
        List<InterestDeclaration> mine = declaring.mine();
        model.addAttribute("mine", mine);
        model.addAttribute(
                "years",
                declaring.years().stream().map(year -> year(year, mine)).toList());
        model.addAttribute("kinds", RelationKind.values());
        return "interests";
    }

    @PostMapping("/{year}")
    String declare(@PathVariable int year, Sheet sheet, RedirectAttributes flash) {
        declaring.declare(
                year,
                "none".equals(sheet.tie()),
                sheet.relations() == null ? List.of() : sheet.relations(),
                sheet.confirmed());
        flash.addFlashAttribute("done", year + "年度的利益关系已申报");
        return "redirect:/expert/interests";
    }

    private static Year year(int year, List<InterestDeclaration> mine) {
        List<InterestDeclaration> standing =
                mine.stream().filter(one -> one.year() == year).limit(1).toList();
        Relation empty = new Relation(RelationKind.SIDE_POST, "", "", "");
        List<Relation> lines = Stream.concat(
                        standing.stream().flatMap(one -> one.relations().stream()),
                        Stream.generate(() -> empty).limit(EMPTY_LINES))
                .toList();
        boolean none = standing.stream().anyMatch(one -> one.relations().isEmpty());
        return new Year(year, !standing.isEmpty(), none, lines);
    }
}
