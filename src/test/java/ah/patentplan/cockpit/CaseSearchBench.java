package ah.patentplan.cockpit;

import ah.patentplan.Caller;
import ah.patentplan.Door;
import ah.patentplan.WholeSystemTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** 查询耗时 – searches among 100,000 cases of 12 activities, page and count, beside the engine's own history query; aim: 1 s. */
@WholeSystemTest
class CaseSearchBench {

    private static final int CASES = 100_000;
    private static final int ROUNDS = 5;
    private static final List<String> SEARCHES = List.of(
            "",
            "first=99950",
            "number=000777",
            "unit=第777示范",
            "category=keyCity&sort=unit",
            "region=340100&sort=duration",
            "state=ACTIVE",
            "incident=true",
            "standing=DECLINED",
            "stage=scoreDeclaration",
            "stage=fillInDeclaration&passed=true",
            "person=past-expert07",
            "person=province",
            "startedFrom=2022-10-01&startedTo=2022-10-07&sort=ended",
            "region=340400&category=keyCity&stage=scoreDeclaration&incident=true");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void searches() {
        long filling = System.nanoTime();
        PastCases.write(jdbc, CASES);
        System.out.printf("%-90s%8.0f ms%n", "写入 fill", (System.nanoTime() - filling) / 1e6);
        Caller auditor = Door.portal(port, "auditor");
        for (String search : SEARCHES) {
            time("项目查询 " + search, () -> auditor.get("/cockpit/cases?" + encoded(search)));
        }
        time("项目数量 tallies", () -> auditor.get("/cockpit/cases/tallies"));
        time("导出全部 export", () -> auditor.get("/cockpit/cases.xlsx"));
        Caller rival = Door.WEB_APPS.caller(port, "auditor");
        for (String name : List.of("region", "category")) {
            Map<String, Object> asked = Map.of(
                    "rootProcessInstances",
                    true,
                    "variables",
                    List.of(Map.of(
                            "name", name, "operator", "eq", "value", name.equals("region") ? "340100" : "keyCity")),
                    "sorting",
                    List.of(Map.of("sortBy", "startTime", "sortOrder", "desc")));
            time("引擎历史接口 " + name, () -> {
                rival.post("/history/process-instance?maxResults=50", asked);
                return rival.post("/history/process-instance/count", asked);
            });
        }
    }

    /** The median; whoever does not answer well is not timed. */
    private static void time(String what, Supplier<Caller.Answer> call) {
        long[] nanos = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            Caller.Answer answer = call.get();
            nanos[round] = System.nanoTime() - began;
            if (answer.status() != 200) {
                throw new AssertionError(what + answer);
            }
        }
        Arrays.sort(nanos);
        System.out.printf("%-90s%8.0f ms%n", what, nanos[ROUNDS / 2] / 1e6);
    }

    private static String encoded(String asked) {
        return URLEncoder.encode(asked, StandardCharsets.UTF_8)
                .replace("%3D", "=")
                .replace("%26", "&");
    }
}
