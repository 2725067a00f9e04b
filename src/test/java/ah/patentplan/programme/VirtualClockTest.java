package ah.patentplan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ah.patentplan.FeatureTest;
import ah.patentplan.access.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** 演练时钟 – forward only, and over a restart. */
@FeatureTest
class VirtualClockTest {

    @Autowired
    private JdbcTemplate jdbc;

    private VirtualClock clock;

    @BeforeEach
    void aNewInstallation() {
        clock = new VirtualClock(jdbc);
    }

    @Test
    void aNewInstallationRunsWithTheRealTime() {
        assertThat(clock.ahead()).isZero();
        assertThat(clock.getZone()).hasToString("Asia/Shanghai");
    }

    @Test
    void theClockMovesForwardAndARestartKeepsIt() {
        Instant target = clock.instant().plus(Duration.ofDays(400));

        clock.moveTo(target);

        assertThat(clock.instant()).isAfterOrEqualTo(target);
        assertThat(new VirtualClock(jdbc).instant()).isAfterOrEqualTo(target);
    }

    @Test
    void whatReadsTheClockByTheMillisecondIsNeverBeforeTheTarget() {
        Instant target = clock.instant().plus(Duration.ofDays(400)).truncatedTo(ChronoUnit.MILLIS);

        clock.moveTo(target);

        assertThat(clock.ahead()).isEqualTo(Duration.ofMillis(clock.ahead().toMillis()));
        assertThat(Instant.ofEpochMilli(
                        System.currentTimeMillis() + clock.ahead().toMillis()))
                .isAfterOrEqualTo(target);
    }

    @Test
    void theClockDoesNotMoveBack() {
        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));
        Duration ahead = clock.ahead();

        assertThatThrownBy(() -> clock.moveTo(clock.instant().minusSeconds(1)))
                .isInstanceOf(Refusal.class)
                .hasMessage("演练时钟只能向前拨动");
        assertThat(clock.ahead()).isEqualTo(ahead);
    }

    @Test
    void theDatabaseHoldsTheClockTooAgainstGoingBack() {
        clock.moveTo(clock.instant().plus(Duration.ofDays(2)));

        assertThatThrownBy(() -> jdbc.update("update installation set ahead_millis = 0"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("forward only");
    }
}
