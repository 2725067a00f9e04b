package ah.patentplan.portal;

import ah.patentplan.review.DeskItem;
import ah.patentplan.review.DeskState;
import ah.patentplan.review.ScoringDesk;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 评分台 – where an expert scores one declaration after the other. */
@Controller
class ScoringPages {

    private final ScoringDesk desk;

    ScoringPages(ScoringDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/scoring")
    String list(Model model) {
        List<DeskItem> items = desk.items();
        model.addAttribute("items", items);
        model.addAttribute(
                "submitted",
                items.stream()
                        .filter(item -> item.state() == DeskState.SUBMITTED)
                        .count());
        return "scoring";
    }

    @GetMapping("/scoring/{number}")
    String sheet(@PathVariable String number, Model model) {
        List<DeskItem> items = desk.items();
        model.addAttribute("item", desk.of(number));
        model.addAttribute("items", items);
        model.addAttribute("sheet", desk.submitted(number).orElse(null));
        model.addAttribute(
                "place",
                items.stream().map(item -> item.declaration().number()).toList().indexOf(number));
        return "sheet";
    }
}
