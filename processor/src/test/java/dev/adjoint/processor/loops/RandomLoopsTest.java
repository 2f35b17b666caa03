package dev.adjoint.processor.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random methods with loops and arrays, as text, through javac and the processor: the companion against the method,
 * forward against reverse mode, both against differences, and the IR that the frontend made against the compiled code.
 * {@code -Dadjoint.loops=N} checks N methods, {@code -Dadjoint.seed=S} begins with the one of a seed.
 */
class RandomLoopsTest {
    private static final int METHODS = Integer.getInteger("adjoint.loops", 400);
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

    /** Shows the shortest methods that failed. */
    private static void fail(List<Throwable> failures) {
        if (failures.isEmpty()) {
            return;
        }
        List<Throwable> shortest = failures.stream()
                .sorted(Comparator.comparingInt(failure -> failure.getMessage().length()))
                .limit(Integer.getInteger("adjoint.failures", 3))
                .toList();
        AssertionError all = new AssertionError(failures.size() + " methods fail, the shortest of them:");
        shortest.forEach(all::addSuppressed);
        all.setStackTrace(new StackTraceElement[0]);
        throw all;
    }
}
