package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods with arrays whose derivatives the user gave: partial derivatives beside constant arrays, and pullbacks. */
class GivenPullbacksTest {
    private static final String LIBRARY = """
            package lib;
            public final class Linear {
                private Linear() {}
                public static double norm(double[] x) { return Double.valueOf(Math.sqrt(dot(x, x))).doubleValue(); }
                public static double dot(double[] x, double[] y) {
                    Double s = 0.0;
                    for (int i = 0; i < x.length; i++) { s += x[i] * y[i]; }
                    return s;
                }
                /** Gaussian elimination, on copies. */
                public static double[] solve(double[][] a, double[] b) {
                    int n = b.length;
                    double[][] m = java.util.stream.Stream.of(a).map(double[]::clone).toArray(double[][]::new);
                    double[] x = b.clone();
                    for (int k = 0; k < n; k++) {
                        for (int i = k + 1; i < n; i++) {
                            double f = m[i][k] / m[k][k];
                            for (int j = k; j < n; j++) { m[i][j] -= f * m[k][j]; }
                            x[i] -= f * x[k];
                        }
                    }
                    for (int k = n - 1; k >= 0; k--) {
                        for (int j = k + 1; j < n; j++) { x[k] -= m[k][j] * x[j]; }
                        x[k] /= m[k][k];
                    }
                    return x;
                }
                /** x to the power of p in each element, times s. */
                public static double[] powers(double[] x, double p, int n, double s) {
                    return java.util.Arrays.stream(x).map(v -> s * Math.pow(v, p) * n).toArray();
                }
                public static double wave(double x, boolean isSine, double y) {
                    return Double.valueOf((isSine ? Math.sin(x) : Math.cos(x)) * y).doubleValue();
                }
                /** Linear in each interval of the knots. */
                public static double interpolate(double x, double[] table, double scale) {
                    Integer i = Math.max(0, Math.min(table.length - 2, (int) Math.floor(x)));
                    return scale * (table[i] + (x - i) * (table[i + 1] - table[i]));
                }
            }
            """;

    private static final String DERIVATIVES = """
            package lib;
            import dev.adjoint.Constant;
            import dev.adjoint.PartialOf;
            import dev.adjoint.PullbackOf;
            @SuppressWarnings("adjoint")
            public final class LinearDerivatives {
                private LinearDerivatives() {}
                public static int calls;
                @PullbackOf(owner = Linear.class, method = "norm")
                public static void norm(double[] x, double result, double seed, double[] dx) {
                    calls++;
                    for (int i = 0; i < x.length; i++) { dx[i] += seed * x[i] / result; }
                }
                @PullbackOf(owner = Linear.class, method = "dot")
                public static void dot(double[] x, double[] y, double result, double seed, double[] dx, double[] dy) {
                    for (int i = 0; i < x.length; i++) { dx[i] += seed * y[i]; dy[i] += seed * x[i]; }
                }
                @PullbackOf(owner = Linear.class, method = "solve")
                public static void solve(
                        double[][] a, double[] b, double[] x, double[] seed, double[][] da, double[] db) {
                    int n = b.length;
                    double[][] transposed = new double[n][n];
                    for (int i = 0; i < n; i++) { for (int j = 0; j < n; j++) { transposed[i][j] = a[j][i]; } }
                    double[] y = Linear.solve(transposed, seed);
                    for (int i = 0; i < n; i++) {
                        db[i] += y[i];
                        for (int j = 0; j < n; j++) { da[i][j] -= y[i] * x[j]; }
                    }
                }
                @PullbackOf(owner = Linear.class, method = "powers")
                public static void powers(double[] x, double p, int n, double s,
                        double[] result, double[] seed, double[] dx, double[] numbers) {
                    for (int i = 0; i < x.length; i++) {
                        dx[i] += seed[i] * p * result[i] / x[i];
                        numbers[0] += seed[i] * result[i] * Math.log(x[i]);
                        numbers[1] += seed[i] * result[i] / s;
                    }
                }
                @PullbackOf(owner = Linear.class, method = "wave")
                public static void wave(double x, boolean isSine, @Constant double y,
                        double result, double seed, double[] numbers) {
                    numbers[0] += seed * y * (isSine ? Math.cos(x) : -Math.sin(x));
                }
                @PartialOf(owner = Linear.class, method = "interpolate")
                public static double slope(double x, double[] table, double scale) {
                    calls++;
                    int i = Math.max(0, Math.min(table.length - 2, (int) Math.floor(x)));
                    return scale * (table[i + 1] - table[i]);
                }
                @PartialOf(owner = Linear.class, method = "interpolate", parameter = 2, usesResult = true)
                public static double perScale(double x, double[] table, double scale, double result) {
                    return result / scale;
                }
            }
            """;

