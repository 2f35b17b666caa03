package dev.adjoint.processor.derive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.programs.RandomFunctions;
import dev.adjoint.processor.programs.RandomProgram;
import dev.adjoint.processor.programs.Shrinker;
import org.junit.jupiter.api.Test;

/** Random functions: plain against optimised, reverse against forward against differences. */
final class RandomDerivativesTest {
    private static final int PROGRAMS = Integer.getInteger("adjoint.derivatives", 12_000);

    @Test
    void allAgree() {
        Agreement agreement = new Agreement();
        for (long seed = 1; seed <= PROGRAMS; seed++) {
            RandomProgram program = RandomFunctions.program(seed);
            try {
                agreement.check(program);
            } catch (RuntimeException | AssertionError failure) {
                RandomProgram smallest = Shrinker.shrink(program, RandomDerivativesTest::fails);
                throw new AssertionError("seed " + seed + "\n" + smallest + "\n" + message(smallest), failure);
            }
        }

        assertThat(agreement.programs).as(agreement.toString()).isGreaterThanOrEqualTo(PROGRAMS);
        assertThat(agreement.thrown).as(agreement.toString()).isLessThan(PROGRAMS / 10);
        assertThat(agreement.moderate).as(agreement.toString()).isGreaterThan(PROGRAMS * 3 / 4);
        assertThat(agreement.differenced).as(agreement.toString()).isGreaterThan(agreement.components * 6 / 10);
        assertThat(agreement.independent).as(agreement.toString()).isGreaterThan(PROGRAMS / 10);
    }

    private static boolean fails(RandomProgram program) {
        return !message(program).isEmpty();
    }

    private static String message(RandomProgram program) {
        try {
            new Agreement().check(program);
            return "";
        } catch (RuntimeException | AssertionError failure) {
            return failure.toString();
        }
    }
}
