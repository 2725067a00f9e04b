package ah.patentplan.funding;

/**
 * 收支行为 – something that somebody tries, allowed or not.
 *
 * @param project 0 or 1
 * @param wan 万元
 * @param key of the booking: the same key comes up again, as after a double click
 */
record MoneyAct(What what, int project, int wan, int key) {

    /** 行为. */
    enum What {
        SET_BUDGET(null),
        COMMIT(BookingKind.COMMITMENT),
        PAY(BookingKind.PAYMENT),
        RELEASE(BookingKind.RELEASE_OF_COMMITMENT),
        REFUND(BookingKind.REFUND),
        CLAIM(BookingKind.CLAIM),
        RECOVER(BookingKind.RECOVERY),
        OBJECT(null),
        ANSWER(null),
        REVOKE(null),
        // a row for the database without Java: one side only, or the wrong accounts
        FORGE(null);

        private final BookingKind kind;

        What(BookingKind kind) {
            this.kind = kind;
        }

        /** Null where it is no booking of a project. */
        BookingKind kind() {
            return kind;
        }
    }

    /** 结果. */
    enum Outcome {
        DONE,
        NOTHING_TO_DO,
        REFUSED
    }
}
