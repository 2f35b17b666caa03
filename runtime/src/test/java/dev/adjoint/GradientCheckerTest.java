package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void oneModeIsEnough() {
        GradientChecker.assertCorrect(only(true, false), new double[] {-1.2, 1});
        GradientChecker.assertCorrect(only(false, true), new double[] {-1.2, 1});
    }

    @Test
    void withoutAnyModeThereIsNothingToCheck() {
        DifferentiableFunction valueOnly = only(false, false);
        assertThatThrownBy(() -> GradientChecker.assertCorrect(valueOnly, new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neither reverse nor forward mode");
        assertThatThrownBy(() -> GradientChecker.standard().checkDirection(valueOnly, new double[2], new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DifferentiableFunction only(boolean reverse, boolean forward) {
        return new DifferentiableFunction() {
            @Override
            public int dimension() {
                return 2;
            }

            @Override
            public List<String> names() {
                return ROSENBROCK.names();
            }

            @Override
            public double value(double[] x) {
                return ROSENBROCK.value(x);
            }

            @Override
            public double gradient(double[] x, double[] gradient) {
                return reverse ? ROSENBROCK.gradient(x, gradient) : DifferentiableFunction.super.gradient(x, gradient);
            }

            @Override
            public double directional(double[] x, double[] v) {
                return forward ? ROSENBROCK.directional(x, v) : DifferentiableFunction.super.directional(x, v);
            }
        };
    }

    @Test
    void aCheckAtNoPointIsNoCheck() {
        assertThatThrownBy(() -> GradientChecker.assertCorrect(ROSENBROCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no point to check at");
    }

    @Test
    void vectorsOfAnotherLengthAreRefused() {
        GradientChecker checker = GradientChecker.standard();
        assertThatThrownBy(() -> checker.check(ROSENBROCK, new double[2], new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a vector of length 3");
        assertThatThrownBy(() -> checker.checkDirection(ROSENBROCK, new double[2], new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> checker.check(new HandWrittenVector(), new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 2, Double.NaN, Double.POSITIVE_INFINITY})
    void aToleranceIsBetweenZeroAndOne(double tolerance) {
        assertThatThrownBy(() -> GradientChecker.standard().tolerance(tolerance))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void noiseIsFiniteAndNotNegative(double noise) {
        assertThatThrownBy(() -> GradientChecker.standard().noise(noise)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTheFunctionThrowsAtThePointIsThrown() {
        HandWritten failing = HandWritten.of(
                1,
                x -> {
                    throw new IllegalStateException("no value");
                },
                x -> new double[1]);
        assertThatThrownBy(() -> GradientChecker.assertCorrect(failing, new double[1]))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFunctionOfNothingIsRight() {
        HandWritten constant = HandWritten.of(0, x -> 42, x -> new double[0]);
        GradientChecker.assertCorrect(constant, new double[0]);
        assertThat(GradientChecker.standard()
                        .checkDirection(constant, new double[0], new double[0])
                        .verdict())
                .isEqualTo(Verdict.AGREES);
    }

    @Test
    void aDirectionOfZerosIsRight() {
        assertThat(GradientChecker.standard()
                        .checkDirection(ROSENBROCK, new double[] {3, 4}, new double[2])
                        .verdict())
                .isEqualTo(Verdict.AGREES);
    }

    @Test
    void aPointIsOnlyRead() {
        double[] point = {-1.2, 1};
        GradientChecker.assertCorrect(ROSENBROCK, point);
        assertThat(point).containsExactly(-1.2, 1);
    }

    @Test
    void aLargerToleranceLetsAnApproximationPass() {
        HandWritten rough = HandWritten.of(2, ROSENBROCK.valueOf(), x -> {
            double[] gradient = rosenbrock(x);
            gradient[0] *= 1.0001;
            return gradient;
        });
        double[] point = {-1.2, 1};
        assertThat(GradientChecker.standard().check(rough, point).isCorrect()).isFalse();
        assertThat(GradientChecker.standard()
                        .tolerance(1e-3)
                        .check(rough, point)
                        .isVerified())
                .isTrue();
    }

    @Test
    void onePointThatVerifiesADerivativeIsEnough() {
        HandWritten floor = HandWritten.of(1, x -> Math.floor(x[0]) * x[0], x -> new double[] {Math.floor(x[0])});
        double[] jump = {2};
        HandWritten signum = HandWritten.of(1, x -> Math.signum(x[0]), x -> new double[1]);
        GradientReport report = GradientChecker.standard().check(signum, new double[1]);
        assertThat(report.isCorrect()).isTrue();
        assertThat(report.isVerified()).isFalse();
        assertThatThrownBy(report::assertVerified)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not verified at any point: x; choose other points");
        GradientChecker.assertCorrect(signum, new double[1], new double[] {1});
        GradientChecker.assertCorrect(floor, jump, new double[] {2.5});
    }

    /** Most checks are of right derivatives: they must cost little. */
    @Test
    void aRightDerivativeCostsSomeTenValues() {
        AtomicInteger values = new AtomicInteger();
        HandWritten counted = HandWritten.of(
                2,
                x -> {
                    values.incrementAndGet();
                    return ROSENBROCK.value(x);
                },
                GradientCheckerTest::rosenbrock);
        GradientChecker.standard().checkDirection(counted, new double[] {-1.2, 1}, new double[] {1, 0.5});
        assertThat(values).hasValueLessThan(20);
    }

    /** There no step is short enough for the slope that grows towards the end. */
    @Test
    void nextToTheEndOfADomainTheDerivativeIsNotVerified() {
        HandWritten acos =
                HandWritten.of(1, x -> Math.acos(x[0]), x -> new double[] {-1 / Math.sqrt((1 - x[0]) * (1 + x[0]))});
        PointReport report = GradientChecker.standard()
                .check(acos, new double[] {1 - 0x1p-53})
                .points()
                .get(0);
        assertThat(report.findings()).extracting(Finding::verdict).containsExactly(Verdict.UNDECIDED);
    }
}
