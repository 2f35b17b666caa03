package dev.adjoint.processor.rules;

import static java.lang.Double.MAX_VALUE;
import static java.lang.Double.MIN_VALUE;
import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.processor.ir.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The partials at kinks, ties, and the edges of domains and of double. */
class KinksTest {
    private static final double INFINITY = POSITIVE_INFINITY;

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void absIsFlatAtZero(String owner) {
        partials(owner + ".abs", 0.0).are(0);
        partials(owner + ".abs", -0.0).are(0);
        partials(owner + ".abs", MIN_VALUE).are(1);
        partials(owner + ".abs", NEGATIVE_INFINITY).are(-1);
        partials(owner + ".abs", NaN).are(NaN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math.max", "Math.min", "StrictMath.max", "StrictMath.min"})
    void tiesOfMaxAndMinShareByHalves(String id) {
        partials(id, 1.0, 1.0).are(0.5, 0.5);
        partials(id, 0.0, -0.0).are(0.5, 0.5);
        partials(id, -0.0, 0.0).are(0.5, 0.5);
        partials(id, INFINITY, INFINITY).are(0.5, 0.5);
        partials(id, NaN, 1.0).are(NaN, NaN);
        partials(id, 1.0, NaN).are(NaN, NaN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void maxAndMinFollowTheirChoice(String owner) {
        partials(owner + ".max", 0.0, MIN_VALUE).are(0, 1);
        partials(owner + ".max", 2.0, NEGATIVE_INFINITY).are(1, 0);
        partials(owner + ".min", 0.0, MIN_VALUE).are(1, 0);
        partials(owner + ".min", 2.0, NEGATIVE_INFINITY).are(0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void clampSharesAtItsBounds(String owner) {
        partials(owner + ".clamp", 2.0, 1.0, 3.0).are(1, 0, 0);
        partials(owner + ".clamp", 0.0, 1.0, 3.0).are(0, 1, 0);
        partials(owner + ".clamp", 4.0, 1.0, 3.0).are(0, 0, 1);
        partials(owner + ".clamp", 1.0, 1.0, 3.0).are(0.5, 0.5, 0);
        partials(owner + ".clamp", 3.0, 1.0, 3.0).are(0.5, 0, 0.5);
        partials(owner + ".clamp", 2.0, 1.0, 1.0).are(0, 0.5, 0.5);
        partials(owner + ".clamp", 0.0, 1.0, 1.0).are(0, 1, 0);
        partials(owner + ".clamp", 1.0, 1.0, 1.0).are(0.25, 0.5, 0.25);
        partials(owner + ".clamp", -0.0, 0.0, 1.0).are(0.5, 0.5, 0);
        partials(owner + ".clamp", NaN, 0.0, 1.0).are(NaN, NaN, NaN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void rootsAreVerticalAtZero(String owner) {
        for (double zero : new double[] {0.0, -0.0}) {
            partials(owner + ".sqrt", zero).are(INFINITY);
            partials(owner + ".cbrt", zero).are(INFINITY);
        }
        partials(owner + ".sqrt", -1.0).are(NaN);
        partials(owner + ".sqrt", INFINITY).are(0);
        partials(owner + ".cbrt", NEGATIVE_INFINITY).are(0);
        partials(owner + ".sqrt", 0x1p-1074).are(0x1p536);
        partials(owner + ".cbrt", -0x1p-1074).areAbout(0x1p716 / 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void inverseSinesAreVerticalAtOne(String owner) {
        for (double one : new double[] {1, -1}) {
            partials(owner + ".asin", one).are(INFINITY);
            partials(owner + ".acos", one).are(NEGATIVE_INFINITY);
        }
        for (double beyond : new double[] {Math.nextUp(1.0), -2, INFINITY, NaN}) {
            partials(owner + ".asin", beyond).are(NaN);
            partials(owner + ".acos", beyond).are(NaN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ceil", "floor", "rint", "signum", "ulp"})
    void stepFunctionsAreFlatEverywhere(String name) {
        for (String owner : List.of("Math.", "StrictMath.")) {
            for (double x : new double[] {0, -0.0, 0.5, 1, -3, 1e300, INFINITY, NaN}) {
                partials(owner + name, x).are(0);
            }
            assertThat(Table.row(owner + name).isLocallyConstant()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void neighboursAreTheIdentity(String owner) {
        for (double x : new double[] {0, -0.0, 1, MAX_VALUE, NEGATIVE_INFINITY}) {
            partials(owner + ".nextUp", x).are(1);
            partials(owner + ".nextDown", x).are(1);
            partials(owner + ".nextAfter", x, 2.0).are(1, 0);
            partials(owner + ".nextAfter", x, x).are(1, 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void scalbMultipliesByThePower(String owner) {
        partials(owner + ".scalb", 3.0, 4).are(16, 0);
        partials(owner + ".scalb", -0.0, -3).are(0.125, 0);
        partials(owner + ".scalb", 1.0, 1023).are(0x1p1023, 0);
        partials(owner + ".scalb", 1.0, -1074).are(MIN_VALUE, 0);
        partials(owner + ".scalb", MIN_VALUE, 1100).are(INFINITY, 0);
        partials(owner + ".scalb", MAX_VALUE, -1100).are(0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void copySignReflectsByTheSigns(String owner) {
        partials(owner + ".copySign", 2.0, 3.0).are(1, 0);
        partials(owner + ".copySign", 2.0, -3.0).are(-1, 0);
        partials(owner + ".copySign", -2.0, -3.0).are(1, 0);
        partials(owner + ".copySign", -2.0, 0.0).are(-1, 0);
        partials(owner + ".copySign", 2.0, -0.0).are(-1, 0);
        partials(owner + ".copySign", 0.0, 1.0).are(1, 0);
        partials(owner + ".copySign", -0.0, 1.0).are(-1, 0);
        partials(owner + ".copySign", NEGATIVE_INFINITY, 1.0).are(-1, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void polarCoordinatesAreFlatAtTheOrigin(String owner) {
        for (double x : new double[] {0.0, -0.0}) {
            for (double y : new double[] {0.0, -0.0}) {
                partials(owner + ".hypot", x, y).are(0, 0);
                partials(owner + ".atan2", y, x).are(0, 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void polarCoordinatesSurviveOverflowAndUnderflow(String owner) {
        for (double scale : new double[] {1e300, 1e-300, 0x1p-1074}) {
            partials(owner + ".hypot", 3 * scale, -4 * scale).areAbout(0.6, -0.8);
        }
        partials(owner + ".hypot", MAX_VALUE, MAX_VALUE).areAbout(Math.sqrt(0.5), Math.sqrt(0.5));
        partials(owner + ".hypot", MIN_VALUE, 0.0).are(1, 0);
        partials(owner + ".atan2", 3e300, 4e300).areAbout(0.16e-300, -0.12e-300);
        partials(owner + ".atan2", 3e-300, 4e-300).areAbout(0.16e300, -0.12e300);
        partials(owner + ".atan2", 0.0, MIN_VALUE).are(INFINITY, 0);
        partials(owner + ".atan2", 0x1p-1000, 0.0).are(0, -0x1p1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void polarCoordinatesHaveTheirLimitsAtInfinity(String owner) {
        partials(owner + ".hypot", INFINITY, 1.0).are(1, 0);
        partials(owner + ".hypot", 1.0, NEGATIVE_INFINITY).are(0, -1);
        partials(owner + ".hypot", INFINITY, INFINITY).are(NaN, NaN);
        partials(owner + ".atan2", 1.0, INFINITY).are(0, 0);
        partials(owner + ".atan2", NEGATIVE_INFINITY, 1.0).are(0, 0);
        partials(owner + ".atan2", INFINITY, INFINITY).are(0, 0);
        partials(owner + ".atan2", NaN, 1.0).are(NaN, NaN);
        partials(owner + ".hypot", NaN, 1.0).are(NaN, NaN);
    }

    @Test
    void remainderTruncates() {
        partials("double %", 7.0, 2.0).are(1, -3);
        partials("double %", -7.0, 2.0).are(1, 3);
        partials("double %", 7.0, -2.0).are(1, 3);
        partials("double %", 6.0, 2.0).are(1, -3);
        partials("double %", -6.0, 2.0).are(1, 3);
        partials("double %", 1.0, 3.0).are(1, 0);
        partials("double %", 0.3, 0.1).are(1, -2);
        partials("double %", 1.0, INFINITY).are(1, 0);
        partials("double %", INFINITY, 1.0).are(1, NaN);
        partials("double %", 1.0, 0.0).are(1, NaN);
        partials("double %", MAX_VALUE, 3.0).areAbout(1, -MAX_VALUE / 3);
        partials("double %", 1e300, 1e-300).are(1, NEGATIVE_INFINITY);
        partials("double %", 7 * MIN_VALUE, 3 * MIN_VALUE).are(1, -2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math.IEEEremainder", "StrictMath.IEEEremainder"})
    void remainderOfIeeeRoundsToEven(String id) {
        partials(id, 7.0, 2.0).are(1, -4);
        partials(id, 5.0, 2.0).are(1, -2);
        partials(id, -7.0, 2.0).are(1, 4);
        partials(id, 1.0, 2.0).are(1, 0);
        partials(id, 1.0, INFINITY).are(1, 0);
        partials(id, INFINITY, 1.0).are(1, NaN);
        partials(id, MAX_VALUE, 0.6 * MAX_VALUE).are(1, -2);
        partials(id, -MAX_VALUE, 0.6 * MAX_VALUE).are(1, 2);
        partials(id, 7 * MIN_VALUE, 3 * MIN_VALUE).are(1, -2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math.pow", "StrictMath.pow"})
    void powHasNoSpuriousNaN(String id) {
        partials(id, 0.0, 0.0).are(0, NEGATIVE_INFINITY);
        partials(id, 0.0, 1.0).are(1, 0);
        partials(id, 0.0, 2.0).are(0, 0);
        partials(id, -0.0, 3.0).are(0, 0);
        partials(id, 0.0, 0.5).are(INFINITY, 0);
        partials(id, 0.0, -1.0).are(NEGATIVE_INFINITY, NEGATIVE_INFINITY);
        partials(id, -2.0, 3.0).are(12, NaN);
        partials(id, -2.0, -2.0).are(0.25, NaN);
        partials(id, -2.0, 0.0).are(0, NaN);
        partials(id, -2.0, 0.5).are(NaN, NaN);
        partials(id, 1e200, 2.0).are(2e200, INFINITY);
        partials(id, 1e-200, 2.0).areAbout(2e-200, 0);
        partials(id, INFINITY, -1.0).are(0, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void logarithmsKeepTheirFormulaOutsideTheDomain(String owner) {
        partials(owner + ".log", 0.0).are(INFINITY);
        partials(owner + ".log", -0.0).are(NEGATIVE_INFINITY);
        partials(owner + ".log", -2.0).are(-0.5);
        partials(owner + ".log", INFINITY).are(0);
        partials(owner + ".log10", 0.0).are(INFINITY);
        partials(owner + ".log10", -0.0).are(NEGATIVE_INFINITY);
        partials(owner + ".log1p", -1.0).are(INFINITY);
        partials(owner + ".log1p", -3.0).are(-0.5);
        partials(owner + ".log1p", 0.0).are(1);
        partials(owner + ".log", NaN).are(NaN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math", "StrictMath"})
    void exponentialsAndHyperbolicsSaturate(String owner) {
        partials(owner + ".exp", 1000.0).are(INFINITY);
        partials(owner + ".exp", NEGATIVE_INFINITY).are(0);
        partials(owner + ".expm1", 0.0).are(1);
        partials(owner + ".expm1", -1000.0).are(0);
        partials(owner + ".expm1", 1000.0).are(INFINITY);
        partials(owner + ".tanh", 0.0).are(1);
        for (double large : new double[] {20, -20, 1000, INFINITY, NEGATIVE_INFINITY}) {
            partials(owner + ".tanh", large).are(0);
        }
        partials(owner + ".cosh", -1000.0).are(NEGATIVE_INFINITY);
        partials(owner + ".sinh", -1000.0).are(INFINITY);
        partials(owner + ".atan", 1e200).are(0);
        partials(owner + ".atan", NEGATIVE_INFINITY).are(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Math.fma", "StrictMath.fma"})
    void fmaIsAProductAndASum(String id) {
        partials(id, 2.0, 3.0, 4.0).are(3, 2, 1);
        partials(id, 0.0, INFINITY, 4.0).are(INFINITY, 0, 1);
        partials(id, MAX_VALUE, 2.0, NEGATIVE_INFINITY).are(2, MAX_VALUE, 1);
    }

    @Test
    void arithmeticAtTheEdges() {
        partials("double /", 1.0, 0.0).are(INFINITY, NEGATIVE_INFINITY);
        partials("double /", 0.0, 0.0).are(INFINITY, NaN);
        partials("double /", 1.0, INFINITY).are(0, 0);
        partials("double /", 1e-200, 1e200).are(1e-200, 0);
        partials("double *", 0.0, INFINITY).are(INFINITY, 0);
        partials("double +", NaN, INFINITY).are(1, 1);
        partials("double -", NaN, INFINITY).are(1, -1);
        partials("-double", NaN).are(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"byte", "short", "char", "int", "long", "float"})
    void conversionsFromDoubleAreConstant(String type) {
        Rule rule = Table.conversion(Type.DOUBLE, Type.valueOf(type.toUpperCase(Locale.ROOT)));
        assertThat(rule.isLocallyConstant()).isTrue();
    }

    private static Found partials(String id, Object... inputs) {
        Rule rule = Table.row(id);
        PointPartials partials = new PointPartials(rule, inputs);
        double[] found = new double[inputs.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = partials.first(i) + 0.0; // the sign of a zero does not matter
        }
        return new Found(id + " at " + Arrays.toString(inputs), found);
    }

    private record Found(String where, double... partials) {
        void are(double... expected) {
            assertThat(partials).as(where).containsExactly(expected);
        }

        void areAbout(double... expected) {
            assertThat(partials).as(where).hasSameSizeAs(expected);
            for (int i = 0; i < expected.length; i++) {
                assertThat(Math.abs(partials[i] - expected[i]))
                        .as("%s, partial %d: %s and %s", where, i, partials[i], expected[i])
                        .isLessThanOrEqualTo(1e-14 * Math.abs(expected[i]));
            }
        }
    }
}