    private static Compiled compiled(String... methods) {
        return Compiled.of(LIBRARY, DERIVATIVES, """
                package use;
                import dev.adjoint.Constant;
                import dev.adjoint.Differentiable;
                import dev.adjoint.PullbackOf;
                import dev.adjoint.UseDerivatives;
                import lib.Linear;
                import lib.LinearDerivatives;
                @UseDerivatives(LinearDerivatives.class)
                @SuppressWarnings("adjoint")
                final class User {
                    static final double[] TABLE = {0.5, 1.5, 1, 3, 2};
                    @Differentiable
                    %s
                }
                """.formatted(String.join("\n@Differentiable\n", methods)));
    }

    private static Differentiated user(String method) {
        return compiled(method).method("use.User", "f");
    }

    private static void check(String method, Object... arguments) {
        ArrayDerivatives.check(user(method), arguments);
    }

    @Test
    void numbersOfArrays() {
        check("static double f(double[] a) { return Linear.norm(a) * a[0]; }", new double[] {1, 2, 3});
        check(
                "static double f(double[] a, double[] b) { return Linear.dot(a, b) + Linear.dot(a, a) * b[1]; }",
                new double[] {1, 2},
                new double[] {3, -1});
        check(
                "static double f(double x, double[] b) { return Linear.dot(new double[] {x, 2, x * x}, b); }",
                0.5,
                new double[] {3, -1, 2});
        check("static double f(double x) { return x * Linear.norm(TABLE) + Linear.dot(TABLE, TABLE); }", 0.5);
        check(
                "static double f(double x, double[] b) { b[0] = x; return Linear.dot(TABLE, b) + Linear.norm(b); }",
                0.5,
                new double[] {3, -1, 2, 2, 1});
    }

    @Test
    void arraysOfArrays() {
        double[][] a = {{4, 1, 0.5}, {1, 5, 2}, {0.25, 1, 3}};
        double[] b = {1, -2, 3};
        check("static double[] f(double[][] a, double[] b) { return Linear.solve(a, b); }", a, b);
        check("static double f(double[][] a, double[] b) { return Linear.norm(Linear.solve(a, b)); }", a, b);
        check("""
                static double f(double[][] a, double[] b) {
                    double[] x = Linear.solve(a, b);
                    double[] y = Linear.solve(a, x);
                    return Linear.dot(x, y) + x[0];
                }
                """, a, b);
    }

    @Test
    void numbersBesideArrays() {
        check(
                "static double[] f(double[] x, double p, int n, double s) { return Linear.powers(x, p, n, s * p); }",
                new double[] {1.5, 2, 0.75},
                1.5,
                3,
                0.5);
        check("""
                static double f(double[] x, double p, int n) {
                    double[] y = Linear.powers(x, 2, n, p);
                    return y[0] * y[1] + Linear.powers(TABLE, p, 1, 1)[2];
                }
                """, new double[] {1.5, 2, 0.75}, 1.5, 3);
    }

    @Test
    void aPullbackOfNumbersOnly() {
        Differentiated f = user("""
                static double f(double x, boolean b, @Constant double y) {
                    return Linear.wave(x, b, y) * Linear.wave(x * x, !b, 2) + Linear.wave(y, b, y);
                }
                """);
        ArrayDerivatives.check(f, Set.of(2), 0.75, true, 1.25);
        ArrayDerivatives.check(f, Set.of(2), 0.75, false, 1.25);
    }

    /** The reverse code has to have what the method returned, also where the caller writes into that. */
    @Test
    void whatIsOverwritten() {
        check("""
                static double f(double[] x, double p) {
                    double[] y = Linear.powers(x, p, 1, 2);
                    double first = y[0];
                    y[0] = x[1] * y[1];
                    x[0] = y[0] * p;
                    x[1] *= first;
                    return Linear.dot(x, y);
                }
                """, new double[] {1.5, 2, 0.75}, 1.25);
        check("""
                static double f(double[][] a, double[] b) {
                    double[] x = Linear.solve(a, b);
                    double[] row = a[0];
                    a[0] = a[1];
                    a[1] = row;
                    a[2] = new double[] {x[0], 3, x[1] + 9};
                    double t = b[0];
                    b[0] = b[1] + x[2];
                    b[1] = t;
                    return Linear.dot(Linear.solve(a, b), x);
                }
                """, new double[][] {{4, 1, 0.5}, {1, 5, 2}, {0.25, 1, 3}}, new double[] {1, -2, 3});
    }

