package ah.patentplan.declaration;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 绩效证明材料 – what a unit proves its performance with; once handed in with a report it stands. */
@Component
public class ProjectEvidence {

    private final MaterialFiles files;
    private final Clock clock;

    ProjectEvidence(MaterialFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * 证明.
     *
     * @param indicator of the target that it proves, null for none in particular
     * @param added whether no earlier report brought it
     */
    public record Piece(long id, String indicator, String fileName, boolean added) {}

    /** Hands in what has been uploaded since the last report; answers all there is, oldest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Piece> handIn(String number) {
        List<Material> all = files.findByNumberAndKindOrderById(number, MaterialKind.PERFORMANCE_EVIDENCE);
        List<Piece> pieces = all.stream()
                .map(one -> new Piece(one.id(), one.indicator(), one.fileName(), !one.isHandedIn()))
                .toList();
        all.stream().filter(one -> !one.isHandedIn()).forEach(one -> one.handIn(clock.instant()));
        return pieces;
    }
}
