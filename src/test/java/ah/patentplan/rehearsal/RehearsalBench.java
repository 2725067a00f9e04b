package ah.patentplan.rehearsal;

import ah.patentplan.PatentPlan;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** 演练耗时 – 200 declarations; printed, nothing asserted. Aim: five minutes on two cores. */
@SpringBootTest(
        classes = PatentPlan.class,
        // the main method sets the time zone
        useMainMethod = SpringBootTest.UseMainMethod.ALWAYS,
        properties = "patent-plan.rehearsal.play=false")
@ActiveProfiles("rehearsal")
@DirtiesContext
class RehearsalBench {

    @Autowired
    Rehearsal rehearsal;

    @Autowired
    Clock clock;

    @Test
    void aYearOfTwoHundredDeclarations() {
        RehearsalReport report = rehearsal.play(new Rehearsal.Size(200, 1, 2), null);
        System.out.println(new ReportText(report, clock.getZone()).text());
        System.out.println(
                "load average " + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
