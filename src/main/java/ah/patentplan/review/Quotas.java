package ah.patentplan.review;

import ah.patentplan.access.Refusal;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Guides;
import ah.patentplan.programme.Region;
import ah.patentplan.programme.RegionFacts;
import ah.patentplan.programme.Regions;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 推荐名额与位次 – how many a city may recommend in a category and year (附件4 二), the counties counting under their city
 * [policy], and in which order it does [policy].
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Quotas {

    private final Declarations declarations;
    private final Regions regions;
    private final RegionFacts facts;
    private final Guides guides;
    private final EntityManager entities;

    Quotas(Declarations declarations, Regions regions, RegionFacts facts, Guides guides, EntityManager entities) {
        this.declarations = declarations;
        this.regions = regions;
        this.facts = facts;
        this.guides = guides;
        this.entities = entities;
    }

    /**
     * 名额使用情况.
     *
     * @param city name of the city whose quota it is
     * @param most null where the category has no quota
     * @param ranks 推荐位次 that the region itself has given
     */
    public record Standing(String city, Integer most, int used, List<Integer> ranks) {

        /** As pages and forms say it. */
        public String sentence() {
            return most == null ? "推荐名额：本类别不限" : "推荐名额：本市（%s）%d项，已用%d项".formatted(city, most, used);
        }
    }

    public Standing of(int year, Category category, String region) {
        Region city = cityOf(region);
        List<Declaration> counted = recommended(year, category, regions.sharingQuotaOf(city.code()));
        List<Integer> ranks = counted.stream()
                .filter(declaration -> declaration.region().equals(region))
                .map(Declaration::cityRank)
                .toList();
        return new Standing(city.name(), most(year, category, city.code()), counted.size(), ranks);
    }

    /** What the region has recommended and what still stands, in the order of the ranks. */
    public List<Declaration> recommendedBy(String region, int year, Category category) {
        return recommended(year, category, List.of(region));
    }

    /** Takes one of the city's places and the rank for the declaration, or refuses; others wait until the transaction ends. */
    void take(Declaration declaration, int rank) {
        int year = declaration.year();
        Category category = declaration.category();
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(
                        1,
                        "recommendation" + year + category
                                + cityOf(declaration.region()).code())
                .getSingleResult();
        Standing standing = of(year, category, declaration.region());
        if (standing.most() != null && standing.used() >= standing.most()) {
            throw new Refusal("推荐名额已用完：%s%s最多推荐%d项，已推荐%d项"
                    .formatted(standing.city(), category.title(), standing.most(), standing.used()));
        }
        if (standing.ranks().contains(rank)) {
            throw new Refusal("“推荐位次”%d已用于另一项推荐，请另填（本地规则：位次不重复）".formatted(rank));
        }
    }

    private List<Declaration> recommended(int year, Category category, List<String> regions) {
        return declarations
                .findByYearAndCategoryAndRegionInAndCityRankNotNullOrderByCityRank(year, category, regions)
                .stream()
                .filter(declaration -> declaration.state().keepsRecommendation())
                .toList();
    }

    private Region cityOf(String region) {
        String code = regions.findByCode(region).orElseThrow().quotaCity();
        return regions.findByCode(code).orElseThrow();
    }

    /** Null where the guide of the category sets no quota. */
    private Integer most(int year, Category category, String city) {
        Map<String, Integer> quota = guides.of(year, category).quota();
        return quota.isEmpty() ? null : quota.get(facts.isNationalKeyCity(year, city) ? "nationalKeyCity" : "city");
    }
}
