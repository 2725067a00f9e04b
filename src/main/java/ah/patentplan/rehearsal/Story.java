package ah.patentplan.rehearsal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * 故事 – what becomes of a declaration, and its turns on the way. Each category sees each story where there are enough
 * declarations; the order brings the longest ones first.
 */
enum Story {
    RELEASED(
            Aim.of("release", "release"),
            Turn.CONDITION_MISSED,
            Turn.RETURNED_BY_CITY,
            Turn.RETURNED_BY_PROVINCE,
            Turn.RESCORED,
            Turn.OBJECTION_UNFOUNDED,
            Turn.CONTRACT_RETURNED,
            Turn.CONTRACT_CHANGED,
            Turn.PAYMENT_REJECTED,
            Turn.PROGRESS_LATE,
            Turn.REPORT_RETURNED),
    RECOVERED_IN_PART(
            Aim.of("recovery", "recovery"),
            Turn.OBJECTION_UPHELD,
            Turn.RESCORING_REJECTED,
            Turn.PROGRESS_MISSED,
            Turn.DEFENCE_STATED,
            Turn.REPAID_LATE,
            Turn.REPAID_IN_PARTS,
            Turn.CHANGE_LAPSED),
    REVOKED_AFTER_PAYMENT(
            Aim.of("release", "release"),
            Turn.OBJECTION_LEFT,
            Turn.FALSE_AFTER_PAYMENT,
            Turn.FALSE_STATED,
            Turn.FALSE_RETURNED),
    RECTIFIED(
            Aim.of("rectify", "reduced"),
            Turn.CORRECTION_LAPSED,
            Turn.DEFERRED,
            Turn.PAID_BY_BATCH,
            Turn.PROGRESS_RETURNED,
            Turn.EVALUATION_RETURNED,
            Turn.CHANGE_REFUSED,
            Turn.JUDGED),
    STOPPED(Aim.of("rectify", "stop"), Turn.EXPERTS_RECUSED, Turn.OBJECTION_SLOW, Turn.PAPER_RECEIVED),
    LATE(Aim.NONE, Turn.LATE),
    NOT_APPROVED(Aim.NONE, Turn.NOT_APPROVED),
    CANCELLED(Aim.NONE, Turn.OBJECTION_LAPSED, Turn.CANCELLED),
    GIVEN_UP(Aim.NONE, Turn.GIVEN_UP),
    REVOKED_AFTER_END(
            Aim.of("release", "release"),
            Turn.OBJECTION_AFTER_APPROVAL,
            Turn.OVERRIDE_REJECTED,
            Turn.FALSE_AFTER_END,
            Turn.PAID_BY_BATCH),
    REFUSED(Aim.NONE, Turn.REFUSED),
    DECLINED(Aim.of("rectify", "release"), Turn.DECLINED_BY_CITY, Turn.GRADE_OVERRIDDEN),
    WITHDRAWN(Aim.NONE, Turn.WITHDRAWN),
    REVOKED_BEFORE_PAYMENT(Aim.NONE, Turn.FALSE_BEFORE_PAYMENT, Turn.FALSE_DISMISSED),
    WAIVED(Aim.NONE, Turn.REPORT_MISSED, Turn.RECOVERY_WAIVED),
    RECOVERED_AFTER_RECTIFICATION(Aim.of("rectify", "recovery"), Turn.RECOVERED_IN_PART);

    /**
     * 目标 – what the unit reaches of its targets: so many that the tables of the release decide this, at first and after a
     * rectification.
     */
    record Aim(String first, String second) {

        static final Aim NONE = new Aim("release", "release");

        static Aim of(String first, String second) {
            return new Aim(first, second);
        }
    }

    private final Aim aim;
    private final Set<Turn> turns;

    Story(Aim aim, Turn... turns) {
        this.aim = aim;
        this.turns = EnumSet.noneOf(Turn.class);
        this.turns.addAll(Arrays.asList(turns));
    }

    Aim aim() {
        return aim;
    }

    boolean has(Turn turn) {
        return turns.contains(turn);
    }
}
