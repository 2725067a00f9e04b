package ah.patentplan.portal;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.notification.Letters;
import ah.patentplan.performance.ProgressReporting;
import ah.patentplan.programme.Region;
import ah.patentplan.programme.Regions;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 工作台 – where each role of the staff finds its work. */
@Controller
class StaffPages {

    private final Declarations declarations;
    private final Regions regions;
    private final ProgressReporting progress;
    private final Letters letters;
    private final Actors actors;

    StaffPages(Declarations declarations, Regions regions, ProgressReporting progress, Letters letters, Actors actors) {
        this.declarations = declarations;
        this.regions = regions;
        this.progress = progress;
        this.letters = letters;
        this.actors = actors;
    }

    @GetMapping("/staff")
    String landing(Model model) {
        if (actors.current().is(Role.CITY_BUREAU, Role.PROVINCE_OFFICE)) {
            model.addAttribute("overdue", progress.overdue());
        }
        model.addAttribute(
                "letters",
                letters.findByRecipientInOrderByIdDesc(actors.current().groups()));
        return "staff";
    }

    @GetMapping("/staff/declarations")
    String list(Model model) {
        Actor actor = actors.current();
        model.addAttribute("declarations", declarations.visibleTo(actor));
        model.addAttribute(
                "regions",
                regions.findAllByOrderByCode().stream().collect(Collectors.toMap(Region::code, Region::name)));
        return "declarations";
    }
}
