package ah.patentplan.programme;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** 地区库. */
public interface Regions extends Repository<Region, String> {

    Optional<Region> findByCode(String code);

    List<Region> findAllByOrderByCode();

    /** Codes of the regions that count under the same city for quotas. */
    @Query("select r.code from Region r where r.quotaCity = :quotaCity")
    List<String> sharingQuotaOf(String quotaCity);

    default String nameOf(String code) {
        return findByCode(code).map(Region::name).orElse(code);
    }
}
