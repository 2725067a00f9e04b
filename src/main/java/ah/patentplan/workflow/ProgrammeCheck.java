package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.programme.Category;
import ah.patentplan.programme.Guide;
import ah.patentplan.programme.Guides;
import ah.patentplan.programme.Preparation;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.SpecialDays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 年度计划检查 – whether a year's programme is whole, and the diagrams, tables and forms of a release fit the guides of its notice. */
@Component
@Transactional(readOnly = true)
public class ProgrammeCheck {

    private final Guides guides;
    private final Programmes programmes;
    private final SpecialDays days;
    private final YearCheck yearCheck;
    private final Preparation preparation;
    private final RepositoryService repository;
    private final Actors actors;
    private final Clock clock;

    ProgrammeCheck(
            Guides guides,
            Programmes programmes,
            SpecialDays days,
            YearCheck yearCheck,
            Preparation preparation,
            RepositoryService repository,
            Actors actors,
            Clock clock) {
        this.guides = guides;
        this.programmes = programmes;
        this.days = days;
        this.yearCheck = yearCheck;
        this.preparation = preparation;
        this.clock = clock;
        this.repository = repository;
        this.actors = actors;
    }

    /** What does not fit: of the year itself, of the release, then category by category; empty when all does. */
    public List<Finding> of(int year, String release) {
        actors.current().require(Role.ADMINISTRATOR);
        List<Guide> notice = guides.findByYearOrderByAnnex(year);
        if (notice.isEmpty()) {
            throw new Refusal("没有 " + year + " 年度的申报指南，无从检查");
        }
        Map<String, byte[]> files = files(release);
        return Stream.of(
                        yearCheck.of(year, notice).stream(),
                        incomplete(files.keySet()),
                        notice.stream().flatMap(guide -> GuideComparison.of(guide, files).stream()))
                .flatMap(findings -> findings)
                .toList();
    }

    /** What all categories share; what one category alone needs is compared with its guide. */
    private static Stream<Finding> incomplete(Set<String> files) {
        return Releases.ownFiles().keySet().stream()
                .filter(name -> Arrays.stream(Category.values()).noneMatch(one -> name.contains(one.process())))
                .filter(name -> !files.contains(name))
                .map(name -> new Finding(YearCheck.ALL, name, "发布版本缺少这一流程图、决策表或表单"));
    }

    /** What is to be looked at again: holidays that are not entered, dates on which nobody works, an account for show. */
    public List<String> reminders(int year) {
        actors.current().require(Role.ADMINISTRATOR);
        Programme programme = programmes.prepared(year);
        Stream<String> account =
                programme.repaymentAccount().isExample() ? Stream.of("缴款账户为示例，请在发布前更换") : Stream.empty();
        return Stream.of(calendar(programme), preparation.restDays(year).stream(), account)
                .flatMap(reminders -> reminders)
                .toList();
    }

    private Stream<String> calendar(Programme programme) {
        int first = LocalDate.ofInstant(programme.opensAt(), clock.getZone()).getYear();
        return IntStream.rangeClosed(first, programme.evaluationOn().getYear())
                .filter(one -> !days.missing(one).isEmpty())
                .mapToObj(one -> "工作日历缺%d年%s的放假安排，期限暂按周一至周五计算".formatted(one, String.join("、", days.missing(one))));
    }

    private Map<String, byte[]> files(String release) {
        if (repository.createDeploymentQuery().deploymentId(release).count() == 0) {
            throw new Refusal("没有这个发布版本");
        }
        Map<String, byte[]> files = new HashMap<>();
        for (String name : repository.getDeploymentResourceNames(release)) {
            try (InputStream content = repository.getResourceAsStream(release, name)) {
                files.put(name, content.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return files;
    }
}
