package ah.patentplan.portal;

import ah.patentplan.review.PaperReceipt;
import ah.patentplan.review.PaperRegister;
import ah.patentplan.review.Parcel;
import ah.patentplan.workflow.PaperCases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 纸质材料登记 – where the province's clerk enters each parcel of bound copies. */
@Controller
@RequestMapping("/staff/papers")
class PaperPages {

    private final PaperRegister register;
    private final PaperCases cases;

    PaperPages(PaperRegister register, PaperCases cases) {
        this.register = register;
        this.cases = cases;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("standings", register.standings());
        return "papers";
    }

    /** 登记单 – as typed; where the code is the text of a QR code, the number may be left to it. */
    record Entry(String number, String emsNumber, String receivedOn, String copies, String code) {}

    @PostMapping
    String record(Entry entry, RedirectAttributes answer) {
        Parcel parcel = Parcel.of(entry.emsNumber(), entry.receivedOn(), entry.copies(), entry.code());
        PaperReceipt receipt = cases.record(entry.number(), parcel);
        answer.addFlashAttribute(
                "done", "已登记 %s 的纸质材料%d份：%s。".formatted(receipt.number(), parcel.copies(), receipt.sentence()));
        answer.addFlashAttribute("matches", receipt.isOfPresentVersion());
        return "redirect:/staff/papers";
    }
}
