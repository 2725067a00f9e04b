package ah.patentplan.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** 手工点数 – the figures of a period counted line by line, as the server does not. */
final class CountedByHand {

    private static final Offset<Double> HALF_A_MILLISECOND = Offset.offset(0.5);

    private CountedByHand() {}

    static void isTheSame(JsonNode figures, List<Line> lines, Days days) {
        List<Line> over = lines.stream().filter(line -> days.hold(line.end())).toList();
        double[] times = over.stream()
                .filter(line -> !line.broken())
                .mapToDouble(Line::milliseconds)
                .sorted()
                .toArray();
        assertThat(figures.path("started").asLong()).isEqualTo(count(lines, line -> days.hold(line.start())));
        assertThat(figures.path("finished").asLong()).isEqualTo(times.length);
        assertThat(figures.path("cancelled").asLong()).isEqualTo(count(over, Line::broken));
        assertThat(figures.path("running").asLong()).isEqualTo(count(lines, days::leaveOpen));
        if (times.length == 0) {
            assertThat(figures.path("mean").isNull()).isTrue();
            return;
        }
        assertThat(figures.path("mean").asDouble())
                .isCloseTo(DoubleStream.of(times).average().orElseThrow(), HALF_A_MILLISECOND);
        assertThat(figures.path("median").asDouble()).isCloseTo(quantile(times, 0.5), HALF_A_MILLISECOND);
        assertThat(figures.path("ninetieth").asDouble()).isCloseTo(quantile(times, 0.9), HALF_A_MILLISECOND);
        assertThat(figures.path("longest").asDouble()).isEqualTo(times[times.length - 1]);
    }

    private static long count(List<Line> lines, Predicate<Line> which) {
        return lines.stream().filter(which).count();
    }

    /** Between the two values that the share lies between, by how far it lies. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        double below = sorted[(int) Math.floor(place)];
        double above = sorted[(int) Math.ceil(place)];
        return below + (above - below) * (place - Math.floor(place));
    }

    /** 期间 – days of Anhui. */
    record Days(LocalDate from, LocalDate to) {

        boolean hold(Date time) {
            return Stream.ofNullable(time).map(Days::dayOf).anyMatch(day -> !day.isBefore(from) && !day.isAfter(to));
        }

        boolean leaveOpen(Line line) {
            return !dayOf(line.start()).isAfter(to)
                    && (line.end() == null || dayOf(line.end()).isAfter(to));
        }

        private static LocalDate dayOf(Date time) {
            return LocalDate.ofInstant(time.toInstant(), ZoneId.of("Asia/Shanghai"));
        }
    }

    /** 一行 – an instance or a stay. */
    record Line(Date start, Date end, boolean broken) {

        static Line of(HistoricProcessInstance instance) {
            boolean broken = instance.getState().endsWith("TERMINATED");
            return new Line(instance.getStartTime(), instance.getEndTime(), broken);
        }

        static Line of(HistoricActivityInstance stay) {
            return new Line(stay.getStartTime(), stay.getEndTime(), stay.isCanceled());
        }

        double milliseconds() {
            return end.getTime() - start.getTime();
        }
    }
}
