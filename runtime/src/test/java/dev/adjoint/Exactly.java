package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;

/** Holds doubles against numbers of sixty digits. */
final class Exactly {
    static final MathContext DIGITS = new MathContext(60);

    private Exactly() {}

    /** Asserts that a double is the exact number but for some units in the last place. */
    static void assertClose(double actual, BigDecimal exact, double ulps, String message, Object... arguments) {
        double expected = exact.doubleValue();
        boolean close = actual == expected || Math.abs(actual - expected) <= ulps * Math.ulp(expected);
        assertThat(close)
                .as(message.formatted(arguments) + ": %s, but exactly %s", actual, expected)
                .isTrue();
    }

    /** A finite number of any size and sign. */
    static double finite(SplittableRandom random) {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : finite(random);
    }

    /** Two finite numbers of any size, half of the pairs not far apart, a few of them subnormal. */
    static double[] pair(SplittableRandom random) {
        double x = random.nextInt(20) == 0 ? random.nextLong(-9, 10) * Double.MIN_VALUE : finite(random);
        double y = random.nextBoolean() ? finite(random) : x * (4 * random.nextDouble() - 2);
        return new double[] {x, Double.isFinite(y) ? y : x};
    }
}
