package ah.patentplan.declaration;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Refusal;
import ah.patentplan.document.FileName;
import ah.patentplan.programme.Category;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 申报 – one declaration of one unit in one category and year. */
@Entity
public class Declaration {

    @Id
    private String number;

    private int year;

    @Enumerated(EnumType.STRING)
    private Category category;

    private String unit;
    private String unitName;
    private String region;

    @Enumerated(EnumType.STRING)
    private DeclarationState state;

    @Convert(converter = SealedAnswers.class)
    @ColumnTransformer(write = "?::jsonb")
    private Map<String, Object> answers;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Verdict> verdicts;

    @Version
    private int version;

    private int revision;
    private Instant openedAt;
    private Instant submittedAt;
    private String cityOpinion;
    private Instant recommendedAt;
    private Integer cityRank;
    private String examinationOpinion;
    private String refusalClause;
    private String acceptanceNumber;
    private String dossier;
    private String expertDossier;
    private Ending ending;

    protected Declaration() {}

    Declaration(String number, int year, Category category, Applicant applicant, Instant openedAt) {
        this.number = number;
        this.year = year;
        this.category = category;
        this.unit = applicant.creditCode();
        this.unitName = applicant.name();
        this.region = applicant.region();
        this.state = DeclarationState.DRAFT;
        this.answers = Map.of();
        this.verdicts = List.of();
        this.openedAt = openedAt;
    }

    /** Moves on to another state; an illegal move is refused. */
    public void become(DeclarationState next) {
        requireNext(next);
        state = next;
    }

    private void requireNext(DeclarationState next) {
        if (!state.mayBecome(next)) {
            throw new Refusal("申报 %s 目前为“%s”，不能变为“%s”".formatted(number, state.title(), next.title()));
        }
    }

    /** Keeps the reason of an end that the case is about to be told of; refused where it may not end so now. */
    public void announceEnd(DeclarationState end, String reason) {
        requireNext(end);
        ending = Ending.announced(reason, ending);
    }

    /** Ends it as withdrawn, cancelled, given up or revoked; refused without a reason announced before. */
    public void end(DeclarationState end) {
        if (ending == null) {
            throw new Refusal("申报 %s 没有说明理由，不能变为“%s”".formatted(number, end.title()));
        }
        ending = ending.from(state);
        become(end);
    }

    void begin(Map<String, Object> known) {
        answers = known;
    }

    /** 保存草稿: replaces the answers, unless somebody else saved meanwhile. */
    void save(Map<String, Object> answers, int revision) {
        requireOpen();
        if (revision != this.revision) {
            throw new Refusal("申报书已在另一窗口保存过，请刷新页面后再修改");
        }
        this.answers = answers;
        this.revision = revision + 1;
    }

    void requireOpen() {
        if (!state.isOpenForApplicant()) {
            throw new Refusal("申报 %s 目前为“%s”，不能修改".formatted(number, state.title()));
        }
    }

    /** 提交, to whom it waits for; the time of arrival is that of the first submission, corrections do not move it. */
    void submit(Instant at) {
        boolean atProvince = !category.isReviewedByCity() || recommendedAt != null;
        become(atProvince ? DeclarationState.RECOMMENDED : DeclarationState.SUBMITTED);
        submittedAt = submittedAt == null ? at : submittedAt;
    }

    /** Gives a submission back that a condition blocks: it did not arrive, unless it had before a correction. */
    void giveBack(boolean corrected) {
        become(corrected ? DeclarationState.RETURNED : DeclarationState.DRAFT);
        submittedAt = corrected ? submittedAt : null;
    }

    /** Back to the examiner with the answers of before. */
    void restore(Map<String, Object> answers) {
        become(DeclarationState.RECOMMENDED);
        this.answers = answers;
    }

    void judge(List<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    /** 市局推荐, with its 推荐位次. */
    public void recommend(String opinion, int rank, Instant at) {
        become(DeclarationState.RECOMMENDED);
        cityOpinion = opinion;
        cityRank = rank;
        recommendedAt = at;
    }

    /** 不予推荐. */
    public void decline(String opinion) {
        become(DeclarationState.DECLINED);
        cityOpinion = opinion;
    }

    /** 受理. */
    public void accept(String opinion, String acceptanceNumber) {
        become(DeclarationState.ACCEPTED);
        this.examinationOpinion = opinion;
        this.acceptanceNumber = acceptanceNumber;
    }

    /** 不予受理, with the clause that it fails. */
    public void refuse(String opinion, String clause) {
        become(DeclarationState.REFUSED);
        this.examinationOpinion = opinion;
        this.refusalClause = clause;
    }

    void bind(String dossier, String expertDossier) {
        this.dossier = dossier;
        this.expertDossier = expertDossier;
    }

    public String number() {
        return number;
    }

    public int year() {
        return year;
    }

    public Category category() {
        return category;
    }

    /** Credit code of the unit. */
    public String unit() {
        return unit;
    }

    public String unitName() {
        return unitName;
    }

    public String region() {
        return region;
    }

    public DeclarationState state() {
        return state;
    }

    /** The form's answers by key, as the form's field types give them. */
    public Map<String, Object> answers() {
        return answers;
    }

    /** What it declares itself as within its category, {@code trading}; null where nothing is chosen, or there is no choice. */
    public String variant() {
        return answers.get("variant") instanceof String chosen && !chosen.isBlank() ? chosen : null;
    }

    public List<Verdict> verdicts() {
        return verdicts;
    }

    /** Counts the saved drafts: a page sends back the one it started from. */
    public int revision() {
        return revision;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Null while it is a draft. */
    public Instant submittedAt() {
        return submittedAt;
    }

    public String cityOpinion() {
        return cityOpinion;
    }

    public Instant recommendedAt() {
        return recommendedAt;
    }

    /** 推荐位次 among what its city recommends in the category, null before. */
    public Integer cityRank() {
        return cityRank;
    }

    public String examinationOpinion() {
        return examinationOpinion;
    }

    public String refusalClause() {
        return refusalClause;
    }

    /** 受理编号, null before acceptance. */
    public String acceptanceNumber() {
        return acceptanceNumber;
    }

    /** SHA-256 of the one file, null before it is made. */
    public String dossier() {
        return dossier;
    }

    /** SHA-256 of the experts' rendition. */
    public String expertDossier() {
        return expertDossier;
    }

    /** File name of the one file, notice 三（二）: 项目类别+申报单位. */
    public String dossierName() {
        return FileName.of(category.title() + "+" + unitName + ".pdf");
    }

    /** Why it was withdrawn, cancelled, given up or revoked; null where it was not. */
    public String endReason() {
        return ending == null ? null : ending.endReason();
    }

    /** The state up to which it came by itself. */
    public DeclarationState reached() {
        return ending == null || ending.endedFrom() == null ? state : ending.endedFrom();
    }

    /** Whether it is still to arrive at the province, so that the deadline matters to it. */
    public boolean isBeforeArrival() {
        Instant arrival = category.isReviewedByCity() ? recommendedAt : submittedAt;
        return arrival == null && state.isBeforeReview();
    }

    /** Whether the actor acts for the unit that declares. */
    public boolean isOf(Actor actor) {
        return actor.unit().filter(unit::equals).isPresent();
    }
}
