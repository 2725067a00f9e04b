package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 抽取经过 – how the members of a panel were found: mode, frozen list, entries of both sides, record. */
@Embeddable
public class PanelDraw {

    @Enumerated(EnumType.STRING)
    private DrawMode drawMode;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> candidates;

    @JdbcTypeCode(SqlTypes.JSON)
    private Strata strata;

    private String candidateHash;
    private String organiserEntry;
    private String supervisorEntry;
    private String seed;

    @JdbcTypeCode(SqlTypes.JSON)
    private DrawRecord drawRecord;

    protected PanelDraw() {}

    /** Members are appointed, nothing is drawn. */
    static PanelDraw none() {
        PanelDraw none = new PanelDraw();
        none.drawMode = DrawMode.APPOINT;
        return none;
    }

    /** Members are drawn from a list that is frozen now. */
    static PanelDraw from(List<String> candidates, Strata strata, String organiserEntry) {
        PanelDraw draw = new PanelDraw();
        draw.drawMode = DrawMode.DRAW;
        draw.candidates = candidates;
        draw.strata = strata;
        draw.candidateHash = Draw.hash(candidates, strata);
        draw.organiserEntry = organiserEntry;
        return draw;
    }

    boolean isDrawn() {
        return drawMode == DrawMode.DRAW;
    }

    boolean awaitsSupervisor() {
        return isDrawn() && supervisorEntry == null;
    }

    void enter(String entry) {
        supervisorEntry = entry;
    }

    /** The draw that both entries give. */
    Draw made(String panel) {
        if (supervisorEntry == null) {
            throw new Refusal("专家组 %s 尚待监督方录入".formatted(panel));
        }
        return Draw.of(candidates, strata(), organiserEntry, supervisorEntry);
    }

    void record(DrawRecord record) {
        seed = record.seed();
        drawRecord = record;
    }

    /** 抽取记录 in one line: mode, candidate list's hash, seed. */
    public String line() {
        return isDrawn()
                ? "%s；候选名单（%d人）SHA-256：%s；种子：%s".formatted(drawMode.title(), candidates.size(), candidateHash, seed)
                : drawMode.title();
    }

    /** All that the draw is repeated from; null before it, and where members were appointed. */
    public DrawRecord record() {
        return drawRecord;
    }

    /** Accounts of the frozen list, ascending; null where nothing is drawn. */
    public List<String> candidates() {
        return candidates;
    }

    /** Seats kept for fields, frozen with the list. */
    public Strata strata() {
        return strata == null ? Strata.NONE : strata;
    }

    /** SHA-256 of the frozen list. */
    public String hash() {
        return candidateHash;
    }

    String organiserEntry() {
        return organiserEntry;
    }

    String supervisorEntry() {
        return supervisorEntry;
    }

    /** SHA-256 of the organiser's entry, with which it is bound to it before the supervisor has entered anything. */
    public String organiserCommitment() {
        return Draw.sha256(organiserEntry);
    }
}
