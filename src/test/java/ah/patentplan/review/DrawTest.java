package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.access.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 抽取 – the draw can be repeated by anyone, and leaves each declaration enough experts. */
class DrawTest {

    private static final List<String> POOL = List.of("a", "b", "c", "d", "e", "f", "g");

    @Test
    void theSameSeedDrawsTheSameOrderWhateverTheOrderOfTheList() {
        Draw drawn = Draw.among(POOL);
        Draw repeated = new Draw(List.of("g", "f", "e", "d", "c", "b", "a"), drawn.seed());
        assertThat(repeated.order()).isEqualTo(drawn.order());
        assertThat(repeated.candidateHash()).isEqualTo(drawn.candidateHash());
    }

    @Test
    void theOrderCanBeRecomputedWithAnyTool() {
        // printf 00c | sha256sum gives 1e75…, 00b gives 980f…, 00a gives 98d1…
        assertThat(new Draw(List.of("a", "b", "c"), "00").order()).containsExactly("c", "b", "a");
        // printf 'a\nb\nc' | sha256sum
        assertThat(new Draw(List.of("a", "b", "c"), "00").candidateHash())
                .isEqualTo("ea7fb08b7a2dc4619ffb7c7bb38d95a2047935fa165d71b12efd3852a2e6d0cc");
    }

    @Test
    void everyDrawHasASeedOfItsOwn() {
        assertThat(Draw.among(POOL).seed())
                .hasSize(64)
                .isNotEqualTo(Draw.among(POOL).seed());
    }

    @Test
    void aChangedListHasAnotherHash() {
        assertThat(new Draw(POOL, "00").candidateHash())
                .isNotEqualTo(new Draw(POOL.subList(1, 7), "00").candidateHash());
    }

    @Test
    void theFirstInOrderAreSeated() {
        assertThat(conflicts().seat(POOL, 5, 5)).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void whereARecusalLeavesTooFewTheNextInOrderIsSeatedToo() {
        assertThat(conflicts(recusal("1", "b")).seat(POOL, 5, 5)).containsExactly("a", "b", "c", "d", "e", "f");
    }

    @Test
    void whoIsRecusedFromEveryDeclarationIsPassedOver() {
        assertThat(conflicts(recusal("1", "b"), recusal("2", "b")).seat(POOL, 5, 5))
                .containsExactly("a", "c", "d", "e", "f");
    }

    @Test
    void tooFewExpertsForADeclarationAreRefusedByItsNumber() {
        Conflicts conflicts = conflicts(recusal("2", "a"), recusal("2", "b"), recusal("2", "c"));
        assertThatThrownBy(() -> conflicts.seat(POOL, 7, 5))
                .isInstanceOf(Refusal.class)
                .hasMessage("申报 2 除回避外只有 4 名专家，少于 5 名");
    }

    private static Conflicts conflicts(Recusal... recusals) {
        return new Conflicts(List.of("1", "2"), List.of(recusals));
    }

    private static Recusal recusal(String number, String expert) {
        return new Recusal(number, expert, "专家工作单位即申报单位");
    }
}
