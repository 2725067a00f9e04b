package ah.patentplan.portal;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Act;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Dossiers;
import ah.patentplan.declaration.Material;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.declaration.Materials;
import ah.patentplan.funding.ContractOverview;
import ah.patentplan.funding.GivingUp;
import ah.patentplan.funding.Ledger;
import ah.patentplan.funding.Payments;
import ah.patentplan.notification.Letter;
import ah.patentplan.notification.Letters;
import ah.patentplan.notification.OfficialFiles;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.Regions;
import ah.patentplan.review.PaperRegister;
import ah.patentplan.review.Scoring;
import ah.patentplan.support.OtherFundsStating;
import ah.patentplan.workflow.CorrectionTable;
import ah.patentplan.workflow.TaskView;
import ah.patentplan.workflow.Tasks;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 申报页面 – where a declaration stands. */
@Controller
@RequestMapping("/declarations/{number}")
class DeclarationPages {

    private final Declarations declarations;
    private final Materials materials;
    private final PaperRegister papers;
    private final Programmes programmes;
    private final Dossiers dossiers;
    private final Letters letters;
    private final Acts acts;
    private final Ledger ledger;
    private final Payments payments;
    private final GivingUp givingUp;
    private final ContractOverview contracts;
    private final OtherFundsStating otherFunds;
    private final OfficialFiles documents;
    private final Regions regions;
    private final CorrectionTable corrections;
    private final Tasks tasks;
    private final Actors actors;

    DeclarationPages(
            Declarations declarations,
            Materials materials,
            PaperRegister papers,
            Programmes programmes,
            Dossiers dossiers,
            Letters letters,
            Acts acts,
            Ledger ledger,
            Payments payments,
            GivingUp givingUp,
            ContractOverview contracts,
            OtherFundsStating otherFunds,
            OfficialFiles documents,
            Regions regions,
            CorrectionTable corrections,
            Tasks tasks,
            Actors actors) {
        this.declarations = declarations;
        this.materials = materials;
        this.papers = papers;
        this.programmes = programmes;
        this.dossiers = dossiers;
        this.letters = letters;
        this.acts = acts;
        this.ledger = ledger;
        this.payments = payments;
        this.givingUp = givingUp;
        this.contracts = contracts;
        this.otherFunds = otherFunds;
        this.documents = documents;
        this.regions = regions;
        this.corrections = corrections;
        this.tasks = tasks;
        this.actors = actors;
    }

    /** Null where there is none yet. */
    @ModelAttribute("contract")
    ContractOverview.View contract(@PathVariable String number) {
        return contracts.of(number).orElse(null);
    }

    @GetMapping
    String status(@PathVariable String number, Model model) {
        Actor actor = actors.current();
        Declaration declaration = declarations.of(number, actor);
        model.addAttribute("declaration", declaration);
        model.addAttribute("own", declaration.isOf(actor));
        model.addAttribute("regionName", regions.nameOf(declaration.region()));
        model.addAttribute("stages", Stage.of(declaration.state(), declaration.reached()));
        model.addAttribute(
                "materials",
                materials.of(number).stream()
                        .sorted(Comparator.comparing(Material::kind))
                        .toList());
        model.addAttribute("versions", dossiers.versions(number));
        model.addAttribute("uploads", cityUploads(declaration, actor));
        addDuties(declaration, actor, model);
        addEndings(declaration, actor, model);
        if (!actor.is(Role.EXPERT)) {
            model.addAttribute("parcels", papers.of(number));
            model.addAttribute("programme", programmes.of(declaration.year()));
            model.addAttribute("letters", lettersFor(declaration, actor));
            model.addAttribute("rounds", corrections.of(number));
            model.addAttribute("acts", actsFor(number, actor));
        }
        if (actor.is(Role.PROVINCE_OFFICE, Role.FINANCE, Role.SUPERVISOR, Role.AUDITOR)) {
            model.addAttribute("bookings", ledger.of(number));
            model.addAttribute("balances", ledger.balances(number));
            model.addAttribute("paymentOrders", documents.about(payments.numbersOf(number)));
        }
        return "declaration";
    }

    /** Unit and city read what is written to them. */
    private List<Letter> lettersFor(Declaration declaration, Actor actor) {
        boolean all = actor.is(Role.PROVINCE_OFFICE, Role.DIRECTOR, Role.FINANCE, Role.SUPERVISOR, Role.AUDITOR);
        return letters.findByNumberOrderById(declaration.number()).stream()
                .filter(letter ->
                        all || actor.is(Role.CITY_BUREAU) || actor.groups().contains(letter.recipient()))
                .toList();
    }

    private void addDuties(Declaration declaration, Actor actor, Model model) {
        boolean own = declaration.isOf(actor);
        model.addAttribute("tasks", own ? tasksOf(declaration.number()) : List.of());
        model.addAttribute("otherFundsDue", own && otherFunds.isDue(declaration));
    }

    private List<TaskView> tasksOf(String number) {
        return tasks.mine().stream()
                .filter(task -> number.equals(task.number()))
                .toList();
    }

    /** Which ends the person may bring about now; the server decides anew when asked to. */
    private void addEndings(Declaration declaration, Actor actor, Model model) {
        DeclarationState state = declaration.state();
        boolean province = actor.is(Role.PROVINCE_OFFICE);
        model.addAttribute("withdrawable", declaration.isOf(actor) && state.mayBecome(DeclarationState.WITHDRAWN));
        model.addAttribute("abandonable", declaration.isOf(actor) && givingUp.isPossible(declaration));
        model.addAttribute("cancellable", province && state.mayBecome(DeclarationState.CANCELLED));
        model.addAttribute("revocable", province && state.mayBecome(DeclarationState.REVOKED));
    }

    /**
     * Control sees the whole record. Province and directors do not see who gave a sheet when, for that would tell whose
     * label 专家2 is; the others must not learn who the experts are and how they score.
     */
    private List<Act> actsFor(String number, Actor actor) {
        boolean whole = actor.is(Role.SUPERVISOR, Role.AUDITOR);
        boolean allButSheets = actor.is(Role.PROVINCE_OFFICE, Role.DIRECTOR);
        return acts.of(number).stream()
                .filter(act -> whole
                        || allButSheets && !act.act().equals(Scoring.ACT)
                        || List.of(actor.id(), Actor.SYSTEM.id()).contains(act.actor()))
                .toList();
    }

    /** The bureau adds its stamped page while it reviews. */
    private static List<MaterialKind> cityUploads(Declaration declaration, Actor actor) {
        return actor.is(Role.CITY_BUREAU)
                        && !declaration.isOf(actor)
                        && declaration.state() == DeclarationState.SUBMITTED
                ? List.of(MaterialKind.CITY_OPINION)
                : List.of();
    }
}
