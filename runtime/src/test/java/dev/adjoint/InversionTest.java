package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InversionTest {
    @Test
    void isTheQuotientAtEveryMagnitude() {
        SplittableRandom random = new SplittableRandom(2);
        for (int n = 0; n < 3000; n++) {
            double[] point = Exactly.pair(random);
            double x = point[0];
            double y = point[1];
            if (x != 0 || y != 0) {
                Exactly.assertClose(Partials.inversion(x, y), quotient(x, y), 4, "inversion(%s, %s)", x, y);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0, 0",
        "-0.0, 0.0, 0",
        "3, 4, 0.12",
        "0x1.0p1000, 0, 0x1.0p-1000",
        "-0x1.0p-1000, 0, -0x1.0p1000",
        "4.9E-324, 0, Infinity",
        "1, Infinity, 0",
        "Infinity, 1, 0",
        "-Infinity, Infinity, 0",
        "NaN, 1, NaN",
        "0, NaN, NaN",
        "Infinity, NaN, NaN"
    })
    void holdsAtTheEdges(double x, double y, Double inversion) {
        assertThat(Partials.inversion(x, y) + 0.0).isEqualTo(inversion);
    }

    private static BigDecimal quotient(double x, double y) {
        BigDecimal exactX = new BigDecimal(x);
        BigDecimal exactY = new BigDecimal(y);
        return exactX.divide(exactX.multiply(exactX).add(exactY.multiply(exactY)), Exactly.DIGITS);
    }
}
