package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where derivatives that users give are held against differences. */
class GivenPointsTest {
    /** What people give derivatives of, with the right ones. */
    private static final String RIGHT = """
            package p;
            import dev.adjoint.*;
            final class Right {
                static final double[] TABLE = {0, 0.2763263901682369, 0.5204998778130465, 0.7111556336535151,
                    0.8427007929497149, 0.9229001282564582, 0.9661051464753108, 0.9866716712191824, 0.9953222650189527};
                static double erf(double x) {
                    double a = Math.abs(x);
                    if (a >= 2) { return Math.signum(x) * (1 - Math.exp(-a * a) / (a * Math.sqrt(Math.PI)) * (1 - 1 / (2 * a * a))); }
                    int i = (int) (a * 4);
                    double t = a * 4 - i;
                    double h = 0.25;
                    double d0 = slope(0.25 * i), d1 = slope(0.25 * (i + 1));
                    double t2 = t * t, t3 = t2 * t;
                    return Math.signum(x) * ((2 * t3 - 3 * t2 + 1) * TABLE[i] + (t3 - 2 * t2 + t) * h * d0
                        + (3 * t2 - 2 * t3) * TABLE[i + 1] + (t3 - t2) * h * d1);
                }
                @PartialOf(method = "erf", tolerance = 5e-2)
                static double slope(double x) { return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x); }

                static double cdf(double x) {
                    double t = 1 / (1 + 0.2316419 * Math.abs(x));
                    double tail = density(x) * t * (0.319381530
                        + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
                    return x < 0 ? tail : 1 - tail;
                }
                @PartialOf(method = "cdf", tolerance = 1e-3)
                static double density(double x) { return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI); }

                static double call(double s, double k, double v, double r, double t) {
                    double w = v * Math.sqrt(t);
                    double d = (Math.log(s / k) + r * t) / w + w / 2;
                    return s * cdf(d) - k * Math.exp(-r * t) * cdf(d - w);
                }
                @PartialOf(method = "call", parameter = 0, tolerance = 1e-3)
                static double delta(double s, double k, double v, double r, double t) {
                    double w = v * Math.sqrt(t);
                    return cdf((Math.log(s / k) + r * t) / w + w / 2);
                }
                @PartialOf(method = "call", parameter = 2, tolerance = 1e-2)
                static double vega(double s, double k, double v, double r, double t) {
                    double w = v * Math.sqrt(t);
                    return s * Math.sqrt(t) * density((Math.log(s / k) + r * t) / w + w / 2);
                }

                static double logGamma(double x) {
                    if (x <= 0) { return Double.NaN; }
                    double shift = 0;
                    double y = x;
                    while (y < 12) { shift -= Math.log(y); y += 1; }
                    double z = 1 / (y * y);
                    return shift + (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI)
                        + (1.0 / 12 - z * (1.0 / 360 - z * (1.0 / 1260 - z / 1680))) / y;
                }
                @PartialOf(method = "logGamma")
                static double digamma(double x) {
                    double shift = 0;
                    double y = x;
                    while (y < 12) { shift -= 1 / y; y += 1; }
                    double z = 1 / (y * y);
                    return shift + Math.log(y) - 0.5 / y - z * (1.0 / 12 - z * (1.0 / 120 - z * (1.0 / 252 - z / 240)));
                }

                static double gamma(double x) { return Math.exp(logGamma(x)); }
                @PartialOf(method = "gamma", usesResult = true)
                static double dgamma(double x, double r) { return r * digamma(x); }

                static double huber(double x, double d) {
                    return Math.abs(x) <= d ? x * x / 2 : d * (Math.abs(x) - d / 2);
                }
                @PartialOf(method = "huber", parameter = 0)
                static double dhuber(double x, double d) { return Math.abs(x) <= d ? x : d * Math.signum(x); }

                static double steps(double x) { return x < 0 ? 0 : x < 0.5 ? x : x < 2 ? 0.5 + 2 * (x - 0.5) : 3.5; }
                @PartialOf(method = "steps")
                static double dsteps(double x) { return x < 0 ? 0 : x < 0.5 ? 1 : x < 2 ? 2 : 0; }

                static double logit(double p) {
                    if (p <= 0 || p >= 1) { throw new IllegalArgumentException(); }
                    return Math.log(p / (1 - p));
                }
                @PartialOf(method = "logit")
                static double dlogit(double p) { return 1 / (p * (1 - p)); }

                static double acosh(double x) { return Math.log(x + Math.sqrt(x * x - 1)); }
                @PartialOf(method = "acosh")
                static double dacosh(double x) { return 1 / Math.sqrt(x * x - 1); }

                static double logistic(double x) { return 1 / (1 + Math.exp(-x)); }
                @PartialOf(method = "logistic")
                static double dlogistic(double x) { double e = Math.exp(x); return e / ((1 + e) * (1 + e)); }

                static double power(double x, int n) { return Math.pow(x, n); }
                @PartialOf(method = "power")
                static double dpower(double x, int n) { return n == 0 ? 0 : n * Math.pow(x, n - 1); }

                static double lambert(double x) {
                    if (x < -0.36) { return Double.NaN; }
                    double w = x > 1 ? Math.log(x) : x;
                    for (int i = 0; i < 60; i++) { double e = Math.exp(w); w -= (w * e - x) / (e * (w + 1)); }
                    return w;
                }
                @PartialOf(method = "lambert", usesResult = true)
                static double dlambert(double x, double w) { return 1 / (Math.exp(w) * (1 + w)); }

                static double norm(double[] x) { double s = 0; for (double v : x) { s += v * v; } return Math.sqrt(s); }
                @PullbackOf(method = "norm")
                static void dnorm(double[] x, double r, double seed, double[] dx) {
                    for (int i = 0; i < x.length; i++) { dx[i] += r == 0 ? 0 : seed * x[i] / r; }
                }

                static double logSumExp(double[] x) {
                    double max = Double.NEGATIVE_INFINITY;
                    for (double v : x) { max = Math.max(max, v); }
                    double s = 0;
                    for (double v : x) { s += Math.exp(v - max); }
                    return max + Math.log(s);
                }
                @PullbackOf(method = "logSumExp")
                static void softmax(double[] x, double r, double seed, double[] dx) {
                    for (int i = 0; i < x.length; i++) { dx[i] += seed * Math.exp(x[i] - r); }
                }

                static double cross(double[] a, double[] b) { return a[0] * b[1] - a[1] * b[0] + a[2] * b[2]; }
                @PullbackOf(method = "cross")
                static void dcross(double[] a, double[] b, double r, double seed, double[] da, double[] db) {
                    da[0] += seed * b[1]; da[1] -= seed * b[0]; da[2] += seed * b[2];
                    db[1] += seed * a[0]; db[0] -= seed * a[1]; db[2] += seed * a[2];
                }
            }
            """;

