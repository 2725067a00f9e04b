package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.decision.CategoryFunds;
import ah.patentplan.decision.Funds;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programmes;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 类别预算 – the most that meetings may approve in each category, and how it stands. */
@Controller
@RequestMapping("/staff/budgets")
class BudgetPages {

    private final CategoryFunds funds;
    private final Programmes programmes;
    private final Actors actors;

    BudgetPages(CategoryFunds funds, Programmes programmes, Actors actors) {
        this.funds = funds;
        this.programmes = programmes;
        this.actors = actors;
    }

    /** 年度预算 of one programme. */
    record Year(int year, String title, List<Funds> funds) {}

    @GetMapping
    String list(Model model) {
        actors.current().require(Role.PROVINCE_OFFICE, Role.DIRECTOR, Role.SUPERVISOR, Role.AUDITOR);
        model.addAttribute(
                "years",
                programmes.announced().stream()
                        .map(one -> new Year(one.year(), one.title(), funds.of(one.year())))
                        .toList());
        return "budgets";
    }

    /** @param amount 万元 */
    @PostMapping
    String set(
            @RequestParam int year,
            @RequestParam Category category,
            @RequestParam String amount,
            @RequestParam String reason,
            RedirectAttributes flash) {
        funds.set(year, category, MeetingForm.wan("预算", amount.strip()), reason);
        flash.addFlashAttribute("done", "“%s”的预算已调整".formatted(category.title()));
        return "redirect:/staff/budgets";
    }
}
