package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * 回避情形 – who of the experts may not score which declaration of a panel, and who can therefore sit on it.
 *
 * @param declarations numbers of the panel's declarations
 */
record Conflicts(List<String> declarations, List<Recusal> recusals) {

    /** Refuses a panel that leaves fewer experts than the minimum for a declaration. */
    void requireEnough(Collection<String> members, int minimum) {
        shortage(members, minimum).ifPresent(sentence -> {
            throw new Refusal(sentence);
        });
    }

    /** The first declaration for which the members do not suffice, in Chinese. */
    Optional<String> shortage(Collection<String> members, int minimum) {
        return declarations.stream()
                .filter(declaration -> scorers(members, declaration) < minimum)
                .findFirst()
                .map(declaration ->
                        "申报 %s 除回避外只有 %d 名专家，少于 %d 名".formatted(declaration, scorers(members, declaration), minimum));
    }

    /** The recusals of these members only. */
    List<Recusal> of(Collection<String> members) {
        return recusals.stream()
                .filter(recusal -> members.contains(recusal.expert()))
                .toList();
    }

    /** Whether there is a declaration that lacks experts among the members and that this one may score. */
    boolean lacks(Collection<String> members, String expert, int minimum) {
        return declarations.stream()
                .anyMatch(declaration -> scorers(members, declaration) < minimum && mayScore(expert, declaration));
    }

    boolean mayScoreAny(String expert) {
        return leftFor(expert) > 0;
    }

    /** How many of the declarations the expert may score. */
    long leftFor(String expert) {
        return declarations.stream()
                .filter(declaration -> mayScore(expert, declaration))
                .count();
    }

    private long scorers(Collection<String> members, String declaration) {
        return members.stream().filter(member -> mayScore(member, declaration)).count();
    }

    boolean mayScore(String expert, String declaration) {
        return recusals.stream()
                .noneMatch(recusal ->
                        recusal.expert().equals(expert) && recusal.number().equals(declaration));
    }
}
