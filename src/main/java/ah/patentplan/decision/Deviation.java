package ah.patentplan.decision;

import ah.patentplan.access.Refusal;

/**
 * 例外事项 – what somebody wants to do otherwise than the rules have it.
 *
 * @param subject what it is about: a year, or the number of a declaration
 * @param before the value that the rules give, as {@link DepartureKind#shown} takes it
 * @param after the value that it is to be instead, another one
 */
public record Deviation(DepartureKind kind, int year, String subject, String before, String after, String reason) {

    public Deviation {
        if (reason.isBlank()) {
            throw new Refusal("%s（%s）须说明理由".formatted(kind.title(), subject));
        }
    }

    /** One line for the record of acts. */
    String sentence() {
        return "原为%s，改为%s。理由：%s".formatted(kind.shown(before), kind.shown(after), reason);
    }
}