    @Test
    void inLoopsAndBranches() {
        Differentiated f = user("""
                static double f(double[] x, double p, int n) {
                    double sum = 0;
                    double[] y = x;
                    for (int i = 0; i < n; i++) {
                        y = Linear.powers(y, p, 1, 0.5 + 0.125 * i);
                        sum += Linear.norm(y);
                        if (i % 2 == 1) {
                            y[i % y.length] += sum * 0.1;
                            for (int j = 0; j < 2; j++) {
                                y = Linear.powers(y, 0.5, 2, p);
                            }
                        } else if (Linear.norm(x) > 100) {
                            sum *= Linear.dot(x, y);
                        }
                    }
                    for (int i = 0; i < n; i++) {
                        sum += Linear.dot(x, y) * i;
                    }
                    return sum;
                }
                """);
        for (int n : new int[] {0, 1, 2, 5}) {
            ArrayDerivatives.check(f, new double[] {1.5, 2, 0.75}, 1.25, n);
        }
    }

    /** Which array is which is decided while the program runs. */
    @Test
    void arraysThatAreChosenAndExchanged() {
        Differentiated f = user("""
                static double f(double[] x, double[] z, double p, int n) {
                    double[] y = n > 1 ? Linear.powers(x, p, 1, 2) : z;
                    y[0] = y[1] * p;
                    double[][] m = {y, {1, 4}};
                    for (int i = 0; i < n; i++) {
                        double[] t = Linear.solve(m, z);
                        t[1] += x[0] + 2;
                        m[i % 2] = new double[] {5 * (1 - i % 2) + t[0] * 0.1, 5 * (i % 2) + t[1] * 0.1};
                        z = i == 1 ? Linear.powers(t, 2, 1, p) : t;
                    }
                    return Linear.dot(z, m[0]) + Linear.norm(m[1]);
                }
                """);
        for (int n : new int[] {0, 1, 2, 4}) {
            ArrayDerivatives.check(f, new double[] {1.5, 2}, new double[] {3, 1.25}, 1.25, n);
        }
    }

    /** Its name stands for an array here. */
    @Test
    void argumentsThatBecomeAnArray() {
        ArrayDerivatives.check(
                compiled(
                                "static double f(double x, double y) { return total(x, y, x * y) * total(2, y) + total(); }",
                                """
                        static double g(double x) { return x; }
                        static double total(double... x) { return java.util.Arrays.stream(x).map(v -> v * v).sum(); }
                        @PullbackOf(method = "total")
                        static void back(double[] x, double result, double seed, double[] dx) {
                            for (int i = 0; i < x.length; i++) { dx[i] += 2 * seed * x[i]; }
                        }
                        """)
                        .method("use.User", "f"),
                0.75,
                1.25);
    }

    /** Partial derivatives beside arrays that are constants. */
    @Test
    void tables() {
        check("static double f(double x, double y) { return Linear.interpolate(x * y, TABLE, y) * x; }", 1.25, 1.5);
        check("static double f(double x) { return Linear.interpolate(2.5, TABLE, x) * Linear.norm(TABLE); }", 1.25);
        Differentiated f = user("""
                static double f(double[] x, double y, @Constant double[] table) {
                    double sum = 0;
                    for (int i = 0; i < x.length; i++) {
                        sum += Linear.interpolate(x[i] + y, table, 2) * y;
                    }
                    double u = y;
                    for (int i = 0; i < 4; i++) {
                        u = Linear.interpolate(u, table, 1 + u * 0.1) + 0.125 * x[0];
                    }
                    return sum * u;
                }
                """);
        ArrayDerivatives.check(f, Set.of(2), new double[] {0.25, 1.3, 2.6}, 0.6, new double[] {0.5, 1.5, 1, 3, 2});
    }

    /** The partial derivative is that at the table as it was when the method was called. */
    @Test
    void aTableThatIsOverwritten() {
        Differentiated f = user("""
                static double f(double x, double y, int[] order) {
                    double[] table = {1, 2, 4};
                    double first = Linear.interpolate(x, table, y);
                    table[1] = 7;
                    double second = Linear.interpolate(x, table, y);
                    double u = x;
                    for (int i = 0; i < 3; i++) {
                        table[order[i]] = i * i - 1;
                        u = u * 0.5 + Linear.interpolate(0.3 + 0.1 * u, table, 0.5);
                        if (i == 1) {
                            u += Linear.interpolate(0.7 + 0.01 * u, table, y);
                            table[2] += 2;
                        }
                    }
                    return first * second + u;
                }
                """);
        ArrayDerivatives.check(f, 0.75, 1.25, new int[] {1, 0, 1});
    }

