package ah.patentplan.declaration;

import ah.patentplan.access.Refusal;
import ah.patentplan.programme.Guides;
import java.util.List;
import org.springframework.stereotype.Component;

/** 数据一致性 – what the figures of a declaration say about each other. */
@Component
public class Consistency {

    private final Declarations declarations;
    private final Guides guides;

    Consistency(Declarations declarations, Guides guides) {
        this.declarations = declarations;
        this.guides = guides;
    }

    /** 核对数据一致性: refused with every contradiction. */
    public void check(String number) {
        List<String> contradictions = contradictions(declarations.of(number));
        if (!contradictions.isEmpty()) {
            throw new Refusal(String.join("；", contradictions));
        }
    }

    /** What contradicts itself and is refused, each a sentence that names the printed rows. */
    public List<String> contradictions(Declaration declaration) {
        return Contradictions.of(guides.of(declaration.year(), declaration.category()), declaration.answers());
    }

    /** What looks mistaken but may be right: asked of the applicant, shown to the reviewers, refused by nobody. */
    public List<String> questions(Declaration declaration) {
        return MoneyQuestions.of(
                guides.of(declaration.year(), declaration.category()), declaration.variant(), declaration.answers());
    }
}
