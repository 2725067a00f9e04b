package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.decision.Agenda;
import ah.patentplan.decision.CategoryFunds;
import ah.patentplan.decision.Decision;
import ah.patentplan.decision.Meeting;
import ah.patentplan.decision.MeetingRecord;
import ah.patentplan.decision.MeetingState;
import ah.patentplan.decision.Meetings;
import ah.patentplan.decision.Presence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.notification.OfficialFiles;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.workflow.MeetingCases;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 局长办公会 – calls meetings and records what they decide about each declaration. */
@Controller
@RequestMapping("/staff/meetings")
class MeetingPages {

    private final Meetings meetings;
    private final Agenda agenda;
    private final MeetingRecord record;
    private final MeetingCases cases;
    private final CategoryFunds funds;
    private final OfficialFiles documents;
    private final Programmes programmes;
    private final Acts acts;
    private final Actors actors;

    MeetingPages(
            Meetings meetings,
            Agenda agenda,
            MeetingRecord record,
            MeetingCases cases,
            CategoryFunds funds,
            OfficialFiles documents,
            Programmes programmes,
            Acts acts,
            Actors actors) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.record = record;
        this.cases = cases;
        this.funds = funds;
        this.documents = documents;
        this.programmes = programmes;
        this.acts = acts;
        this.actors = actors;
    }

    @InitBinder
    void manyItems(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(MeetingForm.MOST_LINES);
    }

    @GetMapping
    String list(Model model) {
        requireReader();
        model.addAttribute("meetings", meetings.overview());
        model.addAttribute("programmes", programmes.announced());
        model.addAttribute("waiting", waiting());
        model.addAttribute("categories", Category.values());
        return "meetings";
    }

    /** How many wait for a meeting, in words for each year: 高价值发明专利培育项目3项. */
    private Map<Integer, String> waiting() {
        return programmes.announced().stream()
                .collect(Collectors.toMap(
                        Programme::year,
                        programme -> agenda.waiting(programme.year()).stream()
                                .collect(Collectors.groupingBy(
                                        Declaration::category, TreeMap::new, Collectors.counting()))
                                .entrySet()
                                .stream()
                                .map(count -> "%s%d项".formatted(count.getKey().title(), count.getValue()))
                                .collect(Collectors.joining("、"))));
    }

    /** @param category none for all */
    @PostMapping
    String call(@RequestParam int year, @RequestParam(defaultValue = "") Category[] category) {
        return "redirect:/staff/meetings/" + cases.call(year, category);
    }

    @GetMapping("/{number}")
    String agenda(@PathVariable String number, Model model) {
        Meeting meeting = meeting(number);
        return page(meeting, MeetingForm.of(meeting), model);
    }

    /** Saves the entries; with {@code finish} the record is handed on to be frozen. What is refused stays on the page. */
    @PostMapping("/{number}")
    ModelAndView save(
            @PathVariable String number,
            MeetingForm form,
            @RequestParam(defaultValue = "false") boolean finish,
            Model model,
            RedirectAttributes flash) {
        try {
            record.record(number, form.entries());
        } catch (Refusal refusal) {
            return again(number, form, refusal, model);
        }
        try {
            if (finish) {
                cases.recorded(number);
            }
        } catch (Refusal refusal) {
            return again(number, MeetingForm.of(meetings.of(number)), refusal, model);
        }
        flash.addFlashAttribute("done", finish ? "会议决定已登记，待局领导核定纪要" : "已保存");
        return new ModelAndView("redirect:/staff/meetings/" + number);
    }

    /** The page with what was typed, why it was refused, and what somebody else saved meanwhile. */
    private ModelAndView again(String number, MeetingForm form, Refusal refusal, Model model) {
        Meeting meeting = meeting(number);
        acts.enterRefusal("拒绝", "/staff/meetings/" + number, refusal.getMessage());
        model.addAttribute("refused", refusal.getMessage());
        if (form.revision() != meeting.revision()) {
            model.addAttribute("savedByOthers", differences(MeetingForm.of(meeting), form.linesByNumber()));
        }
        ModelAndView answer = new ModelAndView(page(meeting, form, model));
        answer.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return answer;
    }

    private static Map<String, String> differences(MeetingForm saved, Map<String, MeetingForm.Line> typed) {
        return saved.items().stream()
                .filter(line -> !line.equals(typed.get(line.number())))
                .collect(Collectors.toMap(MeetingForm.Line::number, MeetingForm.Line::sentence));
    }

    private String page(Meeting meeting, MeetingForm form, Model model) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("people", form.peopleAndSpare());
        model.addAttribute("heldOn", form.heldOn());
        model.addAttribute("lines", form.linesByNumber());
        model.addAttribute("decisions", Decision.values());
        model.addAttribute("presences", Presence.values());
        model.addAttribute(
                "funds",
                funds.of(meeting.year()).stream()
                        .filter(one -> meeting.items().stream()
                                .anyMatch(item -> item.declaration().category() == one.category()))
                        .toList());
        model.addAttribute("documents", documents.about(List.of(meeting.number())));
        model.addAttribute("failures", cases.failures(meeting.number()));
        model.addAttribute(
                "editable",
                meeting.state() == MeetingState.PREPARED && actors.current().is(Role.PROVINCE_OFFICE));
        return "meeting";
    }

    private Meeting meeting(String number) {
        requireReader();
        return meetings.of(number);
    }

    private void requireReader() {
        actors.current().require(Role.PROVINCE_OFFICE, Role.DIRECTOR, Role.SUPERVISOR, Role.AUDITOR);
    }
}
