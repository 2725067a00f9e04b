package ah.patentplan.rehearsal;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Refusal;
import ah.patentplan.decision.Objection;
import ah.patentplan.decision.Objector;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.funding.ContractChanges;
import ah.patentplan.funding.ContractTerms;
import ah.patentplan.funding.ContractVersion;
import ah.patentplan.workflow.CaseEndings;
import ah.patentplan.workflow.ContractChangeCases;
import ah.patentplan.workflow.InvestigationCases;
import ah.patentplan.workflow.ObjectionCases;
import ah.patentplan.workflow.RehearsalStage;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 主动事项 – what people do to a declaration without being asked by a task: object, withdraw, change, report, end. */
@Component
@Profile("rehearsal")
class Initiatives {

    private static final Set<Turn> OBJECTIONS =
            Set.of(Turn.OBJECTION_UNFOUNDED, Turn.OBJECTION_SLOW, Turn.OBJECTION_UPHELD, Turn.OBJECTION_LAPSED);
    private static final Set<Turn> LATER_OBJECTIONS = Set.of(Turn.OBJECTION_AFTER_APPROVAL, Turn.OBJECTION_LEFT);
    private static final Set<Turn> CHANGES = Set.of(Turn.CONTRACT_CHANGED, Turn.CHANGE_REFUSED, Turn.CHANGE_LAPSED);

    private final ObjectionCases objections;
    private final CaseEndings endings;
    private final ContractChangeCases changes;
    private final InvestigationCases investigations;
    private final RehearsalStage stage;
    private final Clock clock;
    /** What was done, by number and turn. */
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    private final Map<String, String> refusals = new ConcurrentHashMap<>();

    Initiatives(
            ObjectionCases objections,
            CaseEndings endings,
            ContractChangeCases changes,
            InvestigationCases investigations,
            RehearsalStage stage,
            Clock clock) {
        this.objections = objections;
        this.endings = endings;
        this.changes = changes;
        this.investigations = investigations;
        this.stage = stage;
        this.clock = clock;
    }

    /** Takes the steps that the story of this declaration has for its state; answers whether there was one. */
    boolean take(String number, Part part, DeclarationState state) {
        return switch (state) {
            case ACCEPTED -> once(number, part, Turn.WITHDRAWN, part.unit(), () -> endings.withdraw(number, "材料需完善"));
            case INTENDED -> object(number, part) || cancel(number, part);
            case APPROVED -> approved(number, part);
            case CONTRACTED -> contracted(number, part);
            case CLOSED -> investigate(number, part, Turn.FALSE_AFTER_END);
            default -> false;
        };
    }

    /** What a story has and nobody could do, by number and turn. */
    Map<String, String> refusals() {
        return refusals;
    }

    private boolean approved(String number, Part part) {
        return once(number, part, Turn.GIVEN_UP, part.unit(), () -> endings.giveUp(number, "已获其他支持"))
                || investigate(number, part, Turn.FALSE_DISMISSED)
                || done.contains(number + Turn.FALSE_DISMISSED) && investigate(number, part, Turn.FALSE_BEFORE_PAYMENT);
    }

    private boolean contracted(String number, Part part) {
        boolean changed =
                CHANGES.stream().anyMatch(turn -> once(number, part, turn, part.unit(), () -> change(number)));
        return changed
                || LATER_OBJECTIONS.stream()
                        .anyMatch(turn ->
                                once(number, part, turn, Cast.PROVINCE, () -> objections.enter(number, filing())))
                || investigate(number, part, Turn.FALSE_AFTER_PAYMENT);
    }

    private boolean object(String number, Part part) {
        // whoever objects is not logged in
        return OBJECTIONS.stream()
                .anyMatch(turn -> once(number, part, turn, null, () -> objections.file(number, filing(), List.of())));
    }

    private boolean cancel(String number, Part part) {
        return once(number, part, Turn.CANCELLED, Cast.PROVINCE, () -> endings.cancel(number, "项目无法实施"));
    }

    private boolean investigate(String number, Part part, Turn turn) {
        return once(number, part, turn, Cast.PROVINCE, () -> investigations.report(number, "许可合同的真实性存疑。"));
    }

    /** Once; what is refused now may be possible later. */
    private boolean once(String number, Part part, Turn turn, Actor actor, Runnable step) {
        if (!part.has(turn) || !done.add(number + turn)) {
            return false;
        }
        try {
            if (actor == null) {
                step.run();
            } else {
                stage.as(actor, () -> {
                    step.run();
                    return null;
                });
            }
            refusals.remove(number + turn);
            return true;
        } catch (Refusal notNow) {
            done.remove(number + turn);
            refusals.put(number + turn, notNow.getMessage());
            return false;
        }
    }

    private Objection.Filing filing() {
        return new Objection.Filing(
                new Objector("演练异议人", "", "340102199001010014", "0551-61110001", "objector@example.cn"),
                "该项目的数据与事实不符。",
                clock.instant());
    }

    /** Another person in charge. */
    private void change(String number) {
        ContractVersion version = changes.present(number).version();
        ContractTerms terms = version.terms();
        Map<String, String> people = new HashMap<>(terms.people());
        people.put("leaderName", "演练新负责人");
        changes.propose(
                number,
                new ContractChanges.Proposal(
                        new ContractTerms(terms.promises(), terms.completedBy(), people),
                        version.amount(),
                        version.firstInstalment(),
                        "项目负责人变更。"));
    }
}
