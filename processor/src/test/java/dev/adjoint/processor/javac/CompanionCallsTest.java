package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls of differentiable methods of other classes, and of methods that call themselves, by way of their companions.
 */
class CompanionCallsTest {
    private static final String LIBRARY = """
            package lib;
            import dev.adjoint.Constant;
            import dev.adjoint.Differentiable;
            public final class Lib {
                private Lib() {}
                @Differentiable
                public static double wave(double x, int n, double y) { return Math.sin(x * n) * y + x; }
                @Differentiable
                public static double dot(double[] a, double[] b, double w) {
                    double s = 0;
                    for (int i = 0; i < a.length; i++) { s += a[i] * b[i] * Math.exp(w * 0.1); }
                    return s;
                }
                @Differentiable
                public static double[] scaled(double[] a, double x) {
                    double[] r = new double[a.length];
                    for (int i = 0; i < a.length; i++) { r[i] = a[i] * a[i] * x; }
                    return r;
                }
                @Differentiable
                public static double interpolated(@Constant double[] at, double[] y, double x, int[] order) {
                    int i = order[0];
                    while (i < at.length - 2 && at[i + 1] < x) { i++; }
                    double t = (x - at[i]) / (at[i + 1] - at[i]);
                    return y[i] + t * (y[i + 1] - y[i]);
                }
                @Differentiable
                public static double table(@Constant double[] at, double x) {
                    double s = 1;
                    for (double v : at) { s *= x - v; }
                    return s * at[Math.abs(java.util.Arrays.binarySearch(at, x)) % at.length];
                }
                @Differentiable
                public static double trace(double[][] m, double x) {
                    double s = x;
                    for (int i = 0; i < m.length; i++) { s *= m[i][i] + x * m[i][0]; }
                    return s;
                }
                @Differentiable
                public static double[] row(double[][] m, double x) {
                    double[] r = m[1].clone();
                    r[0] *= x * m[0][0];
                    return r;
                }
                @Differentiable(companion = "Cube")
                public static double power(double x) { return x * x * x; }
                @Differentiable(companion = "Power")
                public static double power(double x, int n) {
                    if (n == 0) { return 1; }
                    double half = power(x, n / 2);
                    return n % 2 == 0 ? half * half : half * half * x;
                }
            }
            """;

    private static Differentiated user(String... methods) {
        return Compiled.of(LIBRARY, source(methods)).method("use.User", "f");
    }

    private static String source(String... methods) {
        return """
            package use;
            import dev.adjoint.Constant;
            import dev.adjoint.Differentiable;
            import lib.Lib;
            @SuppressWarnings("adjoint")
            final class User {
                @Differentiable
                %s
            }
            """.formatted(String.join("\n@Differentiable\n", methods));
    }

    private static void check(String method, Object... arguments) {
        ArrayDerivatives.check(user(method), arguments);
    }

    @Test
    void numbers() {
        check("static double f(double x, double y) { return Lib.wave(x * y, 2, y) * x; }", 0.75, 1.25);
        check(
                "static double f(double x, double y) { return Lib.wave(x, 2, x) + Lib.wave(Lib.wave(x, 1, 2), 3, y); }",
                0.75,
                1.25);
        check(
                "static double f(double x, double y) { Lib.wave(x, 1, y); return Lib.power(x) * Lib.power(y, 5); }",
                0.75,
                1.25);
        check("static double f(double x) { return x * Lib.wave(1, 2, 3) * Lib.power(2, 3); }", 0.75);
        check("static double f(double x, int n) { return n > 1 ? Lib.power(x) : Lib.wave(x, n, 2) * x; }", 0.75, 1);
    }

    @Test
    void inBranchesAndConditions() {
        String method = """
                static double f(double x, double y) {
                    double t = x;
                    if (Lib.wave(x, 1, y) > 1 && Lib.power(y) > 0) {
                        t = Lib.wave(y, 2, x);
                    } else if (x > 0) {
                        t = Lib.power(x) + (y > 1 ? Lib.power(y) : x);
                    }
                    if (t > 2) {
                        return Lib.wave(t, 1, t);
                    }
                    return t * y;
                }
                """;
        Differentiated f = user(method);
        for (double x : new double[] {-1.25, 0.35, 0.8, 1.75}) {
            for (double y : new double[] {-0.75, 0.4, 1.5}) {
                ArrayDerivatives.check(f, x, y);
            }
        }
    }