    @Test
    void rightDerivativesAreWrongNowhere() {
        assertThat(new Javac().compile(RIGHT).messages()).isEmpty();
    }

    /** Each is wrong only where none of the first few points lies. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "double x) { return x * x * x;                      | double x) { return x < -2 ? -3 * x * x : 3 * x * x;",
                "double x) { return x * x;                          | double x) { return x > 10 ? x : 2 * x;",
                "double x) { return x * x;                          | double x) { return Math.abs(x) < 0.05 ? x : 2 * x;",
                "double x, int n) { return n == 0 ? 5 * x : n * x;  | double x, int n) { return n;",
                "double x, int n) { return n * x;                   | double x, int n) { return Math.abs(n);",
                "double x, int n) { return n * x;                   | double x, int n) { return Math.min(n, 9);",
                "double x, double y) { return x - y;                | double x, double y) { return x < -2 && y < -2 ? -1 : 1;",
            })
    void whatIsWrongElsewhereIsFound(String methods) {
        String[] parts = methods.split("\\|");
        Compilation compilation = new Javac().compile("""
                package p;
                import dev.adjoint.*;
                final class Wrong {
                    static double f(%s }
                    @PartialOf(method = "f")
                    static double d(%s }
                }
                """.formatted(parts[0].strip(), parts[1].strip()));
        assertThat(compilation.messages())
                .singleElement()
                .asString()
                .startsWith("[adjoint:derivative-wrong] the derivative 'Wrong.d' is wrong: of ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.length == 1", "x.length == 5", "x[0] > x[x.length - 1]", "x[0] < -1"})
    void arraysOfOtherLengthsAreTried(String where) {
        Compilation compilation = new Javac().compile("""
                package p;
                import dev.adjoint.*;
                final class Wrong {
                    static double f(double[] x) { double s = 0; for (double v : x) { s += v * v; } return s; }
                    @PullbackOf(method = "f")
                    static void d(double[] x, double r, double seed, double[] dx) {
                        for (int i = 0; i < x.length; i++) { dx[i] += seed * (%s ? 1 : 2) * x[i]; }
                    }
                }
                """.formatted(where));
        assertThat(compilation.messages()).singleElement().asString().startsWith("[adjoint:derivative-wrong]");
    }

    /** What a derivative throws where its method returns a number, it throws when the program runs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "double x) { return x * x; | @PartialOf(method = \"f\") static double d(double x) { if (x < 0) throw new IllegalStateException(\"no\"); return 2 * x;",
                "double x) { return x * x; | @PartialOf(method = \"f\") static double d(double x) { throw new UnsupportedOperationException();",
                "double[] x) { return x[0]; | @PullbackOf(method = \"f\") static void d(double[] x, double r, double seed, double[] dx) { dx[0] += seed; dx[x.length] += 0;",
            })
    void whatADerivativeThrowsIsAnError(String methods) {
        String[] parts = methods.split("\\|");
        Compilation compilation = new Javac().compile("""
                package p;
                import dev.adjoint.*;
                final class Wrong {
                    static double f(%s }
                    %s }
                }
                """.formatted(parts[0].strip(), parts[1].strip()));
        assertThat(compilation.messages())
                .singleElement()
                .asString()
                .startsWith("[adjoint:derivative-throws] the derivative 'Wrong.d' of Wrong.f(")
                .contains("Exception");
    }

    @Test
    void whereTheMethodThrowsOrIsNotFiniteItsDerivativeMayThrow() {
        assertThat(new Javac().compile("""
                package p;
                import dev.adjoint.*;
                final class Right {
                    static double f(double x) { return Math.sqrt(x); }
                    @PartialOf(method = "f")
                    static double d(double x) { if (x < 0) throw new IllegalArgumentException(); return 0.5 / Math.sqrt(x); }
                    static double g(double x) { if (x < 0) throw new IllegalArgumentException(); return x * x; }
                    @PartialOf(method = "g")
                    static double e(double x) { if (x < 0) throw new IllegalArgumentException(); return 2 * x; }
                }
                """).messages()).isEmpty();
    }
}
