package ah.patentplan.workflow;

import ah.patentplan.access.Actors;
import ah.patentplan.access.Refusal;
import ah.patentplan.access.Role;
import ah.patentplan.programme.Guide;
import ah.patentplan.programme.Guides;
import ah.patentplan.programme.Programme;
import ah.patentplan.programme.Programmes;
import ah.patentplan.programme.SpecialDays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 年度计划检查 – whether the diagrams, tables and forms of a release fit the guides of a year's notice, and its calendar is complete. */
@Component
@Transactional(readOnly = true)
public class ProgrammeCheck {

    private final Guides guides;
    private final Programmes programmes;
    private final SpecialDays days;
    private final RepositoryService repository;
    private final Actors actors;
    private final Clock clock;

    ProgrammeCheck(
            Guides guides,
            Programmes programmes,
            SpecialDays days,
            RepositoryService repository,
            Actors actors,
            Clock clock) {
        this.guides = guides;
        this.programmes = programmes;
        this.days = days;
        this.clock = clock;
        this.repository = repository;
        this.actors = actors;
    }

    /** What does not fit, category by category; empty when all does. */
    public List<Finding> of(int year, String release) {
        actors.current().require(Role.ADMINISTRATOR);
        List<Guide> notice = guides.findByYearOrderByAnnex(year);
        if (notice.isEmpty()) {
            throw new Refusal("没有 " + year + " 年度的申报指南，无从检查");
        }
        Map<String, byte[]> files = files(release);
        return notice.stream()
                .flatMap(guide -> GuideComparison.of(guide, files).stream())
                .toList();
    }

    /** What is still to be entered: holidays of the years in which the programme's periods run. */
    public List<String> reminders(int year) {
        actors.current().require(Role.ADMINISTRATOR);
        Programme programme = programmes.of(year);
        int first = LocalDate.ofInstant(programme.opensAt(), clock.getZone()).getYear();
        return IntStream.rangeClosed(first, programme.evaluationOn().getYear())
                .filter(one -> !days.missing(one).isEmpty())
                .mapToObj(one -> "工作日历缺%d年%s的放假安排，期限暂按周一至周五计算".formatted(one, String.join("、", days.missing(one))))
                .toList();
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
