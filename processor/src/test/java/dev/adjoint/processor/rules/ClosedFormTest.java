package dev.adjoint.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The partials, nearly to the last digit, against closed forms that are written in another way than the rows. */
class ClosedFormTest {
    private static final MathContext DIGITS = new MathContext(50);
    private static final double LN10 = 2.302585092994046;

    private static final double TOLERANCE = 1e-14;

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void exponentialsAndLogarithms(String owner) {
        unary(owner + ".exp", StrictMath::exp);
        unary(owner + ".expm1", StrictMath::exp);
        unary(owner + ".log", x -> StrictMath.pow(x, -1));
        unary(owner + ".log10", x -> 1 / (x * LN10));
        unary(
                owner + ".log1p",
                x -> decimal(x).add(BigDecimal.ONE).pow(-1, DIGITS).doubleValue());
        unary(owner + ".sinh", x -> (StrictMath.exp(x) + StrictMath.exp(-x)) / 2);
        unary(owner + ".cosh", x -> StrictMath.expm1(x) / 2 - StrictMath.expm1(-x) / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void tanhToTheDigitsOfOne(String owner) {
        // 1 - tanh² cancels for large x: its error is absolute.
        check(owner + ".tanh", 0, 1, a -> 1 / (StrictMath.cosh((double) a[0]) * StrictMath.cosh((double) a[0])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void trigonometry(String owner) {
        unary(owner + ".sin", StrictMath::cos);
        unary(owner + ".cos", x -> -StrictMath.sin(x));
        unary(owner + ".tan", x -> 1 / (StrictMath.cos(x) * StrictMath.cos(x)));
        unary(owner + ".asin", ClosedFormTest::slopeOfArcSine);
        unary(owner + ".acos", x -> -slopeOfArcSine(x));
        unary(
                owner + ".atan",
                x -> decimal(x).pow(2).add(BigDecimal.ONE).pow(-1, DIGITS).doubleValue());
        unary(owner + ".toRadians", x -> StrictMath.PI / 180);
        unary(owner + ".toDegrees", x -> 180 / StrictMath.PI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void inverseSinesKeepTheirDigitsNearOne(String owner) {
        for (double gap = 0.5; gap > 1e-16; gap /= 3) {
            for (double x : new double[] {1 - gap, gap - 1}) {
                close(Table.row(owner + ".asin"), 0, 0, slopeOfArcSine(x), x);
                close(Table.row(owner + ".acos"), 0, 0, -slopeOfArcSine(x), x);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void logarithmsAndExponentialsKeepTheirDigitsNearTheirZeros(String owner) {
        for (double x = 0.5; x > 1e-320; x /= 17) {
            close(Table.row(owner + ".log1p"), 0, 0, 1 / (1 + x), x);
            close(Table.row(owner + ".log1p"), 0, 0, 1 / (1 - x), -x);
            close(Table.row(owner + ".expm1"), 0, 0, StrictMath.exp(x), x);
            close(Table.row(owner + ".expm1"), 0, 0, StrictMath.exp(-x), -x);
            close(Table.row(owner + ".tanh"), 0, 0, 1 - StrictMath.pow(StrictMath.tanh(x), 2), x);
        }
        double next = Math.nextUp(-1.0);
        close(Table.row(owner + ".log1p"), 0, 0, 0x1p53, next);
        close(Table.row(owner + ".expm1"), 0, 0, StrictMath.exp(-1), next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void roots(String owner) {
        unary(owner + ".sqrt", x -> StrictMath.pow(x, -0.5) / 2);
        unary(owner + ".cbrt", x -> StrictMath.pow(StrictMath.abs(x), -2.0 / 3) / 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void polarCoordinates(String owner) {
        check(owner + ".atan2", 0, 0, a -> overSquare(a[1], a).doubleValue());
        check(owner + ".atan2", 1, 0, a -> -overSquare(a[0], a).doubleValue());
        check(owner + ".hypot", 0, 0, a -> overDistance(a[0], a).doubleValue());
        check(owner + ".hypot", 1, 0, a -> overDistance(a[1], a).doubleValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void powers(String owner) {
        SplittableRandom random = new SplittableRandom(7);
        for (int n = 0; n < 500; n++) {
            double x = 12 * random.nextDouble() - 6;
            int y = random.nextInt(-20, 21);
            double slope = decimal(x).pow(y - 1, DIGITS).multiply(decimal(y)).doubleValue();
            close(Table.row(owner + ".pow"), 0, 0, slope, x, (double) y);
        }
        check(owner + ".pow", 1, 0, a -> StrictMath.pow((double) a[0], (double) a[1]) * StrictMath.log((double) a[0]));
    }

    @ParameterizedTest
    @Tag("large")
    @ValueSource(strings = {"double %", "Math.IEEEremainder", "StrictMath.IEEEremainder"})
    void remaindersCountHowOftenTheDivisorIsTakenAway(String id) {
        Rule rule = Table.row(id);
        SplittableRandom random = new SplittableRandom(8);
        for (int n = 0; n < 3000; n++) {
            double x = Double.longBitsToDouble(random.nextLong());
            double y = random.nextBoolean()
                    ? Double.longBitsToDouble(random.nextLong())
                    : x / Math.scalb(0.5 + random.nextDouble(), random.nextInt(80));
            if (Double.isFinite(x) && Double.isFinite(y) && y != 0) {
                BigDecimal taken =
                        decimal(x).subtract(decimal((double) rule.evaluation().apply(x, y)));
                double times = taken.divide(decimal(y)).doubleValue();
                double partial = new PointPartials(rule, x, y).first(1);
                assertThat(partial == -times
                                || Math.abs(times) > 0x1p51 && Math.abs(partial + times) <= 4 * Math.ulp(times))
                        .as("%s in input 1 at [%s, %s]: %s, but exactly %s", id, x, y, partial, -times)
                        .isTrue();
            }
        }
    }

    private static double slopeOfArcSine(double x) {
        return BigDecimal.ONE
                .divide(BigDecimal.ONE.subtract(decimal(x).pow(2)).sqrt(DIGITS), DIGITS)
                .doubleValue();
    }

    private static BigDecimal overSquare(Object numerator, Object[] point) {
        return decimal((double) numerator).divide(square(point), DIGITS);
    }

    private static BigDecimal overDistance(Object numerator, Object[] point) {
        return decimal((double) numerator).divide(square(point).sqrt(DIGITS), DIGITS);
    }

    private static BigDecimal square(Object[] point) {
        return decimal((double) point[0]).pow(2).add(decimal((double) point[1]).pow(2));
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value);
    }

    private static void unary(String id, DoubleUnaryOperator slope) {
        check(id, 0, 0, a -> slope.applyAsDouble((double) a[0]));
    }

    private static void check(String id, int index, double size, ToDoubleFunction<Object[]> slope) {
        Rule rule = Table.row(id);
        SplittableRandom random = new SplittableRandom(id.hashCode());
        for (int n = 0; n < 500; n++) {
            Object[] inputs = Samples.inDomain(rule, random);
            close(rule, index, size, slope.applyAsDouble(inputs), inputs);
        }
    }

    /** The tolerance is relative to the slope, or to a size if that is larger. */
    private static void close(Rule rule, int index, double size, double slope, Object... inputs) {
        double partial = new PointPartials(rule, inputs).first(index);
        assertThat(Math.abs(partial - slope))
                .as("%s in input %d at %s: %s, but exactly %s", rule, index, Arrays.toString(inputs), partial, slope)
                .isLessThanOrEqualTo(TOLERANCE * Math.max(size, Math.abs(slope)));
    }
}
