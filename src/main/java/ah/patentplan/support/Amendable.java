package ah.patentplan.support;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** 可更正 – an entry that a later one may take the place of or call off; every entry stays readable. */
interface Amendable {

    Long id();

    /** The entry whose place this one takes; null for a first entry. */
    Long replaces();

    /** 作废: whether it only calls off the one that it replaces. */
    boolean voided();

    /** In words: what this entry is now. */
    default String state(boolean inForce) {
        if (voided()) {
            return "作废记录";
        }
        return inForce ? "有效" : "已更正或作废";
    }

    /** Those that hold, in their order. */
    static <T extends Amendable> List<T> inForce(List<T> all) {
        Set<Long> replaced =
                all.stream().map(Amendable::replaces).filter(Objects::nonNull).collect(Collectors.toSet());
        return all.stream()
                .filter(entry -> !entry.voided() && !replaced.contains(entry.id()))
                .toList();
    }
}
