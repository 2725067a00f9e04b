package ah.patentplan.support;

import ah.patentplan.access.Refusal;
import java.util.List;
import org.springframework.data.repository.Repository;

/** 市级支持库. */
interface CitySupports extends Repository<CitySupport, Long> {

    CitySupport save(CitySupport support);

    List<CitySupport> findByNumberOrderById(String number);

    /** The entry that holds now; refused where it was replaced or called off, or is another project's. */
    default CitySupport inForce(String number, Long id) {
        return Amendable.inForce(findByNumberOrderById(number)).stream()
                .filter(support -> support.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("该项支持已被更正或作废，请刷新页面后再办理"));
    }
}
