package dev.adjoint;

import static dev.adjoint.Difference.Kind.CONSTANT;
import static dev.adjoint.Difference.Kind.ILL_CONDITIONED;
import static dev.adjoint.Difference.Kind.JUMP;
import static dev.adjoint.Difference.Kind.KINK;
import static dev.adjoint.Difference.Kind.LEFT_ONLY;
import static dev.adjoint.Difference.Kind.RIGHT_ONLY;
import static dev.adjoint.Difference.Kind.SMOOTH;
import static dev.adjoint.Difference.Kind.UNDEFINED;
import static dev.adjoint.Difference.Kind.VERTICAL;
import static dev.adjoint.Verdict.AGREES;
import static dev.adjoint.Verdict.MISMATCH;
import static dev.adjoint.Verdict.UNDECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Kinks, jumps and ends of domains are told from errors. */
class SpecialPointsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** A function that throws an exception outside its domain. */
    private static Curve within(double low, double high, DoubleUnaryOperator function) {
        return curve("on [" + low + ", " + high + "]", x -> {
            if (x < low || x > high) {
                throw new IllegalArgumentException("outside");
            }
            return function.applyAsDouble(x);
        });
    }

    static Stream<Arguments> points() {
        List<Arguments> cases = new ArrayList<>();
        Curve abs = curve("|x|", Math::abs);
        DoubleStream.of(-1, -0.5, 0, 1).forEach(d -> cases.add(Arguments.of(abs, 0, d, AGREES, KINK)));
        DoubleStream.of(-1.5, 1.01, 5, INFINITY).forEach(d -> cases.add(Arguments.of(abs, 0, d, MISMATCH, KINK)));
        Curve relu = curve("x > 0 ? x : 0", x -> x > 0 ? x : 0);
        Curve max = curve("max(x, 2)", x -> Math.max(x, 2));
        Curve cusp = curve("sqrt(|x|)", x -> Math.sqrt(Math.abs(x)));
        Curve cbrt = curve("cbrt(x)", Math::cbrt);
        Curve moved = curve("cbrt(x - 1)", x -> Math.cbrt(x - 1));
        Curve below = curve("x < 1 ? x : 3 x", x -> x < 1 ? x : 3 * x);
        Curve above = curve("x <= 1 ? x : 3 x", x -> x <= 1 ? x : 3 * x);
        Curve oscillation = curve("x sin(1/x)", x -> x == 0 ? 0 : x * Math.sin(1 / x));
        Curve tiny = curve("(x / 1e-15)^2", x -> x / 1e-15 * (x / 1e-15));
        Curve power = curve("x^1.5", x -> Math.pow(x, 1.5));
        cases.addAll(List.of(
                Arguments.of(abs, 0, Double.NaN, UNDECIDED, KINK),
                Arguments.of(oscillation, 0, 0.7, UNDECIDED, ILL_CONDITIONED),
                Arguments.of(tiny, 1e-15, 2e15, AGREES, SMOOTH),
                Arguments.of(tiny, 1e-15, 3e15, MISMATCH, SMOOTH),
                Arguments.of(abs, 1e-3, 1, AGREES, SMOOTH),
                Arguments.of(relu, 0, 0, AGREES, KINK),
                Arguments.of(relu, 0, 0.5, AGREES, KINK),
                Arguments.of(relu, 0, 1, AGREES, KINK),
                Arguments.of(relu, 0, -1, MISMATCH, KINK),
                Arguments.of(max, 2, 0.5, AGREES, KINK),
                Arguments.of(max, 2, 2, MISMATCH, KINK),
                Arguments.of(curve("max(x, x^2)", x -> Math.max(x, x * x)), 1, 1.5, AGREES, KINK),
                Arguments.of(curve("1e6 + |x|", x -> 1e6 + Math.abs(x)), 0, 0, AGREES, KINK),
                Arguments.of(curve("x + |x| / 1000", x -> x + Math.abs(x) / 1000), 0, 1, AGREES, KINK),
                Arguments.of(curve("|sin(x)|", x -> Math.abs(Math.sin(x))), Math.PI, 0, AGREES, KINK),
                Arguments.of(curve("sqrt(x^2)", x -> Math.sqrt(x * x)), 0, 0, AGREES, KINK),
                Arguments.of(cusp, 0, 0, AGREES, KINK),
                Arguments.of(curve("floor", Math::floor), 1, 0, AGREES, JUMP),
                Arguments.of(curve("floor", Math::floor), 1, 1, UNDECIDED, JUMP),
                Arguments.of(curve("floor", Math::floor), 1.5, 0, AGREES, CONSTANT),
                Arguments.of(curve("signum", Math::signum), 0, 0, UNDECIDED, JUMP),
                Arguments.of(curve("1e6 + ceil", x -> 1e6 + Math.ceil(x)), 3, 0, AGREES, JUMP),
                Arguments.of(curve("x == 1 ? 5 : x", x -> x == 1 ? 5 : x), 1, 1, UNDECIDED, JUMP),
                Arguments.of(below, 1, 3, AGREES, JUMP),
                Arguments.of(below, 1, 1, UNDECIDED, JUMP),
                Arguments.of(above, 1, 1, AGREES, JUMP),
                Arguments.of(above, 1, 3, UNDECIDED, JUMP),
                Arguments.of(curve("sqrt", Math::sqrt), 0, INFINITY, AGREES, RIGHT_ONLY),
                Arguments.of(curve("sqrt", Math::sqrt), 0, 0, MISMATCH, RIGHT_ONLY),
                Arguments.of(curve("acos", Math::acos), 1, -INFINITY, AGREES, LEFT_ONLY),
                Arguments.of(curve("acos", Math::acos), 1, INFINITY, MISMATCH, LEFT_ONLY),
                Arguments.of(curve("acos", Math::acos), -1, -INFINITY, AGREES, RIGHT_ONLY),
                Arguments.of(curve("log", Math::log), 0, INFINITY, UNDECIDED, UNDEFINED),
                Arguments.of(curve("1 / x", x -> 1 / x), 0, 5, UNDECIDED, UNDEFINED),
                Arguments.of(curve("NaN", x -> Double.NaN), 1, 5, UNDECIDED, UNDEFINED),
                Arguments.of(power, 0, 0, AGREES, RIGHT_ONLY),
                Arguments.of(power, 0, 1, MISMATCH, RIGHT_ONLY),
                Arguments.of(within(0, 9, Math::sin), 0, 1, AGREES, RIGHT_ONLY),
                Arguments.of(within(0, 9, Math::sin), 0, -1, MISMATCH, RIGHT_ONLY),
                Arguments.of(within(2, 9, Math::sin), 2, Math.cos(2), AGREES, RIGHT_ONLY),
                Arguments.of(within(0, 2, Math::sin), 2, Math.cos(2), AGREES, LEFT_ONLY),
                Arguments.of(within(2 - 1e-9, 9, Math::sin), 2, Math.cos(2), AGREES, SMOOTH),
                Arguments.of(within(2 - 1e-9, 9, Math::sin), 2, 1, MISMATCH, SMOOTH),
                Arguments.of(within(2 - 1e-5, 2 + 1e-5, Math::sin), 2, Math.cos(2), AGREES, SMOOTH),
                Arguments.of(within(2, 2, Math::sin), 2, Math.cos(2), UNDECIDED, UNDEFINED),
                Arguments.of(cbrt, 0, INFINITY, AGREES, VERTICAL),
                Arguments.of(cbrt, 0, -INFINITY, MISMATCH, VERTICAL),
                Arguments.of(cbrt, 0, 0, MISMATCH, VERTICAL),
                Arguments.of(cbrt, 0, Double.NaN, UNDECIDED, VERTICAL),
                Arguments.of(moved, 1, INFINITY, AGREES, VERTICAL),
                Arguments.of(moved, 1, 1, MISMATCH, VERTICAL)));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("points")
    void areRecognised(Curve curve, double x, double derivative, Verdict verdict, Difference.Kind kind) {
        Finding finding = curve.claiming(derivative).at(x);
        assertThat(finding.verdict()).as("%s", finding).isEqualTo(verdict);
        assertThat(finding.difference().kind()).as("%s", finding).isEqualTo(kind);
    }

    static DoubleStream distances() {
        return DoubleStream.of(1e-2, 1e-3, 1e-4, 1e-6, 1e-8, 1e-10, 1e-11);
    }

    @ParameterizedTest
    @MethodSource("distances")
    void aKinkThatIsNearHidesNoError(double distance) {
        for (double x : new double[] {0, 1}) {
            double place = x + distance;
            Curve kinked = curve("|x - " + place + "|", t -> Math.abs(t - place));
            Curve clamped = curve("max(0, x - " + place + ")", t -> Math.max(0, t - place));
            Curve bent = curve("exp(x) + |x - " + place + "|", t -> Math.exp(t) + Math.abs(t - place));
            assertVerdict(kinked, x, -1, AGREES);
            assertVerdict(kinked, x, 1, MISMATCH);
            assertVerdict(clamped, x, 0, AGREES);
            assertVerdict(clamped, x, 1, MISMATCH);
            assertVerdict(bent, x, Math.exp(x) - 1, AGREES);
            assertVerdict(bent, x, Math.exp(x) + 2, MISMATCH);
        }
    }

    @ParameterizedTest
    @MethodSource("distances")
    void aKinkThatIsNearIsNoError(double distance) {
        double place = 1 + distance;
        Curve right = new Curve("", x -> Math.abs(x - place) + x * x, x -> Math.signum(x - place) + 2 * x);
        assertThat(right.at(1).verdict()).isEqualTo(AGREES);
    }

    private static void assertVerdict(Curve curve, double x, double derivative, Verdict verdict) {
        Finding finding = curve.claiming(derivative).at(x);
        assertThat(finding.verdict()).as("%s at %s: %s", curve, x, finding).isEqualTo(verdict);
    }

    @Test
    void aKinkInOneVariableLeavesTheOthersAlone() {
        HandWritten function = HandWritten.of(
                3, x -> Math.exp(x[0]) * Math.abs(x[1]) + x[2] * x[2], x -> new double[] {0, 0, 2 * x[2] * 1.01});
        assertThat(GradientChecker.standard()
                        .check(function, new double[] {1, 0, 3})
                        .points()
                        .get(0)
                        .findings())
                .extracting(finding -> finding.difference().kind(), Finding::verdict)
                .containsExactly(tuple(CONSTANT, AGREES), tuple(KINK, AGREES), tuple(SMOOTH, MISMATCH));
    }

    @Test
    void stepsLongerThanThePointItselfSeeNoKinkThere() {
        HandWritten function = HandWritten.of(
                2, x -> Math.abs(x[0]) + 3 * x[1] * x[1], x -> new double[] {Math.signum(x[0]), 6 * x[1]});
        Finding finding = GradientChecker.standard()
                .check(function, new double[] {-2, 1e5})
                .points()
                .get(0)
                .findings()
                .get(0);
        assertThat(finding.verdict()).isNotEqualTo(MISMATCH);
        assertThat(finding.difference().kind()).isNotEqualTo(KINK);
    }

    private static Curve curve(String name, DoubleUnaryOperator value) {
        return new Curve(name, value, x -> Double.NaN);
    }
}
