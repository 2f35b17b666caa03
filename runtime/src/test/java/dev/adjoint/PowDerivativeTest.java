package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The derivatives of every order of x to the power of y. */
class PowDerivativeTest {
    @Test
    void isTheClosedFormUpToTheSecondOrderInTheBase() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 5000; i++) {
            double x = 0.01 + 6 * random.nextDouble();
            double y = 12 * random.nextDouble() - 6;
            int k = random.nextInt(3);
            int n = random.nextInt(5);
            double[] terms = closedForm(x, y, k, n);
            double sum = terms[0] + terms[1] + terms[2];
            double size = Math.abs(terms[0]) + Math.abs(terms[1]) + Math.abs(terms[2]);
            assertThat(Math.abs(Partials.powDerivative(x, y, k, n) - sum))
                    .as("powDerivative(%s, %s, %s, %s)", x, y, k, n)
                    .isLessThanOrEqualTo(1e-14 * size);
        }
    }

    /**
     * The terms of the product rule for (x^y log^n x), differentiated k times in x, the powers of the logarithm apart.
     */
    private static double[] closedForm(double x, double y, int k, int n) {
        double log = Math.log(x);
        double power = Math.pow(x, y - k);
        double first = n == 0 ? 0 : n * Math.pow(log, n - 1);
        double second = n < 2 ? 0 : n * (n - 1) * Math.pow(log, n - 2);
        return switch (k) {
            case 0 -> new double[] {power * Math.pow(log, n), 0, 0};
            case 1 -> new double[] {power * y * Math.pow(log, n), power * first, 0};
            default ->
                new double[] {power * y * (y - 1) * Math.pow(log, n), power * (2 * y - 1) * first, power * second};
        };
    }

    @Test
    void ofWholePowersVanishesFromTheDegreeOn() {
        for (double x : new double[] {-2, -0.0, 0, 3, Double.POSITIVE_INFINITY, Double.NaN}) {
            for (int y = 0; y < 6; y++) {
                assertThat(Partials.powDerivative(x, y, y + 1, 0))
                        .as("x = %s, y = %s", x, y)
                        .isEqualTo(0);
            }
        }
    }

    @Test
    void ofWholePowersIsExactAtTheDegree() {
        for (double x : new double[] {-2, -0.0, 0, 3, Double.POSITIVE_INFINITY}) {
            double factorial = 1;
            for (int y = 1; y < 10; y++) {
                factorial *= y;
                assertThat(Partials.powDerivative(x, y, y, 0))
                        .as("x = %s, y = %s", x, y)
                        .isEqualTo(factorial);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-2, 4, 2, 0, 48",
        "-2, -1, 2, 0, -0.25",
        "-2, 4, 1, 1, NaN",
        "-2, 0, 1, 1, NaN",
        "-2, 4, 0, 2, NaN",
        "0, 3, 2, 0, 0",
        "0, 2.5, 3, 0, Infinity",
        "0, 2, 0, 2, 0",
        "0, 2, 1, 1, 0",
        "0, 1, 1, 1, -Infinity",
        "0, 0.5, 1, 1, -Infinity",
        "0, 0.5, 1, 2, Infinity",
        "0, 0, 1, 1, Infinity",
        "0, 1, 2, 1, Infinity",
        "-0.0, 0, 1, 1, Infinity",
        "0, 0, 0, 2, Infinity",
        "0, -1, 0, 1, -Infinity",
        "1, 3, 0, 2, 0",
        "1, 3, 1, 1, 1",
        "Infinity, -2, 1, 1, 0",
        "Infinity, 0.5, 1, 1, 0",
        "Infinity, 2, 1, 1, Infinity",
        "Infinity, -2, 1, 3, 0",
        "0.5, 1e200, 2, 0, 0",
        "NaN, 2, 1, 0, NaN",
        "2, NaN, 0, 1, NaN",
        "1, NaN, 0, 1, NaN"
    })
    void holdsAtTheEdges(double x, double y, int k, int n, Double derivative) {
        assertThat(Partials.powDerivative(x, y, k, n) + 0.0).isEqualTo(derivative);
    }
}
