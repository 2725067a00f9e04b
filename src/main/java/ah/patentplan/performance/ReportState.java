package ah.patentplan.performance;

/** 绩效报告状态 – where a report stands, and which state may follow. */
public enum ReportState {
    REPORTED("待市局核查"),
    RETURNED("退回补充"),
    VERIFIED("核查通过"),
    COMPUTED("待省局评估"),
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
            case RETURNED -> next == REPORTED;
            case VERIFIED -> next == COMPUTED;
            case COMPUTED -> next == CONFIRMED || next == REPORTED;
            case CONFIRMED -> false;
        };
    }
}
