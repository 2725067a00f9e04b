package ah.patentplan.review;

import ah.patentplan.access.Actor;
import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.audit.Acts;
import ah.patentplan.declaration.Declaration;
import ah.patentplan.document.Pages;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 推荐函 – the letter with which a city sends in what it recommends in a category, with the summary table (汇总表). */
@Component
@Transactional
public class CoveringLetter {

    private final Quotas quotas;
    private final Programmes programmes;
    private final Regions regions;
    private final Pages pages;
    private final Actors actors;
    private final Acts acts;
    private final Clock clock;

    CoveringLetter(
            Quotas quotas, Programmes programmes, Regions regions, Pages pages, Actors actors, Acts acts, Clock clock) {
        this.quotas = quotas;
        this.programmes = programmes;
        this.regions = regions;
        this.pages = pages;
        this.actors = actors;
        this.acts = acts;
        this.clock = clock;
    }

    /** 推荐情况 of a category in a year. */
    public record Batch(
            Programme programme, Category category, Quotas.Standing standing, List<Declaration> recommended) {}

    /** What the actor's region has recommended, newest year first. */
    @Transactional(readOnly = true)
    public List<Batch> batches() {
        String region = region(actors.current());
        return programmes.announced().stream()
                .flatMap(programme -> Arrays.stream(Category.values())
                        .filter(Category::isReviewedByCity)
                        .map(category -> new Batch(
                                programme,
                                category,
                                quotas.of(programme.year(), category, region),
                                quotas.recommendedBy(region, programme.year(), category))))
                .toList();
    }

    /** The PDF for the region of the bureau that asks; refused where it recommended nothing. */
    public byte[] pdf(int year, Category category) {
        String region = region(actors.current());
        List<Declaration> recommended = quotas.recommendedBy(region, year, category);
        if (recommended.isEmpty()) {
            throw new Refusal("本市尚未推荐“%s”的申报，没有可打印的推荐函".formatted(category.title()));
        }
        Programme programme = programmes.of(year);
        acts.enter("打印推荐函", year + " " + category.title(), regions.nameOf(region));
        return pages.render(
                "recommendation",
                Map.of(
                        "year", year,
                        "programme", programme.title(),
                        "notice", programme.noticeNumber(),
                        "category", category.title(),
                        "bureau", regions.nameOf(region) + "市场监督管理局",
                        "today", LocalDate.now(clock),
                        "lines", recommended.stream().map(this::line).toList()));
    }

    private Map<String, Object> line(Declaration declaration) {
        return Map.of(
                "rank", declaration.cityRank(),
                "number", declaration.number(),
                "unitName", declaration.unitName(),
                "creditCode", declaration.unit(),
                "opinion", declaration.cityOpinion(),
                "recommendedOn", LocalDate.ofInstant(declaration.recommendedAt(), clock.getZone()));
    }

    private static String region(Actor actor) {
        actor.require(Role.CITY_BUREAU);
        return actor.region().orElseThrow(() -> new Refusal("您的账号没有绑定地区"));
    }
}
