package ah.patentplan.review;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Correspondence;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.DeclarationState;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Submission;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 市局初审 – recommend, return for correction or decline (notice 二（一）). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CityReview {

    private final Declarations declarations;
    private final Submission submission;
    private final Correspondence letters;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    CityReview(
            Declarations declarations,
            Submission submission,
            Correspondence letters,
            Actors actors,
            Acts acts,
            Clock clock) {
        this.declarations = declarations;
        this.submission = submission;
        this.letters = letters;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /** @param outcome recommended, returned or declined */
    public void review(String number, String outcome, String opinion) {
        Declaration declaration = declarations.of(number, actors.current());
        switch (outcome) {
            case "recommended" -> {
                submission.requireInTime(declaration);
                declaration.recommend(opinion, clock.instant());
            }
            case "returned" -> declaration.turnBack(DeclarationState.RETURNED, opinion);
            case "declined" -> declaration.turnBack(DeclarationState.DECLINED, opinion);
            default -> throw new Refusal("“初审结论”不是可选项");
        }
        letters.write(declaration, outcome, Map.of("opinion", opinion));
        acts.enter("市局初审：" + declaration.state().title(), number, opinion);
    }
}
