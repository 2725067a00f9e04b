package ah.patentplan.rehearsal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** 班组 – several at work, each case in the hands of one at a time. */
class Crew implements AutoCloseable {

    private final ExecutorService workers;

    Crew(int size) {
        workers = Executors.newFixedThreadPool(size);
    }

    /** Does each, those of one key after one another; answers how many had an effect. */
    <T> int each(Collection<T> all, Function<T, ?> key, Predicate<T> work) {
        List<Future<Long>> running = new ArrayList<>();
        all.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(some -> running.add(
                        workers.submit(() -> some.stream().filter(work).count())));
        return running.stream().mapToInt(Crew::result).sum();
    }

    private static int result(Future<Long> running) {
        try {
            return running.get().intValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
