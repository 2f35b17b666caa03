package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GradientCheckerTest {
    private static final HandWritten ROSENBROCK = HandWritten.of(
            2, x -> square(1 - x[0]) + 100 * square(x[1] - x[0] * x[0]), GradientCheckerTest::rosenbrock);

    private static double square(double x) {
        return x * x;
    }

    private static double[] rosenbrock(double[] x) {
        double residual = x[1] - x[0] * x[0];
        return new double[] {-2 * (1 - x[0]) - 400 * x[0] * residual, 200 * residual};
    }

    @Test
    void aRightGradientPasses() {
        GradientChecker.assertCorrect(
                ROSENBROCK, new double[] {-1.2, 1}, new double[] {0, 0}, new double[] {1, 1}, new double[] {1e5, -1e-5
                });
    }

    @Test
    void aWrongOneFailsWithTheReport() {
        HandWritten wrong =
                HandWritten.of(2, ROSENBROCK.valueOf(), x -> new double[] {rosenbrock(x)[0] * 1.001, rosenbrock(x)[1]});
        assertThatThrownBy(() -> GradientChecker.assertCorrect(wrong, new double[] {-1.2, 1}))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("WRONG")
                .hasMessageContaining("-215.6");
    }

    @Test
    void forwardModeIsHeldAgainstReverseMode() {
        HandWritten wrong = ROSENBROCK.withForward(x -> new double[] {rosenbrock(x)[0], rosenbrock(x)[1] * (1 + 1e-8)});
        PointReport report = GradientChecker.standard()
                .check(wrong, new double[] {-1.2, 1})
                .points()
                .get(0);
        assertThat(report.findings()).extracting(Finding::verdict).containsExactly(Verdict.AGREES, Verdict.MISMATCH);
    }
}
