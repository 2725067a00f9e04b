package ah.patentplan.review;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correcting;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.MaterialKind;
import ah.patentplan.declaration.Materials;
import ah.patentplan.declaration.Return;
import ah.patentplan.declaration.Submission;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 市局初审 – recommend, return for correction or decline (notice 二（一）, 三（一）). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CityReview {

    private final Declarations declarations;
    private final Submission submission;
    private final Correcting correcting;
    private final Quotas quotas;
    private final Materials materials;
    private final Correspondence letters;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    CityReview(
            Declarations declarations,
            Submission submission,
            Correcting correcting,
            Quotas quotas,
            Materials materials,
            Correspondence letters,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.declarations = declarations;
        this.submission = submission;
        this.correcting = correcting;
        this.quotas = quotas;
        this.materials = materials;
        this.letters = letters;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * 推荐: in time, with the stamped page of opinion, within the quota, at a rank that is free.
     *
     * @param rank 推荐位次, null where none was entered
     */
    public void recommend(String number, BigDecimal rank, String opinion) {
        Declaration declaration = held(number);
        submission.requireInTime(declaration);
        require(rank != null && rank.signum() > 0, "推荐时，请填写“推荐位次”");
        require(!opinion.isBlank(), "推荐时，请填写“市局推荐意见”");
        require(
                materials.of(number).stream().anyMatch(material -> material.kind() == MaterialKind.CITY_OPINION),
                "推荐前，请先在申报页面上传“%s”".formatted(MaterialKind.CITY_OPINION.title()));
        quotas.take(declaration, rank.intValueExact());
        declaration.recommend(opinion, rank.intValueExact(), clock.instant());
        letters.write(declaration, "recommended", Map.of("opinion", opinion));
        acts.enter("市局初审：推荐", number, "推荐位次%s。%s".formatted(rank.toPlainString(), opinion));
    }

    /** 退回补正: only the named sections open. */
    public void giveBack(String number, Return asked) {
        held(number);
        correcting.ask(number, asked);
    }

    /** 不予推荐. */
    public void decline(String number, String opinion) {
        Declaration declaration = held(number);
        require(!opinion.isBlank(), "不予推荐时，请填写“市局推荐意见”");
        declaration.decline(opinion);
        letters.write(declaration, "declined", Map.of("opinion", opinion));
        acts.enter("市局初审：不予推荐", number, opinion);
    }

    /** Nobody else, and not the deadline, decides meanwhile. */
    private Declaration held(String number) {
        declarations.hold(number);
        return declarations.of(number, actors.current());
    }

    private static void require(boolean given, String refusal) {
        if (!given) {
            throw new Refusal(refusal);
        }
    }
}
