package dev.adjoint.processor.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Random methods with loops and arrays, as text, through javac and the processor: the companion against the method,
 * forward against reverse mode, both against differences, and the IR that the frontend made against the compiled code.
 * {@code -Dadjoint.loops=N} checks N methods, {@code -Dadjoint.seed=S} begins with the one of a seed.
 */
class RandomLoopsTest {
    private static final int METHODS = Integer.getInteger("adjoint.loops", 1000);
    private static final int BATCH = 40;
    private static final long FIRST_SEED = Long.getLong("adjoint.seed", 1);

    @Test
    void companionsDoWhatTheirMethodsDo() {
        LoopTally tally = new LoopTally();
        LoopBatch batch = new LoopBatch(tally);
        for (int i = 0; i < METHODS; i += BATCH) {
            batch.check(LoopProgram.of(FIRST_SEED + i, Math.min(BATCH, METHODS - i)));
        }
        System.out.println(tally);
        fail(batch.failures());
        assertThat(tally.rejected()).as("%s", tally).isLessThanOrEqualTo(METHODS / 20);
        assertThat(tally.notEvaluated).as("%s", tally).isLessThanOrEqualTo(tally.points / 20);
        assertThat(tally.exceptions).as("%s", tally).isLessThan(tally.points / 2);
        if (METHODS >= 100) {
            assertThat(tally.differenced).as("%s", tally).isGreaterThan(tally.notDifferenced);
        }
    }

    /** Shows the shortest method of each kind of failure, and with {@code -Dadjoint.reduce=true} reduces it further. */
    private static void fail(List<Failure> failures) {
        if (failures.isEmpty()) {
            return;
        }
        Map<String, Failure> shortest = new TreeMap<>();
        for (Failure failure : failures) {
            shortest.merge(failure.kind(), failure, (a, b) -> length(a) <= length(b) ? a : b);
        }
        Map<String, List<Long>> seeds = new TreeMap<>();
        failures.forEach(failure -> seeds.computeIfAbsent(failure.kind(), kind -> new ArrayList<>())
                .add(failure.method().seed()));
        AssertionError all =
                new AssertionError(failures.size() + " methods fail, " + seeds + ", the shortest of each kind:");
        shortest.values().stream()
                .map(failure -> Boolean.getBoolean("adjoint.reduce") ? reduced(failure) : failure)
                .forEach(all::addSuppressed);
        all.setStackTrace(new StackTraceElement[0]);
        throw all;
    }

    private static int length(Failure failure) {
        return failure.method().text().length();
    }

    private static Failure reduced(Failure failure) {
        List<Failure> last = new ArrayList<>(List.of(failure));
        Reduction.of(failure.method(), candidate -> {
            LoopBatch alone = new LoopBatch(new LoopTally());
            alone.check(new LoopProgram(List.of(candidate)));
            List<Failure> alike = alone.failures().stream()
                    .filter(other -> other.kind().equals(failure.kind()))
                    .toList();
            last.addAll(alike);
            return !alike.isEmpty();
        });
        return last.get(last.size() - 1);
    }
}
