package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are less exact than their last place: what is right is not called wrong, what is clearly wrong is. */
class NoisyValuesTest {
    static Stream<Arguments> noises() {
        return Stream.of(1e-15, 1e-14, 1e-12, 1e-10, 1e-8, 1e-6)
                .flatMap(noise -> Stream.of(
                                new Curve("sin with scattered noise", scattered(noise), Math::cos),
                                new Curve("sin in steps", stepped(noise), Math::cos),
                                new Curve("sin with a fast wave", wave(noise), Math::cos))
                        .flatMap(curve -> Stream.of(0.0, noise).map(said -> Arguments.of(noise, curve, said))));
    }

    private static DoubleUnaryOperator scattered(double noise) {
        return x -> {
            long hash = (Double.doubleToLongBits(x) * 0x9E3779B97F4A7C15L) >>> 11;
            return Math.sin(x) + noise * (hash * 0x1p-52 - 1);
        };
    }

    private static DoubleUnaryOperator stepped(double noise) {
        return x -> Math.floor(Math.sin(x) / noise) * noise;
    }

    private static DoubleUnaryOperator wave(double noise) {
        return x -> Math.sin(x) + noise * Math.sin(1e13 * x);
    }

    @ParameterizedTest
    @MethodSource("noises")
    void noRightDerivativeIsCalledWrong(double noise, Curve curve, double said) {
        for (double x : new double[] {-1.3, 0, 1e-3, 0.3, 0.7, 2}) {
            Finding finding = curve.at(x, GradientChecker.standard().noise(said));
            assertThat(finding.verdict()).as("%s at %s: %s", noise, x, finding).isNotEqualTo(Verdict.MISMATCH);
        }
    }

    @ParameterizedTest
    @MethodSource("noises")
    void aWrongSignIsFound(double noise, Curve curve, double said) {
        for (double x : new double[] {-1.3, 0.3, 0.7, 2}) {
            Finding finding = curve.claiming(-Math.cos(x))
                    .at(x, GradientChecker.standard().noise(said));
            assertThat(finding.verdict()).as("%s at %s: %s", noise, x, finding).isEqualTo(Verdict.MISMATCH);
        }
    }

    /** Kepler's equation, by Newton's method that stops early. */
    private static double anomaly(double m, double tolerance) {
        double e = m;
        double off;
        do {
            off = (e - 0.3 * Math.sin(e) - m) / (1 - 0.3 * Math.cos(e));
            e -= off;
        } while (Math.abs(off) > tolerance);
        return e;
    }

    /** The same by bisection, whose results are multiples of its tolerance. */
    private static double bisected(double m, double tolerance) {
        double low = m - 1;
        double high = m + 1;
        while (high - low > tolerance) {
            double middle = (low + high) / 2;
            if (middle - 0.3 * Math.sin(middle) > m) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-6, 1e-8, 1e-10})
    void aSolverThatStopsEarlyIsNotCalledWrong(double tolerance) {
        DoubleUnaryOperator exact = m -> 1 / (1 - 0.3 * Math.cos(anomaly(m, 1e-15)));
        for (double m = 0.1; m < 3; m += 0.17) {
            for (double said : new double[] {0, tolerance}) {
                GradientChecker checker = GradientChecker.standard().noise(said);
                assertThat(new Curve("", x -> anomaly(x, tolerance), exact)
                                .at(m, checker)
                                .verdict())
                        .as("Newton at %s", m)
                        .isNotEqualTo(Verdict.MISMATCH);
                Finding bisection = new Curve("", x -> bisected(x, tolerance), exact).at(m, checker);
                assertThat(bisection.verdict())
                        .as("bisection at %s, said %s: %s", m, said, bisection)
                        .isNotEqualTo(Verdict.MISMATCH);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-8, 1e-10})
    void aWrongDerivativeOfASolverIsFound(double tolerance) {
        for (double m = 0.5; m < 3; m += 0.17) {
            Curve wrong = new Curve("", x -> anomaly(x, tolerance), x -> 1.1 / (1 - 0.3 * Math.cos(anomaly(x, 1e-15))));
            assertThat(wrong.at(m, GradientChecker.standard().noise(tolerance)).verdict())
                    .isEqualTo(Verdict.MISMATCH);
        }
    }
}
