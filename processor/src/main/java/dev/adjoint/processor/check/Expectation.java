package dev.adjoint.processor.check;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a user expects of a method at a point.
 *
 * @param value the result, or its elements; empty if nothing is expected
 * @param gradient the packed gradient or the Jacobian row by row; empty if nothing is expected
 * @param tolerance relative to the numbers that are compared; where 0 is expected, to the largest that is expected
 *     along with it, or to 1
 */
public record Expectation(Optional<double[]> value, Optional<double[]> gradient, double tolerance) {
    /** Whether a number is one of those that are expected; NaN is NaN. */
    boolean isMet(double actual, double[] expected, int index) {
        double wanted = expected[index];
        if (!Double.isFinite(wanted) || !Double.isFinite(actual)) {
            return wanted == actual || (Double.isNaN(wanted) && Double.isNaN(actual));
        }
        double scale = Math.max(Math.abs(actual), Math.abs(wanted));
        if (wanted == 0) {
            double largest = Arrays.stream(expected)
                    .map(Math::abs)
                    .filter(Double::isFinite)
                    .max()
                    .orElse(0);
            scale = largest > 0 ? largest : 1;
        }
        return Math.abs(actual - wanted) <= tolerance * scale;
    }
}
