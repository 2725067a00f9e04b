package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.programme.Programmes;
import ah.patentplan.workflow.DepartureCases;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 例外登记 – read and exported by who directs and controls, by nobody else. */
@WholeSystemTest
class DeparturePagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Course course;

    @Autowired
    private DepartureCases departures;

    @Autowired
    private Programmes programmes;

    @Test
    void theRegisterIsReadByProvinceDirectorsAndControlOnly() {
        String number = course.as(
                "province",
                () -> departures.requestDeadline(
                        course.year(), programmes.of(course.year()).deadline().plus(Duration.ofDays(7)), "暴雨断网"));
        String export = "/staff/departures/" + course.year() + ".xlsx";

        for (String reader : List.of("province", "director", "supervisor", "auditor")) {
            var door = Door.portal(port, reader);
            assertThat(door.get("/staff/departures").body()).contains(number, "暴雨断网", "待审批", export);
            assertThat(door.get(export).body()).as(reader).startsWith("PK");
        }
        for (String other : List.of("hefei", "expert1", "finance", "jianghuai")) {
            assertThat(Door.portal(port, other).get("/staff/departures").body()).doesNotContain(number);
            assertThat(Door.portal(port, other).get(export).body()).doesNotStartWith("PK");
        }
    }
}
