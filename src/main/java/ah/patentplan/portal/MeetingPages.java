package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.decision.Decision;
import ah.patentplan.decision.ItemDecision;
import ah.patentplan.decision.Meeting;
import ah.patentplan.decision.MeetingRecord;
import ah.patentplan.decision.MeetingState;
import ah.patentplan.decision.Meetings;
import ah.patentplan.notification.OfficialFiles;
import ah.patentplan.programme.Money;
import ah.patentplan.programme.Programmes;
import ah.patentplan.review.ReviewResult;
import ah.patentplan.review.ReviewResults;
import ah.patentplan.workflow.MeetingCases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 局长办公会 – calls meetings and records what they decide about each declaration. */
@Controller
@RequestMapping("/staff/meetings")
class MeetingPages {

    private final Meetings meetings;
    private final MeetingRecord record;
    private final MeetingCases cases;
    private final OfficialFiles documents;
    private final ReviewResults results;
    private final Programmes programmes;
    private final Actors actors;

    MeetingPages(
            Meetings meetings,
            MeetingRecord record,
            MeetingCases cases,
            OfficialFiles documents,
            ReviewResults results,
            Programmes programmes,
            Actors actors) {
        this.meetings = meetings;
        this.record = record;
        this.cases = cases;
        this.documents = documents;
        this.results = results;
        this.programmes = programmes;
        this.actors = actors;
    }

    /** 会议登记 – the page's entries; empty fields are null. */
    record Minutes(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate heldOn, String attendance, List<Line> items) {

        List<ItemDecision> decisions() {
            return items.stream().map(Line::decided).toList();
        }
    }

    /**
     * 逐项登记.
     *
     * @param amount 万元
     */
    record Line(String number, Decision decision, BigDecimal amount, String reason) {

        ItemDecision decided() {
            return new ItemDecision(number, decision, amount == null ? null : Money.ofWan(amount), reason);
        }
    }

    @GetMapping
    String list(Model model) {
        requireReader();
        model.addAttribute("meetings", meetings.findAllByOrderByNumberDesc());
        model.addAttribute("programmes", programmes.findAllByOrderByYearDesc());
        return "meetings";
    }

    @PostMapping
    String call(@RequestParam int year) {
        return "redirect:/staff/meetings/" + cases.call(year);
    }

    @GetMapping("/{number}")
    String agenda(@PathVariable String number, Model model) {
        requireReader();
        Meeting meeting = meetings.of(number);
        model.addAttribute("meeting", meeting);
        model.addAttribute(
                "results",
                meeting.items().stream()
                        .map(item -> results.of(item.number()))
                        .collect(Collectors.toMap(ReviewResult::number, Function.identity())));
        model.addAttribute("decisions", Decision.values());
        model.addAttribute("documents", documents.about(List.of(number)));
        model.addAttribute(
                "editable",
                meeting.state() == MeetingState.PREPARED && actors.current().is(Role.PROVINCE_OFFICE));
        return "meeting";
    }

    /** Saves the entries; with {@code finish} the record is handed on to be frozen. */
    @PostMapping("/{number}")
    String save(
            @PathVariable String number,
            Minutes minutes,
            @RequestParam(defaultValue = "false") boolean finish,
            RedirectAttributes flash) {
        record.record(number, minutes.heldOn(), minutes.attendance(), minutes.decisions());
        if (finish) {
            cases.recorded(number);
        }
        flash.addFlashAttribute("done", finish ? "会议决定已登记，待局领导核定纪要" : "已保存");
        return "redirect:/staff/meetings/" + number;
    }

    private void requireReader() {
        actors.current().require(Role.PROVINCE_OFFICE, Role.DIRECTOR, Role.SUPERVISOR, Role.AUDITOR);
    }
}
