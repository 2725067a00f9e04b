package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 核查库. */
public interface Investigations extends Repository<Investigation, String> {

    Investigation save(Investigation investigation);

    Optional<Investigation> findByNumber(String number);

    List<Investigation> findByDeclarationOrderByNumber(String declaration);

    List<Investigation> findAllByOrderByReportedAtDesc();

    /** The one that established false materials; a declaration is revoked once, so there is no second. */
    @Query("select i from Investigation i where i.declaration = :declaration and i.state = ESTABLISHED")
    Optional<Investigation> findEstablished(String declaration);

    default Investigation of(String number) {
        return findByNumber(number).orElseThrow(() -> new Refusal("没有编号为 " + number + " 的核查"));
    }

    /** Refuses a declaration for which nothing was established. */
    default Investigation established(String declaration) {
        return findEstablished(declaration).orElseThrow(() -> new Refusal("申报 " + declaration + " 未经认定弄虚作假"));
    }
}
