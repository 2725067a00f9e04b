package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.workflow.TimeTravel;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 演练时钟 – where an administrator moves the installation's time forward; absent in production. */
@Controller
@Profile("!production")
@RequestMapping("/admin/clock")
class ClockPages {

    private final TimeTravel travel;
    private final Clock clock;
    private final Actors actors;

    ClockPages(TimeTravel travel, Clock clock, Actors actors) {
        this.travel = travel;
        this.clock = clock;
        this.actors = actors;
    }

    @GetMapping
    String page(Model model) {
        actors.current().require(Role.ADMINISTRATOR);
        LocalDateTime minute =
                LocalDateTime.ofInstant(clock.instant(), Presentation.ZONE).truncatedTo(ChronoUnit.MINUTES);
        model.addAttribute("suggestion", minute.plusMinutes(1));
        return "clock";
    }

    @PostMapping
    String move(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime to) {
        travel.moveTo(to.atZone(Presentation.ZONE).toInstant());
        return "redirect:/admin/clock";
    }
}
