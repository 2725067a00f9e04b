package ah.patentplan.portal;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.declaration.Applicant;
import ah.patentplan.declaration.Applicants;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.notification.Letters;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.workflow.Cases;
import ah.patentplan.workflow.Tasks;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的申报 – an applicant's declarations, tasks and letters, and what it may declare now. */
@Controller
class MyPages {

    private final Declarations declarations;
    private final Applicants applicants;
    private final Programmes programmes;
    private final Letters letters;
    private final Cases cases;
    private final Tasks tasks;
    private final Actors actors;
    private final Clock clock;

    MyPages(
            Declarations declarations,
            Applicants applicants,
            Programmes programmes,
            Letters letters,
            Cases cases,
            Tasks tasks,
            Actors actors,
            Clock clock) {
        this.declarations = declarations;
        this.applicants = applicants;
        this.programmes = programmes;
        this.letters = letters;
        this.cases = cases;
        this.tasks = tasks;
        this.actors = actors;
        this.clock = clock;
    }

    /** 可申报类别 – a category that the unit may declare in now. */
    record Offer(Programme programme, Category category) {}

    @GetMapping("/my")
    String overview(Model model) {
        Actor actor = actors.current();
        actor.require(Role.APPLICANT);
        List<Declaration> own = declarations.visibleTo(actor);
        model.addAttribute("declarations", own);
        model.addAttribute("tasks", tasks.mine());
        model.addAttribute("letters", letters.findByRecipientInOrderByIdDesc(actor.groups()));
        Applicant unit = applicants.of(actor.unit().orElseThrow(() -> new Refusal("您的账号没有绑定申报单位")));
        model.addAttribute("unitName", unit.name());
        model.addAttribute("offers", offers(unit, own));
        return "my";
    }

    @PostMapping("/my/declarations")
    String open(@RequestParam int year, @RequestParam Category category) {
        return "redirect:/declarations/" + cases.open(category, year) + "/edit";
    }

    private List<Offer> offers(Applicant unit, List<Declaration> own) {
        return programmes.announced().stream()
                .filter(programme -> programme.isOpenAt(clock.instant()))
                .flatMap(programme -> cases.categories(programme.year()).stream()
                        .filter(unit.kind()::mayDeclare)
                        .filter(category -> own.stream()
                                .noneMatch(declaration -> declaration.year() == programme.year()
                                        && declaration.category() == category
                                        && declaration.state().isLiving()))
                        .map(category -> new Offer(programme, category)))
                .toList();
    }
}
