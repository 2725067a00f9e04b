package ah.patentplan.decision;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 异议库. */
public interface Objections extends Repository<Objection, String> {

    /** Its evidence may refer to it at once. */
    Objection saveAndFlush(Objection objection);

    Optional<Objection> findByNumber(String number);

    List<Objection> findByDeclarationOrderByNumber(String declaration);

    List<Objection> findAllByOrderByFiledAtDesc();

    @Query("select o from Objection o where o.declaration = :declaration and o.state = OPEN order by o.number")
    List<Objection> open(String declaration);

    /** 异议成立: what the next meeting about the declaration has to know. */
    @Query("select o from Objection o where o.declaration = :declaration and o.state = UPHELD order by o.number")
    List<Objection> upheld(String declaration);

    default Objection of(String number) {
        return findByNumber(number).orElseThrow(() -> new Refusal("没有编号为 " + number + " 的异议"));
    }

    /**
     * Refuses where an objection is open.
     *
     * @param act what may not happen meanwhile, 确定立项
     */
    default void requireNoneOpen(String declaration, String act) {
        List<Objection> open = open(declaration);
        if (!open.isEmpty()) {
            String numbers = open.stream().map(Objection::number).collect(Collectors.joining("、"));
            throw new Refusal("申报 %s 有未办结的异议（%s），办结前不能%s".formatted(declaration, numbers, act));
        }
    }
}
