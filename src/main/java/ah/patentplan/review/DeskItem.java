package ah.patentplan.review;

import ah.patentplan.declaration.Declaration;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 待评项目 – one declaration on an expert's desk, with nothing of the other experts.
 *
 * @param total of the own sheet, null before it is handed in
 * @param dueOn last day for it
 */
public record DeskItem(Declaration declaration, DeskState state, BigDecimal total, LocalDate dueOn) {

    public boolean isOpen() {
        return state != DeskState.SUBMITTED && state != DeskState.CLOSED;
    }
}