    @Test
    void inLoops() {
        Differentiated f = user("""
                static double f(double x, double y, int n) {
                    double u = x;
                    for (int i = 0; i < n; i++) {
                        u = Lib.wave(u, i, y) + x;
                        if (i % 2 == 1) {
                            u *= Lib.power(y);
                            for (int j = i; j > 0; j--) {
                                u = Lib.wave(u, j, x) * 0.5;
                            }
                        }
                        if (Lib.wave(u, 1, 2) > 30) {
                            break;
                        }
                    }
                    double s = 0;
                    for (int i = 0; i < n; i++) {
                        s += Lib.wave(x * i, 2, y + i) * u;
                    }
                    return s;
                }
                """);
        for (int n : new int[] {0, 1, 2, 5}) {
            ArrayDerivatives.check(f, 0.75, 1.125, n);
        }
    }

    @Test
    void aLoopThatEndsByACall() {
        check("""
                static double f(double x, double y) {
                    double u = x;
                    while (Lib.wave(u, 1, 0.25) < 8) {
                        u = u * 1.5 + Lib.wave(y, 1, u);
                    }
                    int k = 0;
                    do {
                        u = Lib.wave(u, 1, y) / 3;
                        k++;
                    } while (Lib.power(u) > 1 && k < 4);
                    return u;
                }
                """, 0.75, 1.125);
    }

    @Test
    void arrays() {
        check("""
                static double f(double[] a, double x, double[] b) {
                    double r = Lib.dot(a, b, x);
                    return r * Lib.dot(a, a, r * 0.01) + Lib.dot(new double[] {x, 2, r * x}, b, 1);
                }
                """, new double[] {1, -0.5, 2}, 0.75, new double[] {0.25, 1.5, -1});
    }

    @Test
    void arraysThatAreOverwritten() {
        check("""
                static double f(double[] a, double x) {
                    double[] b = a.clone();
                    b[0] = x;
                    double r = Lib.dot(a, b, x);
                    b[0] = 2 * r;
                    a[1] = b[0] * x;
                    double s = Lib.dot(b, a, 0.1);
                    a[0] = s;
                    b = a;
                    b[2] *= 0.5;
                    return s * Lib.dot(a, b, 0.2);
                }
                """, new double[] {1, -0.5, 0.25}, 0.75);
    }

    @Test
    void arraysInLoops() {
        Differentiated f = user("""
                static double f(double[] a, double x, int n) {
                    double s = 1;
                    double[] w = a.clone();
                    for (int i = 0; i < n; i++) {
                        double[] c = new double[a.length];
                        for (int j = 0; j < c.length; j++) {
                            c[j] = a[j] * i + s;
                        }
                        s = 0.1 * s * Lib.dot(c, a, x);
                        w[i % 2] = s;
                        if (i != 1) {
                            s += Lib.dot(w, c, 0.1) * 0.01;
                            w[1] *= 0.25;
                        }
                        double[] d = Lib.scaled(w, s);
                        d[0] += x;
                        w = d;
                    }
                    return s + Lib.dot(w, a, 0);
                }
                """);
        for (int n : new int[] {0, 1, 2, 4}) {
            ArrayDerivatives.check(f, new double[] {0.75, -0.5, 0.5}, 0.25, n);
        }
    }

    @Test
    void aSumOfCallsWithArrays() {
        check("""
                static double f(double[] a, double x, int n) {
                    double s = 0;
                    for (int i = 0; i < n; i++) {
                        double[] c = {x * i, a[0], a[1] * x};
                        s += Lib.dot(c, a, x) + Lib.scaled(c, a[2])[1];
                    }
                    return s;
                }
                """, new double[] {0.75, -0.5, 0.5}, 0.25, 3);
    }

    @Test
    void arraysChosenInBranches() {
        Differentiated f = user("""
                static double f(double[] a, double[] b, double x) {
                    double[] c = x > 0 ? a : b;
                    double r = Lib.dot(c, a, x);
                    double[] d = x > 1 ? Lib.scaled(c, r) : c;
                    if (r > 0) {
                        double[] e = Lib.scaled(d, x);
                        e[1] = r;
                        r += Lib.dot(e, b, 0.25);
                        e[0] = r * r;
                        r *= Lib.dot(e, d, 0.125);
                    }
                    return r + Lib.dot(d, b, 0.5);
                }
                """);
        for (double x : new double[] {-1.25, 0.75, 1.25}) {
            ArrayDerivatives.check(f, new double[] {0.75, -0.5}, new double[] {-1, 0.5}, x);
            ArrayDerivatives.check(f, new double[] {0.75, 0.5}, new double[] {1, 0.5}, x);
        }
    }

