package ah.patentplan.performance;

import java.util.Map;

/** 承诺值 – what a unit has promised of its targets. */
public interface Promises {

    /** By indicator, as the contract in force says, or the declaration where there is none yet: a number, or true. */
    Map<String, Object> of(String number);

    /** From now on they stand, for what was reached is known: no change of them is waited for any more. */
    void settle(String number);
}
