package ah.patentplan.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Caller;
import ah.patentplan.Course;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 资金页面 – shown to those whose money it is and to whoever controls it. */
@WholeSystemTest
class FundsPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Course course;

    @Test
    void thePagesOpenForWhomTheyAreAndForNobodyElse() {
        String number = course.submitted("jianghuai");
        String project = "/declarations/" + number + "/funds";

        for (String reader : List.of("province", "director", "finance", "supervisor", "auditor")) {
            assertThat(as(reader)
                            .get("/staff/funds?category=&region=340100&state=CONTRACTED")
                            .body())
                    .as(reader)
                    .contains("资金情况", "合计", "年度资金决算表");
            assertThat(as(reader).get(project).body()).as(reader).contains("还没有任务书", "还没有记账");
        }
        assertThat(as("hefei").get("/staff/funds").body()).contains("合计").doesNotContain("年度资金决算表");
        assertThat(as("hefei").get(project).status()).isEqualTo(200);
        assertThat(as("jianghuai").get(project).status()).isEqualTo(200);
        for (String other : List.of("feixi", "wuhu", "expert1", "admin")) {
            assertThat(as(other).get(project).status()).as(other).isBetween(400, 499);
        }
        for (String other : List.of("jianghuai", "expert1", "admin")) {
            assertThat(as(other).get("/staff/funds").status()).as(other).isBetween(400, 499);
        }
        assertThat(as("finance").get("/staff/funds.xlsx?year=2022").body()).startsWith("PK");
        assertThat(as("finance")
                        .get("/staff/funds/statement.pdf?programme=2022&year=9999")
                        .body())
                .contains("“决算年度”不能为9999");
    }

    private Caller as(String account) {
        return Door.portal(port, account);
    }
}
