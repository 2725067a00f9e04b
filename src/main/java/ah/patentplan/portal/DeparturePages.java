package ah.patentplan.portal;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.decision.Departure;
import ah.patentplan.decision.DepartureRegister;
import ah.patentplan.decision.Departures;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 例外登记 – every departure from the rules, year by year, to read and to export. */
@Controller
@RequestMapping("/staff/departures")
class DeparturePages {

    private final Departures departures;
    private final DepartureRegister register;
    private final Actors actors;

    DeparturePages(Departures departures, DepartureRegister register, Actors actors) {
        this.departures = departures;
        this.register = register;
        this.actors = actors;
    }

    /** 一个年度的例外. */
    record Year(int year, List<Departure> departures) {}

    @GetMapping
    String list(Model model) {
        requireReader();
        model.addAttribute(
                "years",
                departures.years().stream()
                        .map(year -> new Year(year, departures.findByYearOrderByNumber(year)))
                        .toList());
        return "departures";
    }

    @GetMapping("/{year:\\d{4}}.xlsx")
    void export(@PathVariable int year, HttpServletResponse response) throws IOException {
        requireReader();
        Download.spreadsheet(response, "例外登记+" + year + ".xlsx")
                .write(register.ofYear(year).file());
    }

    private void requireReader() {
        actors.current().require(Role.PROVINCE_OFFICE, Role.DIRECTOR, Role.SUPERVISOR, Role.AUDITOR);
    }
}
