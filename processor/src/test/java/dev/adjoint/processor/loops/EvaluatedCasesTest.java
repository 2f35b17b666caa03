package dev.adjoint.processor.loops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.evaluate.EvaluationException;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.golden.Case;
import dev.adjoint.processor.golden.Lowering;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The derivatives of the cases' methods, run by the evaluator. Nothing is generated or compiled: mutation tests can run
 * it thousands of times.
 */
class EvaluatedCasesTest {
    @ParameterizedTest
    @MethodSource("dev.adjoint.processor.golden.Case#all")
    void theModesAgreeWithEachOtherAndWithDifferences(Case golden) {
        check(golden);
    }

    @Test
    @Tag("whole")
    void mostOfThemCanBeEvaluated() throws IOException {
        assertThat(Case.all().mapToInt(EvaluatedCasesTest::check).sum()).isGreaterThan(200);
    }

    /** How many points of its methods were compared. */
    private static int check(Case golden) {
        return Lowering.of(golden.files()).entrySet().stream()
                .filter(method -> isComplete(method.getValue()))
                .mapToInt(method -> points(method.getKey(), method.getValue()))
                .sum();
    }

    private static boolean isComplete(Lowered lowered) {
        return lowered.function().isPresent() && lowered.requirements().isEmpty();
    }

    private static int points(String name, Lowered lowered) {
        EvaluatedModes modes = new EvaluatedModes(name, lowered);
        try {
            return modes.check();
        } catch (EvaluationException absent) {
            return 0; // It calls what only compiled code has.
        }
    }
}
