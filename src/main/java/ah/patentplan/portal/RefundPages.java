package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.funding.Account;
import ah.patentplan.funding.Ledger;
import ah.patentplan.funding.Refunding;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 退回资金 – what the unit of a project gives back of its own accord. */
@Controller
@RequestMapping("/declarations/{number}/refunds")
class RefundPages {

    private final Refunding refunding;
    private final Declarations declarations;
    private final Ledger ledger;
    private final Actors actors;

    RefundPages(Refunding refunding, Declarations declarations, Ledger ledger, Actors actors) {
        this.refunding = refunding;
        this.declarations = declarations;
        this.ledger = ledger;
        this.actors = actors;
    }

    @GetMapping
    String page(@PathVariable String number, Model model) {
        model.addAttribute("declaration", declarations.of(number, actors.current()));
        model.addAttribute("refunds", refunding.of(number));
        model.addAttribute("paid", ledger.balances(number).get(Account.PAID));
        return "refunds";
    }

    /** @param amount 万元 */
    @PostMapping
    String register(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        refunding.register(number, MeetingForm.wan("退回金额", amount.strip()), reason);
        return done(number, "退回已登记，待财务处另一人确认到账", flash);
    }

    @PostMapping("/{key}/confirmation")
    String confirm(
            @PathVariable String number,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String voucher,
            RedirectAttributes flash) {
        refunding.confirm(number, key, voucher);
        return done(number, "退回已确认到账并记账", flash);
    }

    @PostMapping("/{key}/cancellation")
    String cancel(@PathVariable String number, @PathVariable String key, RedirectAttributes flash) {
        refunding.cancel(number, key);
        return done(number, "退回登记已撤销", flash);
    }

    private static String done(String number, String what, RedirectAttributes flash) {
        flash.addFlashAttribute("done", what);
        return "redirect:/declarations/" + number + "/refunds";
    }
}
