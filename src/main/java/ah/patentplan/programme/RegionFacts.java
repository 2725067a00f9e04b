package ah.patentplan.programme;

import ah.patentplan.access.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** 地区资料库. */
public interface RegionFacts extends Repository<RegionFact, RegionFact.Key> {

    Optional<RegionFact> findByYearAndRegion(int year, String region);

    List<RegionFact> findAllByOrderByYearDescRegionAsc();

    /** Whether the region is listed as 国家知识产权运营服务体系建设重点城市 in that year. */
    default boolean isNationalKeyCity(int year, String region) {
        return of(year, region).isNationalKeyCity();
    }

    /** Whether the region has received that programme's money. */
    default boolean isNationallyFunded(int year, String region) {
        return of(year, region).isNationallyFunded();
    }

    /** The facts of a region; refused where nobody entered them: unknown is not no. */
    default RegionFact of(int year, String region) {
        return findByYearAndRegion(year, region)
                .orElseThrow(() -> new Refusal("没有登记地区 %s 的%d年度资料，请联系管理员".formatted(region, year)));
    }
}
