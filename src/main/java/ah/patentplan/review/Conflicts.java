package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * 回避情形 – who of the experts may not score which declaration of a panel, and who can therefore sit on it.
 *
 * @param declarations numbers of the panel's declarations
 */
record Conflicts(List<String> declarations, List<Recusal> recusals) {

    /**
     * Fills the panel: in the order given the first {@code size} experts who may score any declaration, then, while a
     * declaration lacks experts, the next in order who may score it.
     *
     * @throws Refusal naming the declaration for which the experts do not suffice
     */
    List<String> seat(List<String> order, int size, int minimum) {
        List<String> seated = new ArrayList<>();
        for (String expert : order) {
            boolean needed = seated.size() < size
                    ? declarations.stream().anyMatch(declaration -> mayScore(expert, declaration))
                    : declarations.stream()
                            .anyMatch(declaration ->
                                    scorers(seated, declaration) < minimum && mayScore(expert, declaration));
            if (needed) {
                seated.add(expert);
            }
        }
        requireEnough(seated, minimum);
        return seated;
    }

    /** Refuses a panel that leaves fewer experts than the minimum for a declaration. */
    void requireEnough(Collection<String> members, int minimum) {
        declarations.forEach(declaration -> {
            long left = scorers(members, declaration);
            if (left < minimum) {
                throw new Refusal("申报 %s 除回避外只有 %d 名专家，少于 %d 名".formatted(declaration, left, minimum));
            }
        });
    }

    /** The recusals of these members only. */
    List<Recusal> of(Collection<String> members) {
        return recusals.stream()
                .filter(recusal -> members.contains(recusal.expert()))
                .toList();
    }

    private long scorers(Collection<String> members, String declaration) {
        return members.stream().filter(member -> mayScore(member, declaration)).count();
    }

    private boolean mayScore(String expert, String declaration) {
        return recusals.stream()
                .noneMatch(recusal ->
                        recusal.expert().equals(expert) && recusal.number().equals(declaration));
    }
}
