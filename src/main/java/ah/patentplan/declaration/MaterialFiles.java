package ah.patentplan.declaration;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 材料库. */
interface MaterialFiles extends Repository<Material, Long> {

    Material save(Material material);

    void deleteAll(Iterable<Material> materials);

    Optional<Material> findByIdAndNumber(long id, String number);

    List<Material> findByNumberOrderByKindAscIdAsc(String number);

    List<Material> findByNumberAndKindOrderById(String number, MaterialKind kind);
}
