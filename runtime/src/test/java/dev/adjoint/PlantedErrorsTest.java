package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors of all the forms in which gradients are wrong are found. */
class PlantedErrorsTest {
    private static final double[] POINT = {1.5, -0.75, 2};

    /** f = x0^2 sin(x1) + x1 / x2. */
    private static final HandWritten RIGHT =
            HandWritten.of(3, x -> x[0] * x[0] * Math.sin(x[1]) + x[1] / x[2], PlantedErrorsTest::gradient);

    private static double[] gradient(double[] x) {
        return new double[] {2 * x[0] * Math.sin(x[1]), x[0] * x[0] * Math.cos(x[1]) + 1 / x[2], -x[1] / (x[2] * x[2])};
    }

    private static UnaryOperator<double[]> changing(int index, DoubleUnaryOperator change) {
        return gradient -> {
            gradient[index] = change.applyAsDouble(gradient[index]);
            return gradient;
        };
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of("sign", 0, changing(0, d -> -d)),
                Arguments.of("factor", 0, changing(0, d -> d / 2)),
                Arguments.of("forgotten", 1, changing(1, d -> 0)),
                Arguments.of("missing term", 1, changing(1, d -> d - 0.5)),
                Arguments.of("added term", 2, changing(2, d -> d + 1e-4)),
                Arguments.of("relative 1e-4", 1, changing(1, d -> d * (1 + 1e-4))),
                Arguments.of("relative 1e-5", 1, changing(1, d -> d * (1 + 1e-5))),
                Arguments.of("NaN", 0, changing(0, d -> Double.NaN)),
                Arguments.of("infinite", 0, changing(0, d -> Double.POSITIVE_INFINITY)),
                Arguments.of("infinite", 2, changing(2, d -> Double.NEGATIVE_INFINITY)),
                Arguments.of("huge", 2, changing(2, d -> 1e300)),
                Arguments.of("reciprocal", 2, changing(2, d -> 1 / d)),
                Arguments.of("swapped", 0, (UnaryOperator<double[]>) g -> new double[] {g[1], g[0], g[2]}));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void inBothModes(String form, int index, UnaryOperator<double[]> error) {
        HandWritten wrong = HandWritten.of(3, RIGHT.valueOf(), x -> error.apply(gradient(x)));
        PointReport report = report(wrong, POINT);
        assertThat(report.isCorrect()).isFalse();
        assertThat(report.findings().get(index).verdict()).as("%s", report).isEqualTo(Verdict.MISMATCH);
        assertThat(report.findings())
                .filteredOn(f -> f.verdict() == Verdict.MISMATCH)
                .hasSize(form.equals("swapped") ? 2 : 1);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void inForwardModeAlone(String form, int index, UnaryOperator<double[]> error) {
        PointReport report = report(RIGHT.withForward(x -> error.apply(gradient(x))), POINT);
        assertThat(report.findings().get(index).verdict()).as("%s", report).isEqualTo(Verdict.MISMATCH);
        assertThat(report.findings().get(index).explanation()).contains("reverse mode agrees");
    }

    @ParameterizedTest
    @MethodSource("errors")
    void alongADirection(String form, int index, UnaryOperator<double[]> error) {
        HandWritten wrong = HandWritten.of(3, RIGHT.valueOf(), x -> error.apply(gradient(x)));
        Finding finding = GradientChecker.standard().checkDirection(wrong, POINT, new double[] {1, 0.7, -0.6});
        assertThat(finding.verdict()).as("%s", finding).isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void inOneOfFiftyVariables() {
        double[] point = IntStream.range(0, 50).mapToDouble(i -> 0.1 * i - 2).toArray();
        for (int wrong = 0; wrong < 50; wrong += 7) {
            int index = wrong;
            HandWritten function = HandWritten.of(
                    50,
                    x -> IntStream.range(0, 50)
                            .mapToDouble(i -> (i + 1) * Math.sin(x[i]))
                            .sum(),
                    x -> IntStream.range(0, 50)
                            .mapToDouble(i -> (i + 1) * Math.cos(x[i]) * (i == index ? 1.001 : 1))
                            .toArray());
            assertThat(report(function, point).findings())
                    .filteredOn(finding -> finding.verdict() == Verdict.MISMATCH)
                    .extracting(Finding::variable)
                    .containsExactly("x" + wrong);
        }
    }

    static Stream<Arguments> curves() {
        return Stream.of(
                Arguments.of(curve("x^2", x -> x * x), 0, 1e-8),
                Arguments.of(curve("x^2", x -> x * x), 0, Double.NaN),
                Arguments.of(curve("cos", Math::cos), 0, 1e-4),
                Arguments.of(curve("a constant", x -> 3), 0.7, 1e-8),
                Arguments.of(curve("a constant", x -> 3), 0.7, Double.NaN),
                Arguments.of(curve("zero", x -> 0), 0, 1),
                Arguments.of(curve("floor", Math::floor), 1.5, 1),
                Arguments.of(curve("1e6 + sin(x)", x -> 1e6 + Math.sin(x)), 0.7, -0.76),
                Arguments.of(curve("sin(1e6 x)", x -> Math.sin(1e6 * x)), 1.3, -1e6 * Math.cos(1.3e6)),
                Arguments.of(curve("x + sin(1e6 x) / 1e6", x -> x + Math.sin(1e6 * x) / 1e6), 1.3, 1),
                Arguments.of(curve("x^20", x -> Math.pow(x, 20)), 1.3, 19 * Math.pow(1.3, 19)),
                Arguments.of(curve("sin(1e12 x)", x -> Math.sin(1e12 * x)), 1e-12, -1e12 * Math.cos(1)),
                Arguments.of(curve("sin(x / 1e12)", x -> Math.sin(x / 1e12)), 1e12, -1e-12 * Math.cos(1)),
                Arguments.of(curve("x^1.5", x -> Math.pow(x, 1.5)), 0, 1));
    }

    @ParameterizedTest
    @MethodSource("curves")
    void inFunctionsOfOneVariable(Curve curve, double x, double derivative) {
        Finding finding = curve.claiming(derivative).at(x);
        assertThat(finding.verdict()).as("%s at %s: %s", curve, x, finding).isEqualTo(Verdict.MISMATCH);
    }

    /** The value goes on smoothly through the guard, the derivative of the constant does not. */
    static Stream<Arguments> guards() {
        return Stream.of(
                Arguments.of(curve("x == 0 ? 0 : 3 x", x -> x == 0 ? 0 : 3 * x), 0),
                Arguments.of(curve("x == 0 ? 1 : 1 + sin(x)", x -> x == 0 ? 1 : 1 + Math.sin(x)), 0),
                Arguments.of(curve("x == 0 ? 1 : expm1(x) / x", x -> x == 0 ? 1 : Math.expm1(x) / x), 0),
                Arguments.of(curve("x == 1 ? 0 : x log(x)", x -> x == 1 ? 0 : x * Math.log(x)), 1),
                Arguments.of(curve("x == 2 ? log(2) : log(x)", x -> x == 2 ? Math.log(2) : Math.log(x)), 2));
    }

    @ParameterizedTest
    @MethodSource("guards")
    void ofAGuardThatHidesTheSlope(Curve curve, double x) {
        assertThat(curve.claiming(0).at(x).verdict()).isEqualTo(Verdict.MISMATCH);
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                fault("gradient does not overwrite its array: element 0", (x, gradient) -> {
                    double[] right = gradient(x);
                    for (int i = 0; i < 3; i++) {
                        gradient[i] += right[i];
                    }
                    return RIGHT.value(x);
                }),
                fault("gradient does not overwrite its array: element 2", (x, gradient) -> {
                    double last = gradient[2];
                    RIGHT.gradient(x, gradient);
                    gradient[2] = last;
                    return RIGHT.value(x);
                }),
                fault("gradient changes its argument from [1.5, -0.75, 2.0] to [1.5, -0.75, 0.0]", (x, gradient) -> {
                    double value = RIGHT.gradient(x, gradient);
                    x[2] = 0;
                    return value;
                }),
                fault("gradient returns 0.0, but the value is", (x, gradient) -> {
                    RIGHT.gradient(x, gradient);
                    return 0;
                }),
                fault("gradient returns NaN, but the value is", (x, gradient) -> {
                    RIGHT.gradient(x, gradient);
                    return Double.NaN;
                }));
    }

    private interface Gradient {
        double at(double[] x, double[] gradient);
    }

    private static Arguments fault(String message, Gradient gradient) {
        return Arguments.of(message, new Delegate() {
            @Override
            public double gradient(double[] x, double[] result) {
                return gradient.at(x, result);
            }
        });
    }

    private static class Delegate implements DifferentiableFunction {
        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public List<String> names() {
            return RIGHT.names();
        }

        @Override
        public double value(double[] x) {
            return RIGHT.value(x);
        }

        @Override
        public double gradient(double[] x, double[] gradient) {
            return RIGHT.gradient(x, gradient);
        }

        @Override
        public double directional(double[] x, double[] v) {
            return RIGHT.directional(x, v);
        }
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void againstTheInterface(String message, DifferentiableFunction function) {
        PointReport report = report(function, POINT);
        assertThat(report.isCorrect()).isFalse();
        assertThat(report.faults()).singleElement().asString().startsWith(message);
    }

    @Test
    void ofValueAndDirectionalAgainstTheInterface() {
        DifferentiableFunction changing = new Delegate() {
            @Override
            public double value(double[] x) {
                double value = super.value(x);
                Arrays.sort(x);
                return value;
            }

            @Override
            public double directional(double[] x, double[] v) {
                double derivative = super.directional(x, v);
                v[0] *= 2;
                return derivative;
            }
        };
        assertThat(report(changing, POINT).faults())
                .extracting(fault -> fault.substring(0, fault.indexOf(" from")))
                .containsExactly("value changes its argument", "directional changes its argument");
    }

    @Test
    void ofForwardModeThatIsRightAlongEachVariableAlone() {
        DifferentiableFunction wrong = new Delegate() {
            @Override
            public double directional(double[] x, double[] v) {
                return super.directional(x, v) + v[0] * v[1];
            }
        };
        PointReport report = report(wrong, POINT);
        assertThat(report.findings()).extracting(Finding::verdict).containsOnly(Verdict.AGREES);
        assertThat(report.faults()).singleElement().asString().startsWith("directional along (2, 3, 4, 2, ...) gives");
    }

    private static Curve curve(String name, DoubleUnaryOperator value) {
        return new Curve(name, value, x -> Double.NaN);
    }

    private static PointReport report(DifferentiableFunction function, double[] point) {
        return GradientChecker.standard().check(function, point).points().get(0);
    }
}
