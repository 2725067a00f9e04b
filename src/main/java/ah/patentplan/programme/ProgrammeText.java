package ah.patentplan.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** 计划文本 – all that a programme says, field by field, as pages show it. */
public class ProgrammeText {

    private static final int FARTHEST = 10;
    /** Below three scores nothing is left when the highest and the lowest are dropped. */
    private static final int FEWEST_TO_TRIM = 3;

    private final int year;
    private final Map<ProgrammeField, ProgrammeValue> values;

    ProgrammeText(int year, Map<ProgrammeField, ProgrammeValue> values) {
        this.year = year;
        this.values = new EnumMap<>(values);
    }

    ProgrammeValue value(ProgrammeField field) {
        return values.get(field);
    }

    /** As a page's field takes it: 2027-09-26T18:00:00, 60 for 60 %. */
    public String of(ProgrammeField field) {
        return values.get(field).text();
    }

    /** As people read it. */
    public String shown(ProgrammeField field) {
        return values.get(field).shown();
    }

    /** 未填写的内容. */
    public List<String> missing() {
        return values.values().stream()
                .filter(value -> value.text().isEmpty() && value.field().kind() == ProgrammeField.Kind.TEXT)
                .map(value -> "“" + value.field().label() + "”未填写")
                .toList();
    }

    /** What does not go together: dates out of order and figures that exclude each other. */
    public List<String> contradictions() {
        List<String> found = new ArrayList<>();
        LocalDateTime opens = time(ProgrammeField.OPENS_AT);
        LocalDateTime deadline = time(ProgrammeField.DEADLINE);
        LocalDate progress = LocalDate.parse(of(ProgrammeField.PROGRESS_ON));
        LocalDate evaluation = LocalDate.parse(of(ProgrammeField.EVALUATION_ON));
        require(opens.getYear() == year, "“开放时间”应在%d年".formatted(year), found);
        require(opens.isBefore(deadline), "“受理截止时间”应晚于“开放时间”", found);
        require(deadline.toLocalDate().isBefore(progress), "“中期进展报送起始日期”应晚于“受理截止时间”", found);
        require(progress.isBefore(evaluation), "“绩效评估起始日期”应晚于“中期进展报送起始日期”", found);
        require(evaluation.getYear() <= year + FARTHEST, "“绩效评估起始日期”不应晚于%d年".formatted(year + FARTHEST), found);
        require(
                count(ProgrammeField.DEADLINE_WARNING_DAYS) < ChronoUnit.DAYS.between(opens, deadline)
                        || !opens.isBefore(deadline),
                "“截止前提醒（天）”应短于受理期间",
                found);
        require(
                count(ProgrammeField.PANEL_MINIMUM) <= count(ProgrammeField.PANEL_SIZE),
                "“每项申报最少专家数”不应多于“专家组人数”",
                found);
        require(count(ProgrammeField.TRIM_FROM) >= FEWEST_TO_TRIM, "“去掉最高分和最低分的起始评分数”至少为3", found);
        return found;
    }

    LocalDateTime time(ProgrammeField field) {
        return LocalDateTime.parse(of(field));
    }

    private int count(ProgrammeField field) {
        return Integer.parseInt(of(field));
    }

    private static void require(boolean sound, String otherwise, List<String> found) {
        if (!sound) {
            found.add(otherwise);
        }
    }
}
