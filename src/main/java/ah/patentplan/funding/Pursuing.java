package ah.patentplan.funding;

import ah.patentplan.access.Actors;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Listing;
import ah.patentplan.declaration.Listings;
import ah.patentplan.programme.Programmes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 追缴逾期资金 – reminds the unit, then tells its superiors, then lists it until all is paid [policy]. */
@Component
@Transactional
public class Pursuing {

    /** 追缴步骤: how often a recovery is pursued. */
    private enum Step {
        REMINDER("催缴"),
        ESCALATION("催缴并上报"),
        LISTING("催缴并列入失信名单");

        private final String title;

        Step(String title) {
            this.title = title;
        }
    }

    private final Recoveries recoveries;
    private final Repaying repaying;
    private final Declarations declarations;
    private final Listings listings;
    private final Programmes programmes;
    private final Correspondence correspondence;
    private final Acts acts;
    private final Actors actors;
    private final Clock clock;

    Pursuing(
            Recoveries recoveries,
            Repaying repaying,
            Declarations declarations,
            Listings listings,
            Programmes programmes,
            Correspondence correspondence,
            Acts acts,
            Actors actors,
            Clock clock) {
        this.recoveries = recoveries;
        this.repaying = repaying;
        this.declarations = declarations;
        this.listings = listings;
        this.programmes = programmes;
        this.correspondence = correspondence;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** When the steps fall due, as a repeating timer (ISO 8601): after the last day for repayment, then after the programme's days each. */
    @Transactional(readOnly = true)
    public String timer(String number) {
        Recovery recovery = recoveries.of(number);
        int days = programmes.of(declarations.of(number).year()).overdueDays();
        return "R%d/%s/P%dD"
                .formatted(
                        Step.values().length - 1,
                        recovery.payUntil()
                                .plusDays(1)
                                .atStartOfDay(clock.getZone())
                                .toInstant(),
                        days);
    }

    /** 追缴: the next step. */
    public void pursue(String number) {
        Repaying.Standing standing = repaying.standing(number);
        Recovery recovery = standing.recovery();
        Declaration declaration = declarations.of(number);
        int round = recovery.pursue();
        Step step = Step.values()[Math.min(round, Step.values().length) - 1];
        Map<String, Object> values = Map.of(
                "owed", recovery.owed(),
                "received", standing.received(),
                "rest", standing.rest(),
                "payUntil", recovery.payUntil(),
                "days", ChronoUnit.DAYS.between(recovery.payUntil(), LocalDate.now(clock)),
                "round", round,
                "listed", step == Step.LISTING,
                "account", programmes.of(declaration.year()).repaymentAccount());
        if (step == Step.LISTING) {
            list(recovery, declaration);
        }
        correspondence.write(declaration, "repaymentOverdue", values);
        if (step != Step.REMINDER) {
            escalate(declaration, values);
        }
        acts.enter("追缴逾期资金", number, "第%d次%s，尚欠%s".formatted(round, step.title, standing.rest()));
    }

    /** 上报: to the province office and its director, and to the city for information. */
    private void escalate(Declaration declaration, Map<String, Object> values) {
        correspondence.writeToProvince(declaration, "repaymentEscalated", values);
        correspondence.writeToDirector(declaration, "repaymentEscalated", values);
        if (declaration.category().isReviewedByCity()) {
            correspondence.writeToCity(declaration, "repaymentEscalated", values);
        }
    }

    /** 列入失信名单 without an end; one that a recovery before this one brought about goes on. */
    private void list(Recovery recovery, Declaration declaration) {
        boolean listed = recoveries.findByNumberOrderByRound(declaration.number()).stream()
                .map(Recovery::listing)
                .anyMatch(Objects::nonNull);
        if (listed) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        String ground = "申报 %s 应收回的资金逾期未缴，缴清后移出".formatted(declaration.number());
        Listing listing = listings.save(new Listing(
                declaration.unit(), ground, today, null, actors.current().id()));
        recovery.list(listing.id());
        acts.enter("列入失信名单", declaration.number(), "%s起，应收回资金缴清后移出".formatted(today));
    }
}
