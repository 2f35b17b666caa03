package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectionTest {
    @Test
    void isTheCosineAtEveryMagnitude() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 3000; n++) {
            double[] point = Exactly.pair(random);
            double x = point[0];
            double y = point[1];
            if (x != 0 || y != 0) {
                Exactly.assertClose(Partials.direction(x, y), cosine(x, y), 4, "direction(%s, %s)", x, y);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0, 0",
        "-0.0, 0.0, 0",
        "0.0, -0.0, 0",
        "3, 4, 0.6",
        "-3e300, 4e300, -0.6",
        "3e-300, -4e-300, 0.6",
        "4.9E-324, 0, 1",
        "-1.7976931348623157E308, 0, -1",
        "Infinity, 1, 1",
        "-Infinity, 1.7976931348623157E308, -1",
        "1, Infinity, 0",
        "Infinity, -Infinity, NaN",
        "NaN, 1, NaN",
        "0, NaN, NaN",
        "Infinity, NaN, NaN",
        "NaN, Infinity, NaN"
    })
    void holdsAtTheEdges(double x, double y, Double direction) {
        assertThat(Partials.direction(x, y) + 0.0).isEqualTo(direction);
    }

    private static BigDecimal cosine(double x, double y) {
        BigDecimal exactX = new BigDecimal(x);
        BigDecimal exactY = new BigDecimal(y);
        BigDecimal square = exactX.multiply(exactX).add(exactY.multiply(exactY)).round(Exactly.DIGITS);
        return exactX.divide(square.sqrt(Exactly.DIGITS), Exactly.DIGITS);
    }
}
