package dev.adjoint.processor.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.ir.Verifier;
import dev.adjoint.processor.programs.Differences;
import dev.adjoint.processor.programs.Magnitudes;
import dev.adjoint.processor.programs.RandomProgram;
import java.util.List;

/** What must hold for every program, and how many were looked at closely enough. */
final class Agreement {
    private static final double ROUNDING = 1e-12;

    int programs;
    int thrown;
    int moderate;
    int components;
    int differenced;
    int independent;

    /** Throws an {@link AssertionError} if something does not hold. */
    void check(RandomProgram program) {
        programs++;
        Verifier.verify(program.function());
        if (throwsItself(program)) {
            thrown++;
            return;
        }
        Derivatives plain = new Derivatives(program, false);
        Derivatives optimized = new Derivatives(program, true);
        assertSameBits(optimized.value(), plain.value());

        double[] gradient = plain.gradient();
        List<double[]> others =
                List.of(plain.vjp(), plain.forward(), optimized.gradient(), optimized.vjp(), optimized.forward());
        others.forEach(other -> assertSameBits(other[0], gradient[0]));
        assertSameBits(gradient[0], plain.value());

        Magnitudes magnitudes = Magnitudes.of(program);
        assertStructuralZeros(program, magnitudes, List.of(gradient, others.get(0), others.get(2), others.get(3)));
        if (magnitudes.isModerate()) {
            moderate++;
            assertSameDerivatives(program, magnitudes, gradient, others);
            assertDifferences(program, magnitudes.rounding(), gradient);
        }
    }

    /** Then so does whatever is derived from it, whether the quotient is used or not. */
    private static boolean throwsItself(RandomProgram program) {
        try {
            Evaluator.run(program.function(), program.arguments());
            return false;
        } catch (ArithmeticException | IllegalArgumentException expected) { // a division by zero, clamp
            assertThrows(new Derivatives(program, false), expected);
            assertThrows(new Derivatives(program, true), expected);
            return true;
        }
    }

    private static void assertThrows(Derivatives derivatives, RuntimeException expected) {
        for (Runnable run :
                List.<Runnable>of(derivatives::value, derivatives::gradient, derivatives::vjp, derivatives::forward)) {
            assertThat(catchThrowable(run::run)).hasSameClassAs(expected).hasMessage(expected.getMessage());
        }
    }

    private void assertStructuralZeros(RandomProgram program, Magnitudes magnitudes, List<double[]> gradients) {
        for (int i = 0; i < program.active().size(); i++) {
            Value parameter = program.active().get(i);
            if (!magnitudes.isReached(parameter)) {
                independent++;
                for (double[] gradient : gradients) {
                    assertThat(gradient[1 + i] == 0)
                            .as("no dependence on " + parameter + ", yet " + gradient[1 + i])
                            .isTrue();
                }
            }
        }
    }

    private static void assertSameDerivatives(
            RandomProgram program, Magnitudes magnitudes, double[] gradient, List<double[]> others) {
        for (int i = 0; i < program.active().size(); i++) {
            double tolerance = ROUNDING * magnitudes.of(program.active().get(i));
            for (double[] other : others) {
                assertThat(Math.abs(other[1 + i] - gradient[1 + i]) <= tolerance)
                        .as(
                                "by %s: %s and %s, with a tolerance of %s; order: vjp, jvp, optimised gradient, vjp, jvp: %s",
                                program.active().get(i),
                                gradient[1 + i],
                                other[1 + i],
                                tolerance,
                                others.indexOf(other))
                        .isTrue();
            }
        }
    }

    private void assertDifferences(RandomProgram program, double rounding, double[] gradient) {
        Differences differences = new Differences(program, rounding);
        for (int i = 0; i < program.active().size(); i++) {
            Value parameter = program.active().get(i);
            double derivative = gradient[1 + i];
            components++;
            differences
                    .derivative(parameter)
                    .filter(estimate -> estimate.error() <= 1e-6 * (1e-3 + Math.abs(estimate.derivative())))
                    .ifPresent(estimate -> {
                        differenced++;
                        assertThat(Math.abs(estimate.derivative() - derivative))
                                .as("by %s: derivative %s, %s", parameter, derivative, estimate)
                                .isLessThanOrEqualTo(1e-5 * (1e-3 + Math.abs(derivative)));
                    });
        }
    }

    private static void assertSameBits(double actual, double expected) {
        assertThat(Double.doubleToLongBits(actual)).isEqualTo(Double.doubleToLongBits(expected));
    }

    @Override
    public String toString() {
        return programs + " programs, " + thrown + " throw, " + moderate + " compared, " + differenced + " of "
                + components + " components by differences, " + independent + " structural zeros";
    }
}
