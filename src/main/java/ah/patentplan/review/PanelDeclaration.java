package ah.patentplan.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** 评审项目 – a declaration that a panel reviews. */
@Entity
class PanelDeclaration {

    @Id
    private String number;

    @ManyToOne
    @JoinColumn(name = "panel")
    private Panel panel;

    private Instant appointedAt;

    protected PanelDeclaration() {}

    PanelDeclaration(String number, Panel panel) {
        this.number = number;
        this.panel = panel;
    }

    /** Answers false where it was appointed before. */
    boolean appointed(Instant at) {
        boolean first = !isAppointed();
        if (first) {
            appointedAt = at;
        }
        return first;
    }

    String number() {
        return number;
    }

    /** Null before. */
    Instant appointedAt() {
        return appointedAt;
    }

    /** Whether its case knows the panel and may be scored. */
    boolean isAppointed() {
        return appointedAt != null;
    }
}
