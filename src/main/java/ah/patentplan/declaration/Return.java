package ah.patentplan.declaration;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 退回补正 – what a reviewer asks to have corrected.
 *
 * @param byProvince asked for by the formal examination, else by the city
 * @param outline all sections of the declaration, in their order
 * @param named ids of the sections to be corrected, at least one
 */
public record Return(boolean byProvince, List<Section> outline, List<String> named, String opinion) {

    /** Refuses a return that names nothing or something else than a section, or gives no opinion. */
    public Return {
        if (named.isEmpty()) {
            throw new Refusal("退回补正时，请勾选“需补正的部分”");
        }
        if (!outline.stream().map(Section::id).collect(Collectors.toSet()).containsAll(named)) {
            throw new Refusal("“需补正的部分”不是可选项");
        }
        if (opinion.isBlank()) {
            throw new Refusal("退回补正时，请填写意见");
        }
    }
}
