package ah.patentplan.performance;

/** 绩效报告状态 – where a round stands, and which state may follow. */
public enum ReportState {
    REPORTED("待核查"),
    /** The unit reports in a new round. */
    RETURNED("退回补充"),
    VERIFIED("核查通过"),
    COMPUTED("待省局评估"),
    /** The same report is verified in a new round. */
    SENT_BACK("退回重新核查"),
    /** The unit reports once more, in a new round. */
    RECTIFYING("限期整改"),
    CONFIRMED("评估结果已确认");

    private final String title;

    ReportState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    boolean mayBecome(ReportState next) {
        return switch (this) {
            case REPORTED -> next == VERIFIED || next == RETURNED;
            case VERIFIED -> next == COMPUTED;
            case COMPUTED -> next == CONFIRMED || next == SENT_BACK || next == RECTIFYING;
            case RETURNED, SENT_BACK, RECTIFYING, CONFIRMED -> false;
        };
    }

    /** Whether the unit is asked to report now. */
    boolean asksTheUnit() {
        return this == RETURNED || this == RECTIFYING;
    }
}
