package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import ah.patentplan.review.Strata.Seats;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 专业领域席位 – seats kept for fields: filled in the order drawn, and recomputed by anyone. */
class StrataTest {

    private static final String OPERATION = "专利运营";
    private static final String LAW = "知识产权法律";
    private static final List<String> POOL = List.of("a", "b", "c", "d", "e", "f", "g");
    private static final Map<String, List<String>> FIELDS = Map.of(
            "a", List.of(OPERATION),
            "b", List.of(OPERATION, LAW),
            "c", List.of(LAW),
            "d", List.of("科技金融"),
            "e", List.of("科技金融"),
            "f", List.of(OPERATION),
            "g", List.of(LAW));
    private static final Strata STRATA = Strata.of("专利运营2，知识产权法律1", FIELDS, 5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    专利运营2，知识产权法律1
                    专利运营 2、知识产权法律 1
                    专利运营2席；知识产权法律1席。
                    """)
    void theSeatsAreReadAsPeopleWriteThem(String text) {
        assertThat(Strata.of(text, FIELDS, 5).seats()).containsExactly(new Seats(OPERATION, 2), new Seats(LAW, 1));
    }

    @Test
    void nothingWrittenKeepsNoSeat() {
        assertThat(Strata.of("", FIELDS, 5)).isEqualTo(Strata.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    专利运营                | “专业领域席位”无法识别，应如“专利运营3，知识产权法律2”
                    专利运营3，知识产权法律3 | “专业领域席位”合计 6 席，多于专家组的 5 人
                    专利运营4               | “专业领域席位”“专利运营”为 4 席，候选专家有 3 名
                    专利运营0               | “专业领域席位”“专利运营”为 0 席，候选专家有 3 名
                    航空航天1               | “专业领域席位”“航空航天”为 1 席，候选专家有 0 名
                    专利运营1，专利运营2     | “专业领域席位”重复填写了“专利运营”
                    """)
    void seatsThatCannotBeFilledAreRefusedByTheirField(String text, String sentence) {
        assertThatThrownBy(() -> Strata.of(text, FIELDS, 5))
                .isInstanceOf(Refusal.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theDrawIsThatOfThePublishedVectors(
            String organiser, String supervisor, String seed, String order, Map<String, String> seats) {
        DrawRecord record = record(organiser, supervisor, List.of());

        assertThat(record.seed()).isEqualTo(seed);
        assertThat(String.join("", record.order())).isEqualTo(order);
        assertThat(record.seats()).isEqualTo(seats);
    }

    /** As the README publishes them; made with sha256sum. */
    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of(
                        "organiser",
                        "supervisor",
                        "53c900510d4b6902dcc52a4e976ab3ab5f9f4b6482885af8765b1ce034edcf8e",
                        "bgdfcea",
                        Map.of("b", OPERATION, "g", LAW, "f", OPERATION, "d", "", "c", "")),
                Arguments.of(
                        "黄山归来不看岳，2022年",
                        "清风徐来水波不兴0926",
                        "460e6f245899e9699f1a2626b4a9e3d4e96f6a68866b70c388ccc3a836c2b8f9",
                        "bfagced",
                        Map.of("b", OPERATION, "f", OPERATION, "g", LAW, "a", "", "c", "")));
    }

    @Test
    void theHashCoversTheFieldsAndTheSeats() {
        // printf 'a|专利运营\nb|专利运营、知识产权法律\n…\ng|知识产权法律\n专利运营=2\n知识产权法律=1' | sha256sum
        assertThat(Draw.hash(POOL, STRATA))
                .isEqualTo("57a90c0e8e92b60ff435ce0f9a2cbb7d22c7e096158c32e2df498d09c0db8182");
    }

    @Test
    void aCandidateTakesTheFirstOfItsFieldsThatStillHasASeat() {
        assertThat(seating().seat(List.of("a", "f", "b", "c", "d", "e", "g")))
                .containsExactly(
                        Map.entry("a", OPERATION),
                        Map.entry("f", OPERATION),
                        Map.entry("b", LAW),
                        Map.entry("c", ""),
                        Map.entry("d", ""));
    }

    @Test
    void aKeptSeatGoesBeforeAFreeOneHoweverLateItsExpertIsDrawn() {
        assertThat(seating().seat(List.of("d", "e", "c", "g", "a", "b", "f")))
                .containsExactly(
                        Map.entry("c", LAW),
                        Map.entry("a", OPERATION),
                        Map.entry("b", OPERATION),
                        Map.entry("d", ""),
                        Map.entry("e", ""));
    }

    @Test
    void aKeptSeatThatNobodyIsLeftForIsFreeInTheEnd() {
        assertThat(seating().seat(List.of("d", "e", "c", "g", "a")))
                .containsExactly(
                        Map.entry("c", LAW),
                        Map.entry("a", OPERATION),
                        Map.entry("d", ""),
                        Map.entry("e", ""),
                        Map.entry("g", ""));
    }

    @Test
    void anEmptySeatGoesToTheNextOfItsField() {
        assertThat(seating().seat(List.of("a", "c", "d", "e"), List.of("g", "f")))
                .containsOnlyKeys("a", "c", "d", "e", "f")
                .containsEntry("f", OPERATION);
    }

    @Test
    void theCommandLineRecomputesTheSeatsToo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("draw.json");
        DrawRecord whole = record("organiser", "supervisor", List.of("b", "g", "f", "d", "c"));
        JsonMapper.builder().build().writeValue(file.toFile(), whole);
        assertThat(DrawCheck.check(file)).isEmpty();

        Files.writeString(file, Files.readString(file).replace("\"count\":2", "\"count\":1"));
        assertThat(DrawCheck.check(file)).first().asString().startsWith("候选名单校验值不一致");
    }

    @Test
    void aRecordFromBeforeSeatsWereKeptStillHolds(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("draw.json");
        Draw draw = Draw.of(POOL, Strata.NONE, "organiser", "supervisor");
        DrawRecord old = record(
                draw, "organiser", "supervisor", Strata.NONE, draw.order().subList(0, 5));
        ObjectNode json = JsonMapper.builder().build().valueToTree(old);
        json.remove("strata");
        Files.writeString(file, json.toString());

        assertThat(DrawCheck.check(file)).isEmpty();
    }

    private static DrawRecord record(String organiser, String supervisor, List<String> members) {
        return record(Draw.of(POOL, STRATA, organiser, supervisor), organiser, supervisor, STRATA, members);
    }

    private static DrawRecord record(
            Draw draw, String organiser, String supervisor, Strata strata, List<String> members) {
        return new DrawRecord(
                "2022-UO-P01",
                draw.candidates(),
                Draw.hash(POOL, strata),
                organiser,
                supervisor,
                draw.seed(),
                List.of("1"),
                List.of(),
                strata,
                5,
                5,
                draw.order(),
                members);
    }

    private static Seating seating() {
        return new Seating(new Conflicts(List.of("1"), List.of()), STRATA, 5, 5);
    }
}
