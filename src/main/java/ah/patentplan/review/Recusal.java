package ah.patentplan.review;

import ah.patentplan.declaration.Declaration;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/**
 * 回避 – why an expert may not score one declaration.
 *
 * @param number the declaration
 * @param expert account of the expert
 * @param ground in Chinese, as the record shows it
 */
@Embeddable
public record Recusal(String number, String expert, String ground) {

    /** The conflict of interest between an expert and a declaration, if there is one. */
    static Optional<Recusal> between(Expert expert, Declaration declaration) {
        boolean sameUnit = expert.creditCode().equals(declaration.unit())
                || expert.unitName().equals(declaration.unitName());
        return sameUnit
                ? Optional.of(new Recusal(declaration.number(), expert.account(), "专家工作单位即申报单位"))
                : Optional.empty();
    }
}
