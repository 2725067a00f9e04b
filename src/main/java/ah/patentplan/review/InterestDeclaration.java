package ah.patentplan.review;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 利益关系年度申报 – what an expert declares for a year; a later round takes the place of an earlier one, which stays. */
@Entity
@Immutable
public class InterestDeclaration {

    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Relation> relations;

    private Instant declaredAt;

    protected InterestDeclaration() {}

    InterestDeclaration(Key key, List<Relation> relations, Instant declaredAt) {
        this.key = key;
        this.relations = relations;
        this.declaredAt = declaredAt;
    }

    /**
     * 申报轮次.
     *
     * @param expert account
     * @param round 1 for the first of the year
     */
    @Embeddable
    public record Key(String expert, int year, int round) implements Serializable {}

    public String expert() {
        return key.expert();
    }

    public int year() {
        return key.year();
    }

    public int round() {
        return key.round();
    }

    /** Empty where the expert declares that there is none. */
    public List<Relation> relations() {
        return relations;
    }

    public Instant declaredAt() {
        return declaredAt;
    }
}
