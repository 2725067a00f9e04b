package ah.patentplan.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 单项不合格 – which items fail a declaration. */
class FailedItemsTest {

    @Test
    void anItemJustBelowItsMinimumFails() {
        assertThat(failed("15", "14.9", "14.9", "14.9", "14.9", "14.9")).containsExactly("建设方案可行性");
        assertThat(failed("15", "15", "15", "15", "15", "15")).isEmpty();
    }

    @Test
    void oneExpertAloneFailsNoItemAndSavesNone() {
        assertThat(failed("15", "0", "15", "15", "15", "15")).isEmpty();
        assertThat(failed("15", "25", "14.9", "14.9", "14.9", "14.9")).hasSize(1);
    }

    @Test
    void anItemWithoutMinimumFailsNever() {
        assertThat(failed(null, "0", "0", "0", "0", "0")).isEmpty();
    }

    private static List<String> failed(String minimum, String... points) {
        BigDecimal least = minimum == null ? null : new BigDecimal(minimum);
        return FailedItems.of(
                Stream.of(points)
                        .map(given ->
                                new ScoreItem(new BigDecimal(given), "理由充分。", "建设方案可行性", new BigDecimal("25"), least))
                        .map(item -> new Score(
                                "2022-UO-0001",
                                "expert",
                                1,
                                new ScoreSheet("0".repeat(64), Map.of("planQuality", item)),
                                Instant.EPOCH))
                        .toList(),
                5);
    }
}