    @Test
    void constantArrays() {
        Differentiated f = user("""
                static double f(@Constant double[] at, double[] y, double x, int[] order) {
                    double r = Lib.interpolated(at, y, x, order) * Lib.table(at, x);
                    double s = Lib.interpolated(new double[] {0, 1, 2}, y, Lib.table(at, 0.3) * x, new int[1]);
                    order[0] = 1;
                    return r + s * Lib.interpolated(at, y, x * s, order);
                }
                """);
        ArrayDerivatives.check(
                f, Set.of(0), new double[] {0, 0.5, 1.5, 2.25}, new double[] {1, -0.5, 2, 0.125}, 0.8, new int[] {0});
    }

    @Test
    void matrices() {
        double[][] m = {{1, 0.5}, {-0.25, 2}};
        check("static double f(double[][] m, double x) { return Lib.trace(m, x) * Lib.row(m, x)[0] * x; }", m, 0.75);
        check("""
                static double f(double[][] m, double x) {
                    double s = Lib.trace(m, x);
                    m[0][1] = s;
                    m[1][1] *= x;
                    double[][] k = {{x, s}, {m[0][0], 1}};
                    double t = Lib.trace(k, s * 0.1) + Lib.trace(m, 0.5);
                    k[1] = m[0];
                    double[] r = Lib.row(k, t * 0.1);
                    r[1] += s;
                    return t * Lib.dot(r, k[0], 0);
                }
                """, m, 0.75);
        check("""
                static double f(double[][] m, double x) {
                    double s = 0.5;
                    for (int i = 0; i < 3; i++) {
                        double[][] k = {{x, s}, {m[0][0] * i, 1}};
                        s = s * Lib.trace(k, x) + 0.1 * Lib.trace(m, s);
                        m[i % 2][0] = s;
                    }
                    return s;
                }
                """, m, 0.75);
    }

    @Test
    void methodsThatReturnArrays() {
        check(
                "static double[] f(double[] a, double x) { return Lib.scaled(Lib.scaled(a, x), x * a[0]); }",
                new double[] {0.75, -0.5},
                1.25);
        check("""
                static double[] f(double[] a, double x) {
                    double[] r = Lib.scaled(a, x);
                    r[0] = Lib.dot(a, r, 0.25);
                    return new double[] {r[0], Lib.wave(r[1], 1, x), x};
                }
                """, new double[] {0.75, -0.5}, 1.25);
    }

    @Test
    void oneArrayForTwoParameters() {
        Differentiated f = user(
                "static double f(double[] a, double[] b, double x) { return Lib.dot(a, b, x) * Lib.dot(a, a, 0); }");
        double[] a = {0.75, -0.5};
        double[] da = new double[2];
        double value = (double) f.invoke("vjp", a, a, 0.5, 1.0, da, da, new double[1]);
        assertThat(value).isEqualTo(f.call(a, a, 0.5));
        Differences differences =
                Differences.at(0.75, 0.01, t -> f.call(new double[] {t, -0.5}, new double[] {t, -0.5}, 0.5));
        assertThat(da[0]).isCloseTo(differences.derivative(), within(1e-8));
        Object jvp = f.invoke("jvp", a, a, 0.5, new double[] {1, 0}, new double[] {1, 0}, 0.0);
        assertThat((double) Differentiated.components(jvp).get(1)).isCloseTo(da[0], within(1e-12));
    }

    @Test
    void recursion() {
        check("static double f(double x, int n) { return n <= 1 ? x : x * 0.5 * n * f(x + 0.25, n - 1); }", 0.75, 6);
        check(
                "static double f(double x, int n) { if (n < 2) { return x * n; } return f(x, n - 1) * 0.5 + f(x * 1.1, n - 2); }",
                0.75,
                9);
        check(
                "static double f(double x, int m, int n) { return m == 0 ? x * n : n == 0 ? f(x, m - 1, 1) : f(x * 1.01, m - 1, n - 1) + f(x, m, n - 1); }",
                0.75,
                3,
                4);
        check(
                "static double f(double x, double y) { return x > 40 ? x * y : f(x * 1.5 + y, Lib.power(y, 2) * 0.5 + 0.3); }",
                0.75,
                0.5);
        check(
                "static double f(double x, double y, int n) { double s = 0; for (int i = 0; i < n; i++) { s += f(x * y, y + i, i) * x; } return s + y * x; }",
                0.75,
                0.5,
                4);
    }

