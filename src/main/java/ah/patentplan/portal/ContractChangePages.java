package ah.patentplan.portal;

import ah.patentplan.access.Refusal;
import ah.patentplan.funding.ContractChanges;
import ah.patentplan.funding.ContractTerms;
import ah.patentplan.workflow.ContractChangeCases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 任务书变更 – the form in which unit or province proposes a change of the contract. */
@Controller
@RequestMapping("/declarations/{number}/contract/change")
class ContractChangePages {

    private final ContractChangeCases cases;

    ContractChangePages(ContractChangeCases cases) {
        this.cases = cases;
    }

    @GetMapping
    String form(@PathVariable String number, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("present", cases.present(number));
        return "contractChange";
    }

    /** Amounts in 万元; a promise in the field {@code promise.<indicator>}. */
    @PostMapping
    String propose(@PathVariable String number, @RequestParam Map<String, String> fields, RedirectAttributes flash) {
        ContractChangeCases.Present present = cases.present(number);
        Map<String, Object> promises = new HashMap<>(present.version().terms().promises());
        present.promises()
                .forEach(promise -> promises.put(
                        promise.indicator(), changed(promise, fields.get("promise." + promise.indicator()))));
        Map<String, String> people = new LinkedHashMap<>();
        ContractTerms.PEOPLE.forEach(
                key -> people.put(key, fields.getOrDefault(key, "").strip()));
        cases.propose(
                number,
                new ContractChanges.Proposal(
                        new ContractTerms(promises, day(fields.get("completedBy")), people),
                        MeetingForm.wan(
                                "立项资金", fields.getOrDefault("amount", "").strip()),
                        MeetingForm.wan(
                                "首期资金",
                                fields.getOrDefault("firstInstalment", "").strip()),
                        fields.get("reason")));
        flash.addFlashAttribute("done", "已提出任务书变更，待各方签订");
        return "redirect:/declarations/" + number;
    }

    /** The value as it is kept where it is the same figure. */
    private static Object changed(ContractChangeCases.Promise promise, String typed) {
        String figure = typed == null ? "" : typed.strip();
        if (!figure.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            throw new Refusal("“%s”的承诺值“%s”不是数".formatted(promise.label(), figure));
        }
        BigDecimal value = new BigDecimal(figure);
        return value.compareTo(promise.value()) == 0 ? promise.kept() : value;
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(String.valueOf(typed));
        } catch (DateTimeParseException noDay) {
            throw new Refusal("请填写“完成期限”");
        }
    }
}
