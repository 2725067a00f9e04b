package ah.patentplan.funding;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 退回库. */
interface Refunds extends Repository<Refund, String> {

    Refund save(Refund refund);

    Optional<Refund> findByKeyAndDeclaration(String key, String declaration);

    List<Refund> findByDeclarationOrderByRegisteredAt(String declaration);

    default Refund of(String key, String declaration) {
        return findByKeyAndDeclaration(key, declaration)
                .orElseThrow(() -> new Refusal("申报 %s 没有编号为 %s 的退回".formatted(declaration, key)));
    }
}