    @Test
    void mutualRecursion() {
        Differentiated f = user(
                "static double f(double x, int n) { return n <= 0 ? x : x * Math.sin(g(x * 0.9, n - 1)); }",
                "private static double g(double y, int n) { return n <= 0 ? 1 : y + f(y * y, n - 1) * f(y, n - 2); }");
        for (int n = 0; n < 7; n++) {
            ArrayDerivatives.check(f, 0.75, n);
        }
    }

    @Test
    void recursionOverArrays() {
        Differentiated sum = user("""
                static double f(double[] a, int from, int to) {
                    if (to - from == 0) { return 0; }
                    if (to - from == 1) { return a[from] * a[from]; }
                    int mid = (from + to) / 2;
                    return f(a, from, mid) * a[0] + f(a, mid, to);
                }
                """);
        ArrayDerivatives.check(sum, new double[] {1, 0.5, -0.25, 2, 1.5}, 0, 5);
        Differentiated halves = user("""
                static double[] f(double[] a) {
                    int n = a.length;
                    if (n == 1) { return a; }
                    double[] even = new double[n / 2];
                    double[] odd = new double[n / 2];
                    for (int i = 0; i < n / 2; i++) { even[i] = a[2 * i]; odd[i] = a[2 * i + 1]; }
                    double[] e = f(even);
                    double[] o = f(odd);
                    double[] r = new double[n];
                    for (int i = 0; i < n / 2; i++) { r[i] = e[i] + o[i] * i; r[i + n / 2] = e[i] * o[i]; }
                    return r;
                }
                """);
        ArrayDerivatives.check(halves, new double[] {1, 0.5, -0.25, 2});
        Differentiated exchanged = user(
                "static double f(double[] a, int n) { return n == 0 ? 1 : a[n - 1] * g(a, n - 1); }",
                "static double g(double[] b, int n) { return n == 0 ? b[0] : b[n - 1] * b[0] + f(b, n - 1); }");
        ArrayDerivatives.check(exchanged, new double[] {1.5, 0.5, -0.25, 2}, 4);
    }

    @Test
    void acrossCompilations(@TempDir Path folder) {
        new Javac().compile(LIBRARY).writeClassesTo(folder);
        Compilation later = new Javac()
                .classPath(folder)
                .compile(
                        source(
                                "static double f(double[] a, double x) { return Lib.dot(a, Lib.scaled(a, x), Lib.power(x)); }"));
        Compilation both = new Compilation(
                true,
                later.diagnostics(),
                later.console(),
                later.sources(),
                new HashMap<>(new Javac().compile(LIBRARY).classes()));
        both.classes().putAll(later.classes());
        assertThat(later.sources().keySet()).containsExactly("use.User_f");
        ArrayDerivatives.check(both.compiled().method("use.User", "f"), new double[] {0.75, -0.5}, 0.25);
    }

    private static final String HARMFUL = """
            package lib;
            import dev.adjoint.Constant;
            import dev.adjoint.Differentiable;
            public final class Lib {
                private Lib() {}
                static final double[] TABLE = {1, 2};
                @Differentiable
                public static double sink(double[] a, double x) { a[0] *= x; return a[0] + a[1]; }
                @Differentiable
                public static double count(@Constant double[] a, double x, int[] n) { n[0]++; return a[0] * x; }
                @Differentiable
                public static double outer(double[] b, double x) { return Middle.hand(b, x) * x; }
                @Differentiable
                public static double[] same(double[] a, double x) { return x > 0 ? a : new double[] {x, a[0]}; }
                @Differentiable
                public static double[] table(double[] a, double x) { return x > 10 ? TABLE : new double[] {x, a[0]}; }
                @Differentiable
                public static double viaSame(double[] a, double x) { double[] b = Middle.same(a, x); b[0] *= 2; return b[0]; }
            }
            """;

