package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.programme.SpecialDay;
import ah.patentplan.programme.SpecialDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作日历 – holidays and make-up days of each year: the staff reads them, the administrator keeps them. */
@Controller
@RequestMapping("/staff/calendar")
class CalendarPages {

    private static final int FIRST = 2022;

    private final SpecialDays days;
    private final Actors actors;
    private final Clock clock;

    CalendarPages(SpecialDays days, Actors actors, Clock clock) {
        this.days = days;
        this.actors = actors;
        this.clock = clock;
    }

    /** @param year that is shown day by day; this year where none is named */
    @GetMapping
    String page(@RequestParam(required = false) Integer year, Model model) {
        int now = LocalDate.now(clock).getYear();
        Map<Integer, List<String>> years = new TreeMap<>();
        IntStream.rangeClosed(FIRST, now + 1).forEach(one -> years.put(one, days.missing(one)));
        int shown = year == null ? now : year;
        model.addAttribute("years", years);
        model.addAttribute("year", shown);
        model.addAttribute("days", days.of(shown));
        model.addAttribute("mayChange", actors.current().is(Role.ADMINISTRATOR));
        return "calendar";
    }

    @PostMapping
    String set(
            @RequestParam LocalDate day,
            @RequestParam boolean working,
            @RequestParam String name,
            RedirectAttributes flash) {
        days.set(new SpecialDay(day, working, name));
        return done(day, flash);
    }

    @PostMapping("/removal")
    String remove(@RequestParam LocalDate day, RedirectAttributes flash) {
        days.remove(day);
        return done(day, flash);
    }

    private static String done(LocalDate day, RedirectAttributes flash) {
        flash.addFlashAttribute("done", day + " 已修改");
        return "redirect:/staff/calendar?year=" + day.getYear();
    }
}
