package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 例外登记. */
public interface Departures extends Repository<Departure, String> {

    Departure save(Departure departure);

    Optional<Departure> findByNumber(String number);

    /** The register of a year. */
    List<Departure> findByYearOrderByNumber(int year);

    int countByYear(int year);

    @Query("select distinct d.year from Departure d order by d.year desc")
    List<Integer> years();

    boolean existsByKindAndSubjectAndState(DepartureKind kind, String subject, DepartureState state);

    Optional<Departure> findBySubjectAndState(String subject, DepartureState state);

    Optional<Departure> findFirstBySubjectAndKindAndStateOrderByDecidedAtDesc(
            String subject, DepartureKind kind, DepartureState state);

    /** The one that waits for its decision; a case asks for one at a time. */
    default Departure openFor(String declaration) {
        return findBySubjectAndState(declaration, DepartureState.REQUESTED)
                .orElseThrow(() -> new Refusal("申报 " + declaration + " 没有待审批的例外"));
    }

    /** The one that was approved last. */
    default Departure lastApproved(String declaration, DepartureKind kind) {
        return findFirstBySubjectAndKindAndStateOrderByDecidedAtDesc(declaration, kind, DepartureState.APPROVED)
                .orElseThrow(() -> new Refusal("申报 %s 没有获批的“%s”".formatted(declaration, kind.title())));
    }

    default Departure of(String number) {
        return findByNumber(number).orElseThrow(() -> new Refusal("没有编号为 " + number + " 的例外"));
    }
}
