package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** As {@link RandomMethodsTest}, for methods with branches, early returns, labelled breaks and switches. */
class RandomBranchesTest {
    private static final int PROGRAMS = Integer.getInteger("adjoint.structured", 34);
    private static final int METHODS = 60;
    private static final long FIRST_SEED = Long.getLong("adjoint.seed", 1);

    private final Tally tally = new Tally();

    @Test
    void companionsDoWhatTheirMethodsDo() {
        for (int i = 0; i < PROGRAMS; i++) {
            RandomMethodsTest.check(
                    RandomProgram.of(FIRST_SEED + (long) i * METHODS, METHODS, RandomStatements::method), tally);
        }
        System.out.println(tally);
        assertThat(tally.methods).isEqualTo(PROGRAMS * METHODS);
        assertThat(tally.evaluated).as("%s", tally).isGreaterThan(2 * tally.values / 3);
        assertThat(tally.compared).as("%s", tally).isGreaterThan(3 * tally.notCompared);
        assertThat(tally.differenced).as("%s", tally).isGreaterThan(tally.notDifferenced);
    }
}
