package ah.patentplan.rehearsal;

import ah.patentplan.document.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 执行演练 – plays when the program has started in the profile, writes the report, and ends: 0 sound, 1 not. */
@Component
@Profile("rehearsal")
@ConditionalOnProperty(name = "patent-plan.rehearsal.play", matchIfMissing = true)
@Order(3)
class RehearsalRun implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RehearsalRun.class);

    private final Rehearsal rehearsal;
    private final ConfigurableApplicationContext context;
    private final Clock clock;
    private final Rehearsal.Size size;
    private final Path folder;
    private final Path changes;
    private final Pages pages;

    RehearsalRun(
            Rehearsal rehearsal,
            ConfigurableApplicationContext context,
            Clock clock,
            @Value("${patent-plan.rehearsal.declarations}") int declarations,
            @Value("${patent-plan.rehearsal.seed}") long seed,
            @Value("${patent-plan.rehearsal.workers}") int workers,
            @Value("${patent-plan.rehearsal.report}") Path folder,
            @Value("${patent-plan.rehearsal.release}") String changes,
            Pages pages) {
        this.rehearsal = rehearsal;
        this.context = context;
        this.clock = clock;
        this.size = new Rehearsal.Size(declarations, seed, workers);
        this.folder = folder;
        this.changes = changes.isBlank() ? null : Path.of(changes);
        this.pages = pages;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        RehearsalReport report = rehearsal.play(size, changes);
        Files.createDirectories(folder);
        ReportText text = new ReportText(report, clock.getZone());
        Files.writeString(folder.resolve("演练报告.txt"), text.text());
        Files.write(folder.resolve("演练报告.pdf"), pages.render("rehearsal", text.model()));
        LOG.info("演练{}，报告：{}", report.isSound() ? "正常结束" : "发现问题", folder.toAbsolutePath());
        System.exit(SpringApplication.exit(context, () -> report.isSound() ? 0 : 1));
    }
}
