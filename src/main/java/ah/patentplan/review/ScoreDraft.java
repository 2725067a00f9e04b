package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 评分草稿 – what an expert has entered on a sheet and not handed in; nobody else ever reads it. */
@Entity
@IdClass(ScoreDraft.Key.class)
public class ScoreDraft {

    @Id
    private String number;

    @Id
    private String expert;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> answers;

    private int revision;
    private Instant savedAt;

    protected ScoreDraft() {}

    ScoreDraft(String number, String expert) {
        this.number = number;
        this.expert = expert;
    }

    /** 主键. */
    record Key(String number, String expert) implements Serializable {}

    void save(Map<String, Object> answers, int revision, Instant at) {
        if (revision != this.revision) {
            throw new Refusal("这份评分表已在另一窗口中修改，请刷新页面后继续");
        }
        this.answers = answers;
        this.revision++;
        this.savedAt = at;
    }

    /** By key of the form. */
    public Map<String, Object> answers() {
        return answers;
    }

    /** 1 after the first save. */
    public int revision() {
        return revision;
    }

    public Instant savedAt() {
        return savedAt;
    }
}