    @Test
    void whatIsNotNeededIsNotCalled() throws Exception {
        Compiled compiled = compiled("""
                static double f(double x, @Constant double[] a) {
                    double constant = Linear.norm(a) + Linear.interpolate(2, a, 3);
                    double lost = Linear.interpolate(x, a, 2);
                    return x * constant + (x > 9 ? Linear.interpolate(x, a, 1) : x);
                }
                """);
        Differentiated f = compiled.method("use.User", "f");
        java.lang.reflect.Field calls = compiled.type("lib.LinearDerivatives").getField("calls");
        f.gradient(0.5, new double[] {1, 2, 3});
        f.jvp(new double[] {1}, 0.5, new double[] {1, 2, 3});
        f.value(0.5, new double[] {1, 2, 3});
        assertThat(calls.getInt(null)).isZero();
        f.gradient(9.5, new double[] {1, 2, 3});
        assertThat(calls.getInt(null)).isEqualTo(1);
    }

    @Test
    void aDifferentiableMethodThatHasOne() {
        Compiled compiled = compiled("static double f(double[] v, double w) { return g(v, w)[1] * w; }", """
                static double[] g(double[] v, double w) { Double s = w; return new double[] {v[1] * s, v[0] * v[1]}; }
                @PullbackOf(method = "g")
                static void back(double[] v, double w, double[] r, double[] s, double[] dv, double[] dw) {
                    dv[0] += s[1] * v[1];
                    dv[1] += s[0] * w + s[1] * v[0];
                    dw[0] += s[0] * v[1];
                }
                """);
        ArrayDerivatives.check(compiled.method("use.User", "g"), new double[] {1, 2}, 3.0);
        ArrayDerivatives.check(compiled.method("use.User", "f"), new double[] {1, 2}, 3.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dm[0] += 2 * m[0]; dm[1] += 1;",
                "dm[0] = seed * 2 * m[0]; dm[1] += seed;",
                "dm[0] += seed * 2 * m[0]; dm[1] += seed; m[0] = 0;",
                "dm[0] += seed * seed * 2 * m[0]; dm[1] += seed;",
                "dm[0] += seed * 2 * m[0]; dm[1] += seed + dm[1] * dm[1];"
            })
    void thatAreRightForASeedOfOneOnly(String body) {
        assertThat(new Javac().withoutWerror().compile("""
                import dev.adjoint.*;
                class A {
                    static double g(double[] m) { return m[0] * m[0] + m[1]; }
                    @PullbackOf(method = "g")
                    static void back(double[] m, double result, double seed, double[] dm) { %s }
                    @Differentiable
                    static double f(double[] m) { return 3 * g(m); }
                }
                """.formatted(body)).messages())
                .hasSize(1)
                .allMatch(message ->
                        message.startsWith("[adjoint:pullback-wrong] the pullback 'A.back' of 'A.g' is wrong"));
    }

    /**
     * Whoever writes into the result would write into something else as well, of which the derivative knows nothing.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "return m; | returns an array that it is given, not a new one",
                "CACHE[0] = m[0]; return CACHE; | returns the same array again when it is called again, not a new one",
            })
    void ofAMethodThatReturnsNoNewArray(String body) {
        String[] parts = body.split("\\|");
        assertThat(new Javac()
                        .withoutWerror()
                        .compile("""
                import dev.adjoint.*;
                class A {
                    static final double[] CACHE = new double[1];
                    static double[] g(double[] m) { %s }
                    @PullbackOf(method = "g")
                    static void back(double[] m, double[] result, double[] seed, double[] dm) {
                        for (int i = 0; i < seed.length; i++) { dm[i] += seed[i]; }
                    }
                    @Differentiable
                    static double f(double[] m) { return 3 * g(m)[0]; }
                }
                """.formatted(parts[0].strip()))
                        .messages())
                .singleElement()
                .asString()
                .startsWith("[adjoint:pullback-wrong] the pullback 'A.back' of 'A.g' is wrong: the method "
                        + parts[1].strip());
    }

    /** A number has no identity, and an array without elements cannot be written into. */
    @Test
    void ofAMethodThatReturnsANumberThatItIsGivenOrNoElements() {
        assertThat(new Javac().compile("""
                import dev.adjoint.*;
                class A {
                    static final double[] NOTHING = {};
                    static double pick(double[] m, double y) { return m.length > 100 ? m[0] : y; }
                    @PullbackOf(method = "pick")
                    static void ofPick(double[] m, double y, double result, double seed, double[] dm, double[] d) {
                        if (m.length > 100) { dm[0] += seed; } else { d[0] += seed; }
                    }
                    static double[] tail(double[] m) { return m.length < 2 ? NOTHING : new double[] {m[1]}; }
                    @PullbackOf(method = "tail")
                    static void ofTail(double[] m, double[] result, double[] seed, double[] dm) {
                        if (seed.length > 0) { dm[1] += seed[0]; }
                    }
                    @Differentiable
                    static double f(double[] m, double y) { return pick(m, y) * y + tail(m).length; }
                }
                """).messages()).isEmpty();
    }
}
