package ah.patentplan.support;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** 支出抽查 – one look at one entry, and what the unit answers to a question. */
@Entity
public class SpendingCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long spending;

    @Enumerated(EnumType.STRING)
    private SpendingFinding finding;

    private String remark;
    private String checkedBy;
    private Instant checkedAt;
    private String answer;
    private String answeredBy;
    private Instant answeredAt;

    protected SpendingCheck() {}

    SpendingCheck(Long spending, SpendingFinding finding, String remark) {
        this.spending = spending;
        this.finding = finding;
        this.remark = remark;
    }

    void signed(String by, Instant at) {
        checkedBy = by;
        checkedAt = at;
    }

    void answer(String text, String by, Instant at) {
        if (!isOpen()) {
            throw new Refusal("该笔支出没有待答复的疑问");
        }
        answer = text;
        answeredBy = by;
        answeredAt = at;
    }

    /** Whether the unit still has to answer. */
    public boolean isOpen() {
        return finding == SpendingFinding.QUESTIONED && answer == null;
    }

    public Long id() {
        return id;
    }

    public Long spending() {
        return spending;
    }

    public SpendingFinding finding() {
        return finding;
    }

    public String remark() {
        return remark;
    }

    public String checkedBy() {
        return checkedBy;
    }

    public Instant checkedAt() {
        return checkedAt;
    }

    /** Null before it is answered, as {@link #answeredAt}. */
    public String answer() {
        return answer;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
