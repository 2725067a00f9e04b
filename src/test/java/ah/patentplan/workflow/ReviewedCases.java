package ah.patentplan.workflow;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** 已评审申报 – many declarations of one panel at once, whose cases wait for a meeting. */
record ReviewedCases(JdbcTemplate jdbc, Processes processes, int year) {

    /** The numbers of so many, from the n-th on, best first; of every hundred two failed. */
    List<String> waiting(int first, int count) {
        List<String> numbers = IntStream.range(first, first + count)
                .mapToObj(n -> "%d-UO-%04d".formatted(year, n))
                .toList();
        jdbc.update(
                "insert into panel (number, year, category, state) values (?, ?, 'UNIVERSITY_OPERATION', 'APPOINTED')",
                panel(first),
                year);
        insert(first, count);
        numbers.forEach(number -> processes.start(
                "approval",
                year,
                number,
                Map.of("year", year, "category", "universityOperation", "region", "340100", "unit", "unit")));
        return numbers;
    }

    /** What the page of their meeting sends: of six the first three are approved, two refused, one deferred; every item has its reason. */
    static Map<String, String> entries(List<String> numbers) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("revision", "0");
        entries.put("heldOn", LocalDate.now().toString());
        entries.put("people[0].name", "章正");
        entries.put("people[0].post", "局长");
        entries.put("people[0].presence", "PRESENT");
        for (int item = 0; item < numbers.size(); item++) {
            String decision = item % 6 < 3 ? "APPROVED" : item % 6 < 5 ? "NOT_APPROVED" : "DEFERRED";
            entries.put("items[" + item + "].number", numbers.get(item));
            entries.put("items[" + item + "].decision", decision);
            entries.put("items[" + item + "].amount", decision.equals("APPROVED") ? "60" : "");
            entries.put("items[" + item + "].reason", "会议研究，第" + item + "项");
        }
        return entries;
    }

    private void insert(int first, int count) {
        String series = "from generate_series(%d, %d) n".formatted(first, first + count - 1);
        String number = "'%d-UO-' || lpad(n::text, 4, '0')".formatted(year);
        String unit = "'1234000000000' || lpad(n::text, 5, '0')";
        String total = "round(95 - 40.0 * (n - %d) / %d, 2)".formatted(first, count);
        jdbc.update("insert into applicant (credit_code, name, kind, region) select " + unit
                + ", '大学' || n, 'UNIVERSITY', '340100' " + series);
        jdbc.update("""
                insert into declaration (number, year, category, unit, unit_name, region, state, answers, verdicts,
                    version, revision, opened_at, submitted_at)
                select %s, %d, 'UNIVERSITY_OPERATION', %s, '大学' || n, '340100', 'REVIEWED', '{}', '[]', 0, 0, now(), now()
                """.formatted(number, year, unit) + series);
        jdbc.update("insert into panel_declaration select " + number + ", '" + panel(first) + "', now() " + series);
        jdbc.update("insert into panel_member select ?, account from expert order by account limit 5", panel(first));
        jdbc.update("insert into score (number, expert, round, items, total, submitted_at) select " + number
                + ", e.account, 1, '{}', " + total + ", now() " + series
                + " cross join (select account from expert order by account limit 5) e");
        jdbc.update("insert into review_result select " + number + ", " + total + ", 0, 5, 'province', now(), '' "
                + series);
    }

    private String panel(int first) {
        return "%d-UO-P%d".formatted(year, first);
    }
}
