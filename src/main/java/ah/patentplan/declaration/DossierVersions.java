package ah.patentplan.declaration;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 申报材料版本库. */
interface DossierVersions extends Repository<DossierVersion, DossierVersion.Key> {

    DossierVersion save(DossierVersion version);

    List<DossierVersion> findByNumberOrderByVersion(String number);

    Optional<DossierVersion> findByNumberAndVersion(String number, int version);

    Optional<DossierVersion> findFirstByNumberOrderByVersionDesc(String number);
}
