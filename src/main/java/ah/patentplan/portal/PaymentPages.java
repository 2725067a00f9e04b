package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.document.SpreadsheetFile;
import ah.patentplan.funding.BatchFile;
import ah.patentplan.funding.Batching;
import ah.patentplan.workflow.PaymentCases;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 批量付款 – where finance makes and sends batches and brings the bank's answers back; others of the province read. */
@Controller
@RequestMapping("/staff/payments")
class PaymentPages {

    private static final int MEGA = 1024 * 1024;

    private final Batching batching;
    private final PaymentCases cases;
    private final Actors actors;

    PaymentPages(Batching batching, PaymentCases cases, Actors actors) {
        this.batching = batching;
        this.cases = cases;
        this.actors = actors;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("candidates", batching.candidates());
        model.addAttribute("batches", batching.overview());
        model.addAttribute("mayPay", actors.current().is(Role.FINANCE));
        return "payments";
    }

    @PostMapping("/batches")
    String make(@RequestParam(defaultValue = "") List<String> key) {
        return "redirect:/staff/payments/batches/" + batching.make(key);
    }

    @GetMapping("/batches/{number}")
    String report(@PathVariable String number, Model model) {
        model.addAttribute("report", batching.of(number));
        model.addAttribute("mayPay", actors.current().is(Role.FINANCE));
        return "paymentBatch";
    }

    @PostMapping("/batches/{number}/send")
    String send(@PathVariable String number, RedirectAttributes flash) {
        batching.send(number);
        flash.addFlashAttribute("done", "批次已发送，请下载付款文件提交银行");
        return "redirect:/staff/payments/batches/" + number;
    }

    @PostMapping("/batches/{number}/cancel")
    String cancel(@PathVariable String number) {
        batching.cancel(number);
        return "redirect:/staff/payments/batches/" + number;
    }

    @GetMapping("/batches/{number}/payments.xlsx")
    void workbook(@PathVariable String number, HttpServletResponse response) throws IOException {
        byte[] file = batching.file(number, BatchFile::workbook);
        Download.spreadsheet(response, "批量付款" + number + ".xlsx").write(file);
    }

    @GetMapping("/batches/{number}/payments.csv")
    void csv(@PathVariable String number, HttpServletResponse response) throws IOException {
        byte[] file = batching.file(number, BatchFile::csv);
        Download.saved(response, "批量付款" + number + ".csv", "text/csv;charset=UTF-8")
                .write(file);
    }

    @GetMapping("/batches/{number}/result.xlsx")
    void template(@PathVariable String number, HttpServletResponse response) throws IOException {
        byte[] file = batching.file(number, BatchFile::template);
        Download.spreadsheet(response, "付款结果" + number + ".xlsx").write(file);
    }

    /** Takes the bank's file, .xlsx or CSV; no more of it is read than may be given to its reader. */
    @PostMapping("/batches/{number}/result")
    String take(@PathVariable String number, @RequestParam("files") MultipartFile file, RedirectAttributes flash)
            throws IOException {
        actors.current().require(Role.FINANCE);
        try (InputStream content = file.getInputStream()) {
            byte[] bytes = content.readNBytes(SpreadsheetFile.MAX_BYTES + 1);
            if (bytes.length > SpreadsheetFile.MAX_BYTES) {
                throw new Refusal("文件超过 %d MB".formatted(SpreadsheetFile.MAX_BYTES / MEGA));
            }
            flash.addFlashAttribute("outcome", cases.take(number, bytes));
        }
        return "redirect:/staff/payments/batches/" + number;
    }
}
