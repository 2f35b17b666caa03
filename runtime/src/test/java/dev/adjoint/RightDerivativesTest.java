package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No right derivative is called wrong, however awkward the function; and where differences can tell, it is verified.
 */
class RightDerivativesTest {
    private static final double[] SCALES = {1e-12, 1e-9, 1e-6, 1e-3, 1, 1e3, 1e6, 1e9, 1e12};

    static Stream<Arguments> wellBehaved() {
        List<Arguments> cases = new ArrayList<>();
        for (double s : SCALES) {
            Curve wave = curve("sin(x / " + s + ")", x -> Math.sin(x / s), x -> Math.cos(x / s) / s);
            DoubleStream.of(0, 0.7 * s, -3 * s).forEach(x -> cases.add(Arguments.of(wave, x)));
            cases.add(Arguments.of(curve(s + " sin(x)", x -> s * Math.sin(x), x -> s * Math.cos(x)), 0.7));
            cases.add(Arguments.of(curve("exp(x / " + s + ")", x -> Math.exp(x / s), x -> Math.exp(x / s) / s), s));
            cases.add(Arguments.of(curve(s + " x", x -> s * x, x -> s), 0.0));
            cases.add(Arguments.of(curve("x^2", x -> x * x, x -> 2 * x), s));
            cases.add(Arguments.of(curve("log(x)", Math::log, x -> 1 / x), s));
            cases.add(Arguments.of(curve("sqrt(x)", Math::sqrt, x -> 0.5 / Math.sqrt(x)), s));
            cases.add(Arguments.of(curve("1 / x", x -> 1 / x, x -> -1 / (x * x)), -s));
        }
        Curve steep = curve("x^20", x -> Math.pow(x, 20), x -> 20 * Math.pow(x, 19));
        DoubleStream.of(1e-3, 1.3, 1e10).forEach(x -> cases.add(Arguments.of(steep, x)));
        Curve cube = curve("x^3", x -> x * x * x, x -> 3 * x * x);
        DoubleStream.of(0, 1e-90, 1e90).forEach(x -> cases.add(Arguments.of(cube, x)));
        cases.add(Arguments.of(curve("x^2", x -> x * x, x -> 2 * x), 0.0));
        cases.add(Arguments.of(curve("cosh", Math::cosh, Math::sinh), 0.0));
        cases.add(Arguments.of(curve("cos", Math::cos, x -> -Math.sin(x)), Math.PI));
        cases.add(Arguments.of(curve("exp(x^2)", x -> Math.exp(x * x), x -> 2 * x * Math.exp(x * x)), 20.0));
        cases.add(Arguments.of(curve("3 x", x -> 3 * x, x -> 3), 5e-320));
        cases.add(Arguments.of(curve("sin(1e6 x)", x -> Math.sin(1e6 * x), x -> 1e6 * Math.cos(1e6 * x)), 1.3));
        cases.add(Arguments.of(curve("x / 2", x -> x / 2, x -> 0.5), Double.MAX_VALUE));
        cases.add(Arguments.of(curve("|x|^1.5", x -> Math.pow(Math.abs(x), 1.5), x -> 0), 0.0));
        cases.add(Arguments.of(curve("a constant", x -> 3, x -> 0), 0.7));
        cases.add(Arguments.of(curve("zero", x -> 0, x -> 0), 0.0));
        cases.add(Arguments.of(curve("1e6 + sin(x)", x -> 1e6 + Math.sin(x), Math::cos), 0.7));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("wellBehaved")
    void areVerified(Curve curve, double x) {
        assertThat(curve.at(x).verdict()).as("%s at %s", curve, x).isEqualTo(Verdict.AGREES);
    }

    static Stream<Arguments> awkward() {
        List<Arguments> cases = new ArrayList<>();
        for (double s : SCALES) {
            cases.add(Arguments.of(curve(s + " + sin(x)", x -> s + Math.sin(x), Math::cos), 0.7));
            cases.add(Arguments.of(curve("((x + s) - s) x, s = " + s, x -> ((x + s) - s) * x, x -> 2 * x), 0.7));
            cases.add(Arguments.of(curve("sin(x / " + s + ")", x -> Math.sin(x / s), x -> Math.cos(x / s) / s), 1.0));
            cases.add(Arguments.of(
                    curve(
                            "atan((x - 1) / " + s + ")",
                            x -> Math.atan((x - 1) / s),
                            x -> s / (s * s + (x - 1) * (x - 1))),
                    1.0));
            cases.add(Arguments.of(
                    curve(
                            "exp(-(x / " + s + ")^2)",
                            x -> Math.exp(-(x / s) * (x / s)),
                            x -> -2 * (x / s) * Math.exp(-(x / s) * (x / s)) / s),
                    1.0));
            cases.add(Arguments.of(
                    curve("tanh(x / " + s + ")", x -> Math.tanh(x / s), x -> 1 / s / square(Math.cosh(x / s))), 1.0));
        }
        for (double w = 13.7; w < 1e18; w *= 10) {
            double f = w;
            for (double x : new double[] {0, 0.7, 1.3}) {
                cases.add(Arguments.of(
                        curve("x + sin(" + f + " x) / " + f, t -> t + Math.sin(f * t) / f, t -> 1 + Math.cos(f * t)),
                        x));
                cases.add(Arguments.of(
                        curve("cos(w x) + w x, w = " + f, t -> Math.cos(f * t) + f * t, t -> f - f * Math.sin(f * t)),
                        x));
                cases.add(Arguments.of(curve("sin(" + f + " x)", t -> Math.sin(f * t), t -> f * Math.cos(f * t)), x));
            }
        }
        Curve cancelling = curve("1 - cos(x)", x -> 1 - Math.cos(x), Math::sin);
        Curve quotient = curve(
                "(1 - cos(x)) / x^2",
                x -> (1 - Math.cos(x)) / (x * x),
                x -> Math.sin(x) / (x * x) - 2 * (1 - Math.cos(x)) / (x * x * x));
        Curve exactly = new Curve(quotient + ", exactly", quotient.value(), x -> -x / 12);
        Curve roots = curve(
                "sqrt(x + 1) - sqrt(x)",
                x -> Math.sqrt(x + 1) - Math.sqrt(x),
                x -> 0.5 / Math.sqrt(x + 1) - 0.5 / Math.sqrt(x));
        Curve power = curve(
                "(x - 1)^7, expanded",
                x -> ((((((x - 7) * x + 21) * x - 35) * x + 35) * x - 21) * x + 7) * x - 1,
                x -> 7 * Math.pow(x - 1, 6));
        Curve oscillating = curve(
                "x^2 sin(1 / x)",
                x -> x == 0 ? 0 : x * x * Math.sin(1 / x),
                x -> x == 0 ? 0 : 2 * x * Math.sin(1 / x) - Math.cos(1 / x));
        Curve flat = curve(
                "exp(-1 / x^2)",
                x -> x == 0 ? 0 : Math.exp(-1 / (x * x)),
                x -> x == 0 ? 0 : 2 / (x * x * x) * Math.exp(-1 / (x * x)));
        for (double x : new double[] {1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2}) {
            Stream.of(cancelling, oscillating, flat).forEach(curve -> cases.add(Arguments.of(curve, x)));
            cases.add(Arguments.of(exactly, x));
            cases.add(Arguments.of(quotient, Math.max(x, 1e-5)));
            cases.add(Arguments.of(roots, 1 / (x * x)));
            cases.add(Arguments.of(power, 1 + x));
        }
        cases.add(Arguments.of(oscillating, 0.0));
        cases.add(Arguments.of(flat, 0.0));
        cases.add(Arguments.of(curve("exp(exp(x))", x -> Math.exp(Math.exp(x)), x -> Math.exp(x + Math.exp(x))), 6.0));
        for (double x : new double[] {1e15, 1e16, 1e17}) {
            cases.add(Arguments.of(curve("sin", Math::sin, Math::cos), x));
            cases.add(Arguments.of(curve("x + sin(x)", t -> t + Math.sin(t), t -> 1 + Math.cos(t)), x));
            cases.add(Arguments.of(curve(x + " + t", t -> x + t, t -> 1), 0.7));
        }
        cases.add(Arguments.of(curve("x", x -> x, x -> 1), Double.MIN_VALUE));
        cases.add(Arguments.of(curve("x", x -> x, x -> 1), Double.MAX_VALUE));
        cases.add(Arguments.of(curve("1 / x", x -> 1 / x, x -> 0), Double.POSITIVE_INFINITY));
        cases.add(Arguments.of(curve("x^2", x -> x * x, x -> 2 * x), Double.NaN));
        cases.add(Arguments.of(curve("x^2", x -> x * x, x -> 2 * x), 1e300));
        cases.add(Arguments.of(curve("1 + 1e-20 x", x -> 1 + 1e-20 * x, x -> 1e-20), 0.7));
        cases.add(Arguments.of(curve("1e16 + cbrt(x)", x -> 1e16 + Math.cbrt(x), x -> Double.POSITIVE_INFINITY), 0.0));
        cases.add(Arguments.of(curve("sin in steps of a float", x -> (float) Math.sin(x), Math::cos), 0.7));
        return cases.stream();
    }

    private static double square(double x) {
        return x * x;
    }

    @ParameterizedTest
    @MethodSource("awkward")
    void areNeverCalledWrong(Curve curve, double x) {
        Finding finding = curve.at(x);
        assertThat(finding.verdict()).as("%s at %s: %s", curve, x, finding).isNotEqualTo(Verdict.MISMATCH);
    }

    private static Curve curve(String name, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        return new Curve(name, value, derivative);
    }
}
