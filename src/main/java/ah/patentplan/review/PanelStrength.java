package ah.patentplan.review;

/** 专家是否足够 – what is to be done once all invited experts have answered or their time is over. */
public enum PanelStrength {
    SUFFICIENT("sufficient"),
    RESERVES("reserves"),
    EXHAUSTED("exhausted");

    private final String outcome;

    PanelStrength(String outcome) {
        this.outcome = outcome;
    }

    /** As the diagram's gateway compares it. */
    public String outcome() {
        return outcome;
    }
}
