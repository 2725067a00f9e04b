package ah.patentplan.declaration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 申报材料版本库 – asks nobody who he is: whoever hands a version on looks first whether its declaration may be seen. */
public interface DossierVersions extends Repository<DossierVersion, DossierVersion.Key> {

    DossierVersion save(DossierVersion version);

    List<DossierVersion> findByNumberOrderByVersion(String number);

    List<DossierVersion> findByNumberInOrderByVersion(Collection<String> numbers);

    Optional<DossierVersion> findByNumberAndVersion(String number, int version);

    Optional<DossierVersion> findFirstByNumberOrderByVersionDesc(String number);

    /** The present versions of these declarations that can be printed, by number. */
    default Map<String, DossierVersion> forPrint(Collection<String> numbers) {
        Map<String, DossierVersion> present = new HashMap<>();
        findByNumberInOrderByVersion(numbers).forEach(version -> present.put(version.number(), version));
        present.values().removeIf(version -> !version.isForPrint());
        return present;
    }
}
