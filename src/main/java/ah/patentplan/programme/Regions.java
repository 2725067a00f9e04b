package ah.patentplan.programme;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 地区库. */
public interface Regions extends Repository<Region, String> {

    Optional<Region> findByCode(String code);

    List<Region> findAllByOrderByCode();

    default String nameOf(String code) {
        return findByCode(code).map(Region::name).orElse(code);
    }
}
