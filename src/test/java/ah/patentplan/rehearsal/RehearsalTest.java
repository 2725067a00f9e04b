package ah.patentplan.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.PatentPlan;
import ah.patentplan.SoundLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** 小型演练 – three declarations of each category, each with a story of its own. */
@SpringBootTest(
        classes = PatentPlan.class,
        useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
        properties = "patent-plan.rehearsal.play=false")
@ActiveProfiles("rehearsal")
@DirtiesContext
@ExtendWith(SoundLedger.class)
class RehearsalTest {

    @Autowired
    Rehearsal rehearsal;

    @Test
    void everyStoryOfTheYearComesToItsEnd() {
        RehearsalReport report = rehearsal.play(new Rehearsal.Size(Integer.getInteger("look", 15), 1, 2));
        System.out.println(report.ends() + " " + report.times().elapsed() + " "
                + report.times().until());
        report.times().months().forEach(System.out::println);
        report.times().slowest().forEach(System.out::println);
        report.boxesNeverReached()
                .forEach(one -> System.out.println("BOX " + one.diagram().process() + " " + one.place()));
        report.flowsNeverTaken()
                .forEach(one -> System.out.println("FLOW " + one.diagram().process() + " " + one.place()));
        report.open().forEach(one -> System.out.println("OPEN " + one));
        report.refusals().forEach((what, why) -> System.out.println("REFUSED " + what + " " + why));
        System.out.println("LETTERS " + report.lettersNeverWritten() + report.untoldEnds());
        report.broken().forEach(one -> System.out.println("BROKEN " + one));
        assertThat(report.isSound()).isTrue();
    }
}
