package ah.patentplan.portal;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.programme.CityDates;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.workflow.DepartureCases;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 计划与截止时间 – the deadlines, asking for another one, and a city's own date. */
@Controller
@RequestMapping("/staff/deadlines")
class DeadlinePages {

    private final Programmes programmes;
    private final CityDates cityDates;
    private final DepartureCases cases;
    private final Actors actors;
    private final Clock clock;

    DeadlinePages(Programmes programmes, CityDates cityDates, DepartureCases cases, Actors actors, Clock clock) {
        this.programmes = programmes;
        this.cityDates = cityDates;
        this.cases = cases;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    String page(Model model) {
        Actor actor = actors.current();
        actor.require(Role.PROVINCE_OFFICE, Role.CITY_BUREAU, Role.SUPERVISOR, Role.AUDITOR);
        List<Programme> all = programmes.announced();
        model.addAttribute("programmes", all);
        model.addAttribute("mayMove", actor.is(Role.PROVINCE_OFFICE));
        model.addAttribute("mayName", actor.is(Role.CITY_BUREAU));
        model.addAttribute(
                "cityDates", actor.region().map(region -> dates(all, region)).orElse(Map.of()));
        return "deadlines";
    }

    /** @param deadline Asia/Shanghai */
    @PostMapping
    String request(
            @RequestParam int year,
            @RequestParam LocalDateTime deadline,
            @RequestParam String reason,
            RedirectAttributes flash) {
        String number = cases.requestDeadline(year, instant(deadline), reason);
        flash.addFlashAttribute("done", "申请已提出（%s），待监督人员审批".formatted(number));
        return "redirect:/staff/deadlines";
    }

    /** @param until Asia/Shanghai */
    @PostMapping("/city")
    String name(@RequestParam int year, @RequestParam LocalDateTime until, RedirectAttributes flash) {
        cityDates.set(year, instant(until));
        flash.addFlashAttribute("done", "市局报送日期已设置");
        return "redirect:/staff/deadlines";
    }

    private Map<Integer, Instant> dates(List<Programme> all, String region) {
        Map<Integer, Instant> dates = new HashMap<>();
        all.forEach(programme ->
                cityDates.of(programme.year(), region).ifPresent(date -> dates.put(programme.year(), date)));
        return dates;
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(clock.getZone()).toInstant();
    }
}
