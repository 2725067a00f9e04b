package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** 抽取 – the draw can be repeated by anyone, and leaves each declaration enough experts. */
class DrawTest {

    private static final List<String> POOL = List.of("a", "b", "c", "d", "e", "f", "g");

    @Test
    void theSameEntriesDrawTheSameOrderWhateverTheOrderOfTheList() {
        Draw drawn = Draw.of(POOL, Strata.NONE, "organiser", "supervisor");
        Draw repeated = Draw.of(List.of("g", "f", "e", "d", "c", "b", "a"), Strata.NONE, "organiser", "supervisor");
        assertThat(repeated).isEqualTo(drawn);
        assertThat(repeated.order()).isEqualTo(drawn.order());
    }

    @Test
    void theOrderCanBeRecomputedWithAnyTool() {
        // printf 00c | sha256sum gives 1e75…, 00b gives 980f…, 00a gives 98d1…
        assertThat(new Draw(List.of("a", "b", "c"), "00").order()).containsExactly("c", "b", "a");
        // printf 'a\nb\nc' | sha256sum
        assertThat(Draw.hash(List.of("a", "b", "c"), Strata.NONE))
                .isEqualTo("ea7fb08b7a2dc4619ffb7c7bb38d95a2047935fa165d71b12efd3852a2e6d0cc");
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theSeedIsThatOfThePublishedVectors(String organiser, String supervisor, String seed, String order) {
        Draw draw = Draw.of(POOL, Strata.NONE, organiser, supervisor);

        assertThat(draw.seed()).isEqualTo(seed);
        assertThat(String.join("", draw.order())).isEqualTo(order);
    }

    /** As the README publishes them; made with sha256sum. */
    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of(
                        "organiser",
                        "supervisor",
                        "d94ab961ca7a27961d75ecea79b37a20b1b3109adaea3315cff7543ad8af5702",
                        "cbadfge"),
                Arguments.of(
                        "黄山归来不看岳，2022年",
                        "清风徐来水波不兴0926",
                        "51ecdc23ef092f516ebde1f39adb9cb6bbaebf8079bd2b0685fafc23157dac08",
                        "ebafcgd"),
                Arguments.of("", "", "fe9d6605d0824fe27376dcca7b7c982120a05a6ee9bf34f5a7150401c892d228", "gfadbec"));
    }

    @Test
    void eitherEntryAndTheListChangeTheSeed() {
        String seed = Draw.of(POOL, Strata.NONE, "organiser", "supervisor").seed();
        assertThat(Draw.of(POOL, Strata.NONE, "organiser.", "supervisor").seed())
                .isNotEqualTo(seed);
        assertThat(Draw.of(POOL, Strata.NONE, "organiser", "supervisor.").seed())
                .isNotEqualTo(seed);
        assertThat(Draw.of(POOL.subList(1, 7), Strata.NONE, "organiser", "supervisor")
                        .seed())
                .isNotEqualTo(seed);
    }

    @Test
    void aTamperedRecordIsFoundOutByWhatWasChanged() {
        DrawRecord honest = record(List.of("c", "a", "d", "g", "e"));
        assertThat(honest.contradictions()).singleElement().asString().startsWith("专家名单不一致");

        DrawRecord whole = record(honest.order().subList(0, 5));
        assertThat(whole.contradictions()).isEmpty();
    }

    @Test
    void theCommandLineFindsTheSame(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("draw.json");
        DrawRecord honest = record(record(List.of()).order().subList(0, 5));
        JsonMapper.builder().build().writeValue(file.toFile(), honest);
        assertThat(DrawCheck.check(file)).isEmpty();

        Files.writeString(file, Files.readString(file).replace("\"supervisor\"", "\"somebody\""));
        assertThat(DrawCheck.check(file))
                .hasSizeGreaterThanOrEqualTo(2)
                .first()
                .asString()
                .startsWith("种子不一致");
    }

    private static DrawRecord record(List<String> members) {
        Draw draw = Draw.of(POOL, Strata.NONE, "organiser", "supervisor");
        return new DrawRecord(
                "2022-UO-P01",
                draw.candidates(),
                Draw.hash(POOL, Strata.NONE),
                "organiser",
                "supervisor",
                draw.seed(),
                List.of("1", "2"),
                List.of(),
                Strata.NONE,
                5,
                5,
                draw.order(),
                members);
    }

    @Test
    void theFirstInOrderAreSeated() {
        assertThat(seated()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void whereARecusalLeavesTooFewTheNextInOrderIsSeatedToo() {
        assertThat(seated(recusal("1", "b"))).containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void whoIsRecusedFromEveryDeclarationIsPassedOver() {
        assertThat(seated(recusal("1", "b"), recusal("2", "b"))).containsExactly("a", "c", "d", "e", "f");
    }

    @Test
    void tooFewExpertsForADeclarationAreRefusedByItsNumber() {
        Conflicts conflicts = conflicts(recusal("2", "a"), recusal("2", "b"), recusal("2", "c"));
        assertThatThrownBy(() -> conflicts.requireEnough(POOL, 5))
                .isInstanceOf(Refusal.class)
                .hasMessage("申报 2 除回避外只有 4 名专家，少于 5 名");
    }

    private static Collection<String> seated(Recusal... recusals) {
        return new Seating(conflicts(recusals), Strata.NONE, 5, 5).seat(POOL).keySet();
    }

    private static Conflicts conflicts(Recusal... recusals) {
        return new Conflicts(List.of("1", "2"), List.of(recusals));
    }

    private static Recusal recusal(String number, String expert) {
        return new Recusal(number, expert, "专家工作单位即申报单位");
    }
}