    private static final String MIDDLE = """
            package lib;
            import dev.adjoint.Differentiable;
            final class Middle {
                @Differentiable
                static double hand(double[] b, double x) { return x > 5 ? Lib.outer(b, x - 3) : Lib.sink(b, x); }
                @Differentiable
                static double[] same(double[] a, double x) { return Lib.same(a, x); }
            }
            """;

    private static void refused(String method, String text, Object... arguments) {
        Differentiated f = Compiled.of(HARMFUL, MIDDLE, source(method)).method("use.User", "f");
        Object[] own = arguments.clone();
        own[0] = ((double[]) own[0]).clone();
        assertThat(f.invoke("value", own)).isEqualTo(f.invokeMethod(arguments));
        double[] a = {1.5, 2};
        assertThatThrownBy(() -> f.invoke("gradient", a, 0.5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(text);
        assertThatThrownBy(() -> f.invoke("jvp", a, 0.5, a, 1.0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(text);
        assertThatThrownBy(() -> f.invoke("vjp", a, 0.5, 1.0, a, new double[1]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(text);
        assertThat(a).containsExactly(1.5, 2);
    }

    @Test
    void aCalleeThatWritesIntoItsArgument() {
        double[] a = {1.5, 2};
        refused(
                "static double f(double[] a, double x) { return Lib.sink(a, x) * a[0]; }",
                "Lib.sink may not be called from a differentiable method, here f(): it writes into its argument: a;"
                        + " let it write into a copy, a.clone()",
                a.clone(),
                0.5);
        refused(
                "static double f(double[] a, double x) { return Lib.count(new double[] {1}, x, new int[1]) * a[0]; }",
                "writes into its argument: n; let it write into a copy, n.clone()", a.clone(), 0.5);
        refused(
                "static double f(double[] a, double x) { return Lib.outer(a, x); }",
                "here f() and lib.Lib_outer and lib.Middle_hand: it writes into its argument: a",
                a.clone(),
                0.5);
    }

    @Test
    void aCalleeThatReturnsWhatIsOverwritten() {
        double[] a = {1.5, 2};
        refused(
                "static double f(double[] a, double x) { double[] b = Lib.same(a, x); b[0] *= x; return a[0] + b[1]; }",
                "Lib.same may not be called from a differentiable method, here f(): it returns its argument: a;"
                        + " let it return a copy, a.clone()",
                a.clone(),
                0.5);
        refused(
                "static double f(double[] a, double x) { double[] b = Lib.table(a, x); b[0] *= x; return a[0] + b[1]; }",
                "it returns the array of a static field; let it return a copy",
                a.clone(),
                0.5);
        refused(
                "static double f(double[] a, double x) { double[] b = Lib.same(a, x); a[0] *= x; return a[0] + b[0]; }",
                "it returns its argument: a; let it return a copy, a.clone()",
                a.clone(),
                0.5);
        refused(
                "static double f(double[] a, double x) { return Lib.viaSame(a, x); }",
                "here f() and lib.Lib_viaSame and what lib.Middle_same returns: it returns its argument: a",
                a.clone(),
                0.5);
        Differentiated reading = Compiled.of(
                        HARMFUL,
                        MIDDLE,
                        source("static double f(double[] a, double x) { return Lib.same(a, x)[0] * a[1] * x; }"))
                .method("use.User", "f");
        ArrayDerivatives.check(reading, new double[] {1.5, 2}, 0.5);
        ArrayDerivatives.check(reading, new double[] {1.5, 2}, -0.5);
    }

    @Test
    void inactiveCallsMayDoWhatTheyLike() {
        Differentiated f = Compiled.of(HARMFUL, MIDDLE, source("""
                static double f(double[] a, double x) {
                    int[] n = {0};
                    double[] c = {1, 2};
                    double t = Lib.count(c, 3, n) + Lib.sink(c, 2) + Lib.sink(c, 3);
                    double[] d = Lib.same(c, 1);
                    d[0] += 1;
                    return t * x * c[0] * a[n[0]];
                }
                """)).method("use.User", "f");
        ArrayDerivatives.check(f, new double[] {1.5, 2}, 0.5);
    }

    /**
     * Ten classes, each of which calls the next: the elementary operations are counted where the last one is reached.
     */
    @Test
    void theCostDoesNotMultiplyWithTheDepth() {
        for (String call : new String[] {"next(x)", "next(x) * 0.5 + x * x"}) {
            assertThat(evaluations("double x", "x", call.replace("next(x)", "C%d.f(x)"), 10))
                    .isLessThanOrEqualTo(2);
        }
        assertThat(evaluations("double[] x", "x", "C%d.f(x) * x[0]", 10)).isLessThanOrEqualTo(12);
        // 2^6 evaluations of the last one in the method itself.
        assertThat(evaluations("double x", "x", "C%1$d.f(x) * C%1$d.f(x + 1)", 6))
                .isLessThanOrEqualTo(2 * 64);
    }

    /** How often {@code gradient} runs the last of a chain of methods. */
    private static int evaluations(String parameter, String argument, String body, int depth) {
        String[] sources = new String[depth + 2];
        for (int i = 0; i < depth; i++) {
            sources[i] = """
                    final class C%d {
                        @dev.adjoint.Differentiable
                        static double f(%s) { return %s; }
                    }
                    """.formatted(i, parameter, body.formatted(i + 1));
        }
        boolean isArray = parameter.contains("[]");
        sources[depth] = """
                final class C%d {
                    @dev.adjoint.Differentiable
                    static double f(%s) { Counter.count(); return %s * 2; }
                }
                """.formatted(depth, parameter, isArray ? argument + "[0]" : argument);
        sources[depth + 1] = """
                public final class Counter {
                    public static int count;
                    static int count() { return ++count; }
                }
                """;
        Compiled compiled = Compiled.of(sources);
        Differentiated f = compiled.method("C0", "f");
        f.invoke("gradient", isArray ? new double[] {1.5} : (Object) 1.5);
        try {
            return (int) compiled.type("Counter").getField("count").get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aMissingModeIsAnError() {
        Compilation compilation = new Javac().compile("""
                class A { @dev.adjoint.Differentiable(modes = dev.adjoint.Mode.JVP) static double g(double x) { return x; } }
                """, """
                class B { @dev.adjoint.Differentiable static double f(double x) { return A.g(x); } }
                """);
        assertThat(compilation.messages())
                .anyMatch(message -> message.startsWith("[adjoint:companion-mode] 'g' is not generated with the mode"));
    }

    @Test
    void aMethodWithTooManyParametersIsAnError() {
        String parameters =
                IntStream.range(0, 100).mapToObj(i -> "double p" + i).collect(Collectors.joining(", "));
        String arguments = String.join(", ", Collections.nCopies(100, "x"));
        Compilation compilation =
                new Javac().withoutWerror().compile("""
                class A { @dev.adjoint.Differentiable static double g(%s) { return p0 * p99; } }
                """.formatted(parameters), """
                class B {
                    @dev.adjoint.Differentiable static double f(double x) { return A.g(%1$s); }
                    @dev.adjoint.Differentiable(modes = dev.adjoint.Mode.GRADIENT)
                    static double h(double x) { return A.g(%1$s); }
                }
                """.formatted(arguments));
        assertThat(compilation.messages())
                .filteredOn(message -> message.startsWith("[adjoint:call-large]"))
                .singleElement()
                .asString()
                .startsWith("[adjoint:call-large] there is no A_g.jvp");
    }

    @Test
    void namesThatHideThoseOfCompanions() {
        Differentiated f = user("""
                static double f(double x, double y) {
                    double Lib_wave = x * y;
                    double partials = Lib.wave(Lib_wave, 1, y);
                    double jvp = Lib.wave(partials, 2, x);
                    double adjoints = jvp * partials;
                    double[] kept = {adjoints, x};
                    double use = Lib.dot(kept, kept, y);
                    kept[0] = use;
                    return use * Lib.dot(kept, kept, jvp);
                }
                """);
        ArrayDerivatives.check(f, 0.75, 0.5);
    }

    @Test
    @Tag("large")
    void largeMethods() {
        StringBuilder text =
                new StringBuilder("static double f(double x, double y) { double u = x; double[] a = {x, y};");
        for (int i = 0; i < 150; i++) {
            text.append("double t")
                    .append(i)
                    .append(" = Lib.wave(u, ")
                    .append(i % 3)
                    .append(", y) * 0.5;\n");
            text.append("u = t")
                    .append(i)
                    .append(" + 0.01 * Lib.dot(a, a, 0.1) * y; a[")
                    .append(i % 2)
                    .append("] = u;\n");
        }
        check(text + "return u; }", 0.75, 0.5);
    }
}
