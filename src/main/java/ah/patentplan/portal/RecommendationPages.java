package ah.patentplan.portal;

import ah.patentplan.programme.Category;
import ah.patentplan.review.CoveringLetter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** 推荐情况 – what a city has recommended, its quota, and the covering letter with the summary table. */
@Controller
@RequestMapping("/staff/recommendations")
class RecommendationPages {

    private final CoveringLetter letter;

    RecommendationPages(CoveringLetter letter) {
        this.letter = letter;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("batches", letter.batches());
        return "recommendations";
    }

    @GetMapping("/{year}/{category}.pdf")
    @ResponseBody
    byte[] letter(@PathVariable int year, @PathVariable Category category, HttpServletResponse response) {
        byte[] pages = letter.pdf(year, category);
        Download.announce(response, "推荐函+" + category.title() + ".pdf");
        return pages;
    }
}
