package ah.patentplan.decision;

import ah.patentplan.programme.Money;
import org.springframework.stereotype.Component;

/** 立项 – what the director's meeting approved. */
@Component
public class Approvals {

    /** The approved amount of the declaration. */
    public Money amountOf(String number) {
        throw new UnsupportedOperationException(number);
    }
}
