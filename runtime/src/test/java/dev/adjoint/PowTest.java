package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first derivatives of x to the power of y. */
class PowTest {
    private static final BigDecimal LN2 = new BigDecimal("0.693147180559945309417232121458176568075500134360255");

    @Test
    void slopeInTheBaseIsExactForWholeExponents() {
        SplittableRandom random = new SplittableRandom(3);
        for (int n = 0; n < 3000; n++) {
            double x = (random.nextDouble() - 0.5) * Math.scalb(1.0, random.nextInt(-60, 60));
            int y = random.nextInt(-30, 31);
            BigDecimal exact = new BigDecimal(x).pow(y - 1, Exactly.DIGITS).multiply(BigDecimal.valueOf(y));
            Exactly.assertClose(inBase(x, y), exact, 4, "∂(%s ^ %s)/∂x", x, y);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "-0.0, 0, 0",
        "-2, 0, 0",
        "Infinity, 0, 0",
        "NaN, 0, 0",
        "0, 1, 1",
        "-0.0, 1, 1",
        "-2, 1, 1",
        "Infinity, 1, 1",
        "-Infinity, 1, 1",
        "0, 2, 0",
        "0, 3, 0",
        "0, 1.5, 0",
        "0, 0.5, Infinity",
        "0, -1, -Infinity",
        "-0.0, -1, -Infinity",
        "-2, 3, 12",
        "-2, -1, -0.25",
        "-2, 2.5, NaN",
        "Infinity, 2, Infinity",
        "Infinity, 0.5, 0",
        "Infinity, -1, 0",
        "-Infinity, 2, -Infinity",
        "0.5, Infinity, 0",
        "-0.5, Infinity, 0",
        "2, Infinity, Infinity",
        "2, -Infinity, 0",
        "NaN, 2, NaN",
        "2, NaN, NaN"
    })
    void slopeInTheBaseHoldsAtTheEdges(double x, double y, Double slope) {
        assertThat(inBase(x, y) + 0.0).isEqualTo(slope);
    }

    @ParameterizedTest
    @CsvSource({
        "1e200, 1.6, 1.6e120",
        "1e200, -1.5, 0",
        "1e-200, 1.6, 1.6e-120",
        "-1e200, 2, -2e200",
        "1e-200, 2, 2e-200",
        "-1e-120, 3, 3e-240",
        "1e-300, 1e-20, 1e280",
        "4e-320, 1e-20, 2.5e299",
        "4e-320, 1, 1"
    })
    void slopeInTheBaseSurvivesOverflowAndUnderflowOfThePower(double x, double y, double slope) {
        // 4e-320 is subnormal and itself good to four digits only.
        assertThat(inBase(x, y)).isCloseTo(slope, withinPercentage(x < Double.MIN_NORMAL ? 0.1 : 1e-11));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 0",
        "-0.0, 2, 0",
        "0, 4.9E-324, 0",
        "0, Infinity, 0",
        "0, 0, -Infinity",
        "0, -1, -Infinity",
        "-0.0, -1, -Infinity",
        "-2, 2, NaN",
        "-2, 0.5, NaN",
        "-Infinity, 2, NaN",
        "1, 5, 0",
        "Infinity, 2, Infinity",
        "Infinity, 0, Infinity",
        "Infinity, -1, 0",
        "0.5, Infinity, 0",
        "2, -Infinity, 0",
        "2, Infinity, Infinity",
        "NaN, 1, NaN",
        "1, NaN, NaN",
        "0, NaN, NaN"
    })
    void slopeInTheExponentHoldsAtTheEdges(double x, double y, Double slope) {
        assertThat(inExponent(x, y) + 0.0).isEqualTo(slope);
    }

    @Test
    void slopeInTheExponentIsExactForPowersOfTwo() {
        SplittableRandom random = new SplittableRandom(4);
        for (int n = 0; n < 3000; n++) {
            int m = random.nextInt(-30, 31);
            int y = random.nextInt(-40, 41);
            BigDecimal power = BigDecimal.valueOf(2).pow(m * y, Exactly.DIGITS);
            BigDecimal exact = power.multiply(LN2).multiply(BigDecimal.valueOf(m));
            Exactly.assertClose(inExponent(Math.scalb(1.0, m), y), exact, 4, "∂(2^%s ^ %s)/∂y", m, y);
        }
    }

    @Test
    void slopeInTheExponentSurvivesOverflowOfThePower() {
        BigDecimal exact = BigDecimal.valueOf(2).pow(1024).multiply(LN2);
        Exactly.assertClose(inExponent(2, 1024), exact, 4, "∂(2 ^ 1024)/∂y");

        // (1 + 2^-40) ^ (720 · 2^40) is e^720 but for a part in 10^9
        double half = Math.exp(360);
        assertThat(inExponent(1 + 0x1p-40, 720 * 0x1p40)).isCloseTo(half * 0x1p-40 * half, withinPercentage(1e-6));
    }

    @Test
    void slopeInTheExponentSurvivesUnderflowOfThePower() {
        double x = 1.234567e-156;
        assertThat(inExponent(x, 2)).isCloseTo(x * Math.log(x) * x, withinPercentage(1e-11));
    }

    private static double inBase(double x, double y) {
        return Partials.powBase(x, y, Math.pow(x, y));
    }

    private static double inExponent(double x, double y) {
        return Partials.powExponent(x, y, Math.pow(x, y));
    }
}
