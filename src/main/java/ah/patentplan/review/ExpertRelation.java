package ah.patentplan.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** 登记的利益关系 – a tie of an expert that the office knows of. */
@Entity
public class ExpertRelation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String expert;

    @Enumerated(EnumType.STRING)
    private RelationKind kind;

    private String unitName;
    private String creditCode;
    private String note;

    protected ExpertRelation() {}

    ExpertRelation(String expert, Relation content) {
        this.expert = expert;
        this.kind = content.kind();
        this.unitName = content.unitName();
        this.creditCode = content.creditCode();
        this.note = content.note();
    }

    public Long id() {
        return id;
    }

    /** Account of the expert. */
    public String expert() {
        return expert;
    }

    public Relation content() {
        return new Relation(kind, unitName, creditCode, note);
    }
}
