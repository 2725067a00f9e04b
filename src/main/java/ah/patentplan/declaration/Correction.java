package ah.patentplan.declaration;

import ah.patentplan.access.Refusal;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 补正 – one round of correction: what was named, what stood before, when it is due and when it came. */
@Entity
public class Correction {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String number;
    private int round;
    private boolean byProvince;
    private String returnedBy;
    private Instant returnedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Section> outline;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> named;

    private String opinion;

    @Convert(converter = SealedAnswers.class)
    @ColumnTransformer(write = "?::jsonb")
    private Map<String, Object> answersBefore;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<KeptMaterial> materialsBefore;

    private LocalDate dueOn;
    private String note;
    private Instant submittedAt;
    private Instant lapsedAt;

    protected Correction() {}

    Correction(Declaration declaration, int round, Return asked) {
        this.number = declaration.number();
        this.round = round;
        this.byProvince = asked.byProvince();
        this.outline = asked.outline();
        this.named = asked.named();
        this.opinion = asked.opinion();
        this.answersBefore = declaration.answers();
    }

    void returned(String by, Instant at, LocalDate dueOn) {
        this.returnedBy = by;
        this.returnedAt = at;
        this.dueOn = dueOn;
    }

    void keep(List<KeptMaterial> materials) {
        this.materialsBefore = materials;
    }

    /** Refuses answers that differ from those before in a section that was not named. */
    void requireOnlyNamed(Map<String, Object> answers) {
        SameAnswer.keys(answersBefore, answers).stream()
                .filter(key ->
                        sections().stream().noneMatch(section -> section.keys().contains(key)))
                .filter(key -> !SameAnswer.is(answersBefore.get(key), answers.get(key)))
                .findFirst()
                .ifPresent(key -> {
                    throw new Refusal("“%s”不在本次补正范围内，不能修改".formatted(sectionOf(key.toString())));
                });
    }

    void requireNamed(MaterialKind kind) {
        if (!isNamed(kind)) {
            throw new Refusal("“%s”不在本次补正范围内，不能修改".formatted(kind.title()));
        }
    }

    void handIn(String note, Instant at) {
        this.note = note;
        this.submittedAt = at;
    }

    /** What was handed in missed a condition: the round goes on. */
    void reopen() {
        this.submittedAt = null;
    }

    void lapse(Instant at) {
        this.lapsedAt = at;
    }

    public boolean isNamed(MaterialKind kind) {
        return named.contains(kind.name());
    }

    /** Whether the unit is still to hand it in. */
    public boolean isOpen() {
        return submittedAt == null && lapsedAt == null;
    }

    /** The named sections, in the order of the declaration. */
    public List<Section> sections() {
        return outline.stream().filter(section -> named.contains(section.id())).toList();
    }

    /** Ids of the sections that stay closed. */
    public List<String> closed() {
        return outline.stream()
                .map(Section::id)
                .filter(section -> !named.contains(section))
                .toList();
    }

    private String sectionOf(String key) {
        return outline.stream()
                .filter(section -> section.keys().contains(key))
                .map(Section::label)
                .findFirst()
                .orElse(key);
    }

    public String number() {
        return number;
    }

    public int round() {
        return round;
    }

    /** Asked for by the formal examination, else by the city. */
    public boolean isByProvince() {
        return byProvince;
    }

    public String returnedBy() {
        return returnedBy;
    }

    public Instant returnedAt() {
        return returnedAt;
    }

    public String opinion() {
        return opinion;
    }

    public Map<String, Object> answersBefore() {
        return answersBefore;
    }

    public List<KeptMaterial> materialsBefore() {
        return materialsBefore;
    }

    /** Last day for what the province asked for; null for the city, where the deadline ends it. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** 补正说明 of the unit. */
    public String note() {
        return note;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** When it went back uncorrected. */
    public Instant lapsedAt() {
        return lapsedAt;
    }
}
