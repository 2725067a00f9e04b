package ah.patentplan.portal;

import ah.patentplan.declaration.Declaration;
import ah.patentplan.funding.Ledger;
import ah.patentplan.performance.GuidedProjects;
import ah.patentplan.programme.Money;
import ah.patentplan.support.Scan;
import ah.patentplan.support.Spending;
import ah.patentplan.support.SpendingAccount;
import ah.patentplan.support.SpendingBook;
import ah.patentplan.support.SpendingCheck;
import ah.patentplan.support.SpendingFinding;
import ah.patentplan.support.SpendingReview;
import ah.patentplan.support.SpendingTable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 经费决算 – vouchers of one project against its budget, for its unit and those who guide and control it. */
@Controller
@RequestMapping("/declarations/{number}/spending")
class SpendingPages {

    private final GuidedProjects projects;
    private final SpendingBook book;
    private final SpendingReview review;
    private final SpendingAccount account;
    private final SpendingTable table;
    private final Ledger ledger;
    private final FormFile files;

    SpendingPages(
            GuidedProjects projects,
            SpendingBook book,
            SpendingReview review,
            SpendingAccount account,
            SpendingTable table,
            Ledger ledger,
            FormFile files) {
        this.projects = projects;
        this.book = book;
        this.review = review;
        this.account = account;
        this.table = table;
        this.ledger = ledger;
        this.files = files;
    }

    @GetMapping
    String page(@PathVariable String number, Model model) {
        Declaration declaration = projects.read(number);
        boolean running = projects.isRunning(declaration);
        Money received = ledger.notBack(number);
        model.addAttribute("declaration", declaration);
        model.addAttribute("lines", account.of(declaration));
        model.addAttribute("total", account.total(number));
        model.addAttribute("received", received);
        model.addAttribute("unspent", account.unspent(number, received));
        List<Spending> entries = book.inForce(number);
        model.addAttribute("entries", entries);
        model.addAttribute("holding", entries.stream().map(Spending::id).toList());
        model.addAttribute("all", book.of(number));
        model.addAttribute(
                "checks", review.of(number).stream().collect(Collectors.groupingBy(SpendingCheck::spending)));
        model.addAttribute("findings", SpendingFinding.values());
        model.addAttribute("mayEnter", running && projects.isOwn(declaration));
        model.addAttribute("mayCheck", running && projects.isGuide(declaration));
        return "spending";
    }

    @PostMapping
    String enter(@PathVariable String number, @ModelAttribute VoucherForm form) throws IOException {
        projects.own(number);
        files.taken(form.file(), scan -> book.enter(number, form.entry(), scan));
        return back(number);
    }

    @PostMapping("/{id:\\d+}")
    String correct(@PathVariable String number, @PathVariable Long id, @ModelAttribute VoucherForm form)
            throws IOException {
        projects.own(number);
        files.taken(form.file(), scan -> book.correct(number, id, form.entry(), scan, form.reason()));
        return back(number);
    }

    @PostMapping("/{id}/off")
    String callOff(@PathVariable String number, @PathVariable Long id, @RequestParam String reason) {
        book.callOff(number, id, reason);
        return back(number);
    }

    @PostMapping("/{id}/checks")
    String check(
            @PathVariable String number,
            @PathVariable Long id,
            @RequestParam SpendingFinding finding,
            @RequestParam String remark) {
        review.check(number, id, finding, remark);
        return back(number);
    }

    @PostMapping("/checks/{check}")
    String answer(@PathVariable String number, @PathVariable Long check, @RequestParam String answer) {
        review.answer(number, check, answer);
        return back(number);
    }

    @GetMapping("/{id}/scan")
    void scan(@PathVariable String number, @PathVariable Long id, HttpServletResponse response) {
        Scan scan = book.scan(number, id);
        book.sendScan(number, id, Download.saved(response, scan.fileName(), scan.mediaType()));
    }

    @GetMapping("/table.xlsx")
    void export(@PathVariable String number, HttpServletResponse response) throws IOException {
        byte[] file = table.of(number);
        Download.spreadsheet(response, "经费决算+" + number + ".xlsx").write(file);
    }

    private static String back(String number) {
        return "redirect:/declarations/" + number + "/spending";
    }
}
