package ah.patentplan.portal;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Retention;
import ah.patentplan.document.StoreCare;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 档案保管 – the state of the store of documents, and what has reached the end of its retention. */
@Controller
class ArchivePages {

    private final StoreCare care;
    private final Retention retention;
    private final Actors actors;

    ArchivePages(StoreCare care, Retention retention, Actors actors) {
        this.care = care;
        this.retention = retention;
        this.actors = actors;
    }

    @GetMapping("/staff/archive")
    String archive(Model model) {
        Actor actor = actors.current();
        actor.require(Role.PROVINCE_OFFICE, Role.AUDITOR, Role.ADMINISTRATOR);
        model.addAttribute("stock", care.stock());
        model.addAttribute("damaged", care.damaged());
        model.addAttribute("periods", retention.periods());
        if (!actor.is(Role.ADMINISTRATOR)) {
            model.addAttribute("expired", retention.expired());
        }
        return "archive";
    }
}
