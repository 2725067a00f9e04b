package ah.patentplan.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import ah.patentplan.Course;
import ah.patentplan.WholeSystemTest;
import ah.patentplan.declaration.Declarations;
import ah.patentplan.declaration.Drafts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 个人信息 – no personal value of a declaration ever stands in a table of the engine. */
@WholeSystemTest
class NoPersonalValuesTest {

    private static final List<String> PERSONAL = List.of(
            "legalRepresentative",
            "phone",
            "leaderName",
            "leaderPhone",
            "leaderMobile",
            "leaderIdNumber",
            "contactName",
            "contactMobile",
            "contactPhone",
            "contactAddress",
            "contactEmail");

    @Autowired
    Course course;

    @Autowired
    Declarations declarations;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void afterSubmissionReviewAndCorrectionTheEngineKnowsNoPerson() {
        String number = course.submitted("jianghuai");
        course.returnedByCity(number, "hefei", "unit", "content");
        Map<String, Object> before = declarations.of(number).answers();
        course.as(
                "jianghuai",
                () -> drafts.save(
                        number, changed(before), declarations.of(number).revision()));
        course.corrected(number, "jianghuai");
        course.recommended(number, "hefei");
        course.accepted(number);
        course.panelAppointed();
        Map<String, Object> answers = declarations.of(number).answers();
        // proves that the search finds what is there, as text and within bytes
        assertThat(columnsWith("江淮示范大学")).contains("act_ru_variable.text_");
        assertThat(columnsWith("附件2 三（一）")).contains("act_ge_bytearray.bytes_");
        assertThat(columnsWith("已修改")).isNotEmpty();
        for (String key : PERSONAL) {
            assertThat(columnsWith(before.get(key).toString())).as(key).isEmpty();
            assertThat(columnsWith(answers.get(key).toString())).as(key).isEmpty();
        }
    }

    /** Every person of the declaration is another one. */
    private static Map<String, Object> changed(Map<String, Object> answers) {
        Map<String, Object> changed = new HashMap<>(answers);
        changed.put("legalRepresentative", "周法人");
        changed.put("leaderName", "吴负责");
        changed.put("leaderIdNumber", "340102197001015678");
        changed.put("contactName", "郑联系");
        changed.put("contactMobile", "13800000009");
        changed.put("contactEmail", "another@example.cn");
        return changed;
    }

    private List<String> columnsWith(String value) {
        return Stream.concat(columns("text", "character varying"), columns("bytea"))
                .filter(column -> holds(column, value))
                .map(column -> column.table() + "." + column.name())
                .toList();
    }

    private Stream<Column> columns(String... types) {
        return Stream.of(types)
                .flatMap(type -> jdbc
                        .query(
                                "select table_name, column_name from information_schema.columns"
                                        + " where table_name like 'act\\_%' and data_type = ?",
                                (row, index) -> new Column(row.getString(1), row.getString(2), type.equals("bytea")),
                                type)
                        .stream());
    }

    private boolean holds(Column column, String value) {
        String condition = column.bytes()
                ? "position(convert_to(?, 'UTF8') in %s) > 0".formatted(column.name())
                : "position(? in %s) > 0".formatted(column.name());
        return jdbc.queryForObject(
                "select exists (select from %s where %s)".formatted(column.table(), condition), Boolean.class, value);
    }

    /** 列 – a text or binary column of the engine. */
    private record Column(String table, String name, boolean bytes) {}
}
