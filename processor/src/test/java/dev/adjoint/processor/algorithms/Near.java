package dev.adjoint.processor.algorithms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;

/** Equality but for rounding. */
final class Near {
    private static final double RELATIVE = 1e-10;

    /** Of the largest number that took part: what cancels may leave so much. */
    private static final double ROUNDING = 1e-13;

    private Near() {}

    static void assertNear(String what, double[] expected, double[] actual) {
        assertThat(actual).as(what).hasSize(expected.length);
        double largest = largest(expected);
        for (int i = 0; i < expected.length; i++) {
            assertNear(what + "[" + i + "]", expected[i], actual[i], largest);
        }
    }

    static void assertNear(String what, double[][] expected, double[][] actual) {
        assertThat(actual).as(what).hasNumberOfRows(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertNear(what + "[" + i + "]", expected[i], actual[i]);
        }
    }

    static void assertNear(String what, double expected, double actual, double magnitude) {
        if (!Double.isFinite(expected)) {
            assertThat((Double) actual).as(what).isEqualTo((Double) expected);
            return;
        }
        double tolerance = RELATIVE * Math.abs(expected) + ROUNDING * magnitude;
        assertThat(actual).as(what).isCloseTo(expected, Offset.offset(tolerance));
    }

    /** The largest size that is finite. */
    static double largest(double[] numbers) {
        return Arrays.stream(numbers)
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    /** The sum of |xᵢ yᵢ|. */
    static double magnitude(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> Math.abs(x[i] * y[i]))
                .sum();
    }
}
