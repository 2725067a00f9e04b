package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 工作日历 – read by the staff, changed by the administrator. */
@WholeSystemTest
class CalendarPagesTest {

    private static final String CALENDAR = "/staff/calendar?year=2031";
    private static final Map<String, String> DAY = Map.of("day", "2031-10-01", "working", "false", "name", "国庆节");

    @LocalServerPort
    private int port;

    @Test
    void theStaffReadsWhatTheAdministratorEntersAndRemoves() {
        Caller administrator = Door.portal(port, "admin");
        administrator.submit("/staff/calendar", DAY);
        for (String reader : List.of("province", "hefei", "finance", "supervisor", "auditor")) {
            assertThat(Door.portal(port, reader).get(CALENDAR).body())
                    .as(reader)
                    .contains("2031-10-01", "星期三", "国庆节", "修改日历不改变已经开始计算的期限")
                    .doesNotContain("录入或修改");
        }
        assertThat(administrator.get(CALENDAR).body()).contains("录入或修改", "缺元旦、春节、清明节、劳动节、端午节、中秋节、国庆节");
        administrator.submit("/staff/calendar/removal", Map.of("day", "2031-10-01"));
        assertThat(Door.portal(port, "province").get(CALENDAR).body()).doesNotContain("2031-10-01");
    }

    @Test
    void nobodyElseChangesIt() {
        for (String other : List.of("province", "hefei", "director")) {
            Caller caller = Door.portal(port, other);
            assertThat(caller.submit("/staff/calendar", DAY).status()).as(other).isEqualTo(422);
            assertThat(caller.submit("/staff/calendar/removal", Map.of("day", "2026-10-01"))
                            .status())
                    .as(other)
                    .isEqualTo(422);
        }
        assertThat(Door.portal(port, "jianghuai").get(CALENDAR).status()).isEqualTo(403);
    }
}
