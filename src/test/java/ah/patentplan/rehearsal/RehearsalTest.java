package ah.patentplan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.PatentPlan;
import ah.patentplan.SoundLedger;
import ah.patentplan.document.Pages;
import ah.patentplan.programme.Category;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailSender;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** 小型演练 – three declarations of each category, each with a story of its own, although a mail server is named. */
@SpringBootTest(
        classes = PatentPlan.class,
        // the main method sets the time zone
        useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
        properties = {
            "patent-plan.rehearsal.play=false",
            "spring.mail.host=mail.example.cn",
            "patent-plan.mail.from=office@example.cn"
        })
@ActiveProfiles("rehearsal")
@DirtiesContext
@ExtendWith(SoundLedger.class)
class RehearsalTest {

    private static final int EACH_STORY_ONCE = 15;

    @Autowired
    ApplicationContext context;

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Pages pages;

    @Autowired
    Clock clock;

    @Test
    void everyStoryComesToItsEndAndNoLetterLeavesTheHouse() throws Exception {
        RehearsalReport report = rehearsal.play(new Rehearsal.Size(EACH_STORY_ONCE, 1, 2), null);
        ReportText text = new ReportText(report, clock.getZone());
        Path folder = Files.createDirectories(Path.of("target", "rehearsal"));
        Files.writeString(folder.resolve("report.txt"), text.text());
        Files.write(folder.resolve("report.pdf"), pages.render("rehearsal", text.model()));

        assertThat(report.isSound()).as(text.text()).isTrue();
        assertThat(report.ends())
                .containsKeys("逾期不予受理", "市局不予推荐", "不予受理", "不予立项", "已办结", "已撤回", "已取消", "已放弃立项", "已取消立项资格");
        assertThat(shared(report.boxesNeverReached())).isEmpty();
        // which ways are taken hangs on who comes first; what is left is named in the report
        assertThat(shared(report.flowsNeverTaken())).hasSizeLessThan(10);
        assertThat(context.getBeansOfType(MailSender.class)).isEmpty();
        assertThat(jdbc.queryForList("select distinct mailed_at is null from letter where email <> ''", Boolean.class))
                .containsExactly(true);
    }

    /** Of the diagrams that all categories call: their own have too many ends for so few declarations. */
    private static List<String> shared(List<RehearsalReport.Missed> missed) {
        List<String> own =
                Arrays.stream(Category.values()).map(Category::process).toList();
        return missed.stream()
                .filter(one -> !own.contains(one.diagram().process()))
                // the override of a grade is not played
                .filter(one -> !one.place().id().startsWith("overrideGrade"))
                .map(one -> one.diagram().process() + "/" + one.place().id())
                .toList();
    }
}
