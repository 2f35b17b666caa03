package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods of numbers whose partial derivatives the user gave. The bodies are such that Adjoint would reject them. */
class GivenPartialsTest {
    private static final String LIBRARY = """
            package lib;
            public final class Special {
                private Special() {}
                private static Double cache = 0.0;
                /** exp(x) - 1, with an object in its way. */
                public static double growth(double x) { return Double.valueOf(Math.expm1(x)).doubleValue(); }
                public static double power(double x, double y, int n) { return Double.valueOf(n * Math.pow(x, y)); }
                public static float power(float x) { return x; }
            }
            """;

    private static final String DERIVATIVES = """
            package rules;
            import dev.adjoint.PartialOf;
            import lib.Special;
            @SuppressWarnings("adjoint")
            public final class SpecialDerivatives {
                private SpecialDerivatives() {}
                public static int calls;
                @PartialOf(owner = Special.class, method = "growth", usesResult = true)
                public static double growth(double x, double result) { calls++; return result + 1; }
                @PartialOf(owner = Special.class, method = "power", parameter = 0)
                public static double base(double x, double y, int n) { return n * y * Math.pow(x, y - 1); }
                @PartialOf(owner = Special.class, method = "power", parameter = 1, usesResult = true)
                public static double exponent(double x, double y, int n, double r) { return r * Math.log(x); }
            }
            """;

    private static Compiled compiled(String... members) {
        return Compiled.of(LIBRARY, DERIVATIVES, user(members));
    }

    private static String user(String... members) {
        return """
                package use;
                import dev.adjoint.Constant;
                import dev.adjoint.Differentiable;
                import dev.adjoint.PartialOf;
                import dev.adjoint.UseDerivatives;
                import lib.Special;
                import rules.SpecialDerivatives;
                @UseDerivatives(SpecialDerivatives.class)
                @SuppressWarnings("adjoint")
                final class User {
                    record Pair(double x, double y) {}
                    static double helper(double v) { return Special.growth(v) * v; }
                    static Double stored(double v) { return v; }
                    static double cube(double v) { return stored(v) * stored(v) * stored(v); }
                    @PartialOf(method = "cube")
                    static double cubeSlope(double v) { return 3 * v * v; }
                    @Differentiable
                    %s
                }
                """.formatted(String.join("\n@Differentiable\n", members));
    }

    private static void check(String method, Object... arguments) {
        ArrayDerivatives.check(compiled(method).method("use.User", "f"), arguments);
    }

    @Test
    void inFormulas() {
        check("static double f(double x, double y) { return Special.growth(x * y) * x; }", 0.75, 1.25);
        check(
                "static double f(double x, double y) { return Special.power(x, y, 3) + Special.power(y, y, 2); }",
                0.75,
                1.25);
        check(
                "static double f(double x, double y) { return Special.power(Special.growth(x), cube(y), 2) / y; }",
                0.75,
                0.5);
        check("static double f(double x) { return x * Special.growth(2) * cube(3); }", 0.75);
        check("static double f(double x) { Special.growth(x); return x * x; }", 0.75);
    }

    @Test
    void inHelpersAndRecords() {
        check("static double f(double x, double y) { return helper(x) + helper(helper(y)); }", 0.75, 0.5);
        check("""
                static double f(double x, double y) {
                    Pair p = new Pair(Special.growth(x), cube(y));
                    if (p.x() > p.y()) { p = new Pair(p.y(), helper(p.x())); }
                    return p.x() * p.x() + p.y();
                }
                """, 0.75, 0.5);
    }

    @Test
    void inBranchesAndConditions() {
        Differentiated f = compiled("""
                static double f(double x, double y) {
                    double t = x;
                    if (Special.growth(x) > 1 && cube(y) > 0) {
                        t = Special.power(y, 2, 2) + x;
                    } else if (x > 0) {
                        t = Special.growth(x) + (y > 1 ? cube(y) : x);
                    }
                    if (t > 2) {
                        return cube(t);
                    }
                    return t * y;
                }
                """).method("use.User", "f");
        for (double x : new double[] {-1.25, 0.35, 0.8, 1.75}) {
            for (double y : new double[] {0.4, 1.5}) {
                ArrayDerivatives.check(f, x, y);
            }
        }
    }

    @Test
    void inLoops() {
        Differentiated f = compiled("""
                static double f(double x, double y, double[] a, int n) {
                    double u = x;
                    for (int i = 0; i < n; i++) {
                        u = Special.power(u + 1, y, i + 1) * 0.1 + x;
                        if (i % 2 == 1) {
                            u *= cube(y);
                            for (int j = i; j > 0; j--) {
                                u = Special.growth(u * 0.3) * y * 0.5 + u * 0.5;
                                a[j % a.length] += cube(u * 0.1);
                            }
                        }
                        if (Special.growth(u) > 300) {
                            break;
                        }
                    }
                    double s = 0;
                    for (int i = 0; i < a.length; i++) {
                        s += Special.power(a[i], y + i, 2) * u;
                        a[i] = Special.growth(a[i]);
                    }
                    int k = 0;
                    while (Special.growth(k) + Special.growth(s) * 0 < 9) {
                        s = s * 0.5 + cube(a[k] * 0.1);
                        k++;
                    }
                    return s;
                }
                """).method("use.User", "f");
        for (int n : new int[] {0, 1, 2, 5}) {
            ArrayDerivatives.check(f, 0.75, 1.125, new double[] {0.5, 0.75, 1.25}, n);
        }
    }

    /** The reverse turns read them as the forward turns had them. */
    @Test
    void constantsOfEveryType() {
        check("""
                static double f(double x, int n) {
                    for (int i = 0; i < n; i++) {
                        x = mixed(x > 1.5, (byte) i, (short) 2, (char) (i + 1), 3L * i, 0.5f, x * 0.5) + 0.5;
                    }
                    return x;
                }
                static double mixed(boolean b, byte c, short s, char d, long l, float f, double x) {
                    return Double.valueOf((b ? 1 : 2) * x * x / (c + s + d + l + f)).doubleValue();
                }
                @PartialOf(method = "mixed", parameter = 6)
                static double slope(boolean b, byte c, short s, char d, long l, float f, double x) {
                    return (b ? 2 : 4) * x / (c + s + d + l + f);
                }
                """, 2.25, 4);
    }

    @Test
    void aLoopThatOnlyAdds() {
        check("""
                static double f(double[] x, double y) {
                    double sum = 0;
                    for (double v : x) { sum += Special.power(v, y, 2) * Special.growth(v); }
                    return cube(sum);
                }
                """, new double[] {0.5, 0.75, 1.25}, 1.5);
    }

    /** The compiler cannot run this method, so that nothing keeps a wrong derivative out. */
    @Test
    void whatIsGivenIsUsedEvenWhereItIsWrong() {
        String method = """
                static double f(double x) { return wrong(x) * 2; }
                static double wrong(double x) { return stored(x) * x; }
                @PartialOf(method = "wrong")
                static double hundred(double x) { return 100; }
                """;
        Differentiated f = compiled(method).method("use.User", "f");
        assertThat(f.gradient(3.0).derivatives()).containsExactly(200);
        assertThat(f.jvp(new double[] {1}, 3.0).derivatives()).containsExactly(200);
    }

    @Test
    void eachPartialIsCalledOnceAndOnlyWhereItIsNeeded() throws Exception {
        Compiled compiled = compiled("""
                static double f(double x, @Constant double c) {
                    double g = Special.growth(x);
                    return g * g + Special.growth(c) + (x > 9 ? Special.growth(g) : g) + Special.growth(x);
                }
                """);
        Differentiated f = compiled.method("use.User", "f");
        java.lang.reflect.Field calls =
                compiled.type("rules.SpecialDerivatives").getField("calls");
        f.gradient(0.5, 0.25);
        assertThat(calls.getInt(null)).isEqualTo(1);
        f.vjp(2, new double[1], 0.5, 0.25);
        assertThat(calls.getInt(null)).isEqualTo(2);
        f.jvp(new double[] {1}, 0.5, 0.25);
        assertThat(calls.getInt(null)).isEqualTo(3);
        f.value(0.5, 0.25);
        assertThat(calls.getInt(null)).isEqualTo(3);
    }

    /** The companion of a method whose own derivative is given uses that, and so do those who call it. */
    @Test
    void aDifferentiableMethodThatHasOne() {
        Compiled compiled = Compiled.of(
                LIBRARY,
                DERIVATIVES,
                user("static double f(double x, double y) { return g(x * y, 2) * Own.h(x); }", """
                        static double g(double x, int n) { return n * stored(x) * x; }
                        @PartialOf(method = "g")
                        static double gSlope(double x, int n) { return 2 * n * x; }
                        """),
                """
                package use;
                import dev.adjoint.Differentiable;
                import dev.adjoint.PartialOf;
                @SuppressWarnings("adjoint")
                final class Own {
                    @Differentiable
                    static double h(double x) { return User.stored(x) / 2; }
                    @PartialOf(method = "h")
                    static double half(double x) { return 0.5; }
                }
                """);
        ArrayDerivatives.check(compiled.method("use.User", "f"), 0.75, 1.25);
        ArrayDerivatives.check(compiled.method("use.User", "g"), 0.75, 3);
        ArrayDerivatives.check(compiled.method("use.Own", "h"), 0.75);
        assertThat(compiled.source("use.User_f")).contains("Own.half(").doesNotContain("Own_h");
    }

    /** A given derivative is a method like others: it is differentiated again by its body, or by one that is given. */
    @Test
    void derivativesOfDerivatives() {
        Compiled compiled = Compiled.of(
                LIBRARY,
                DERIVATIVES,
                user(
                        "static double f(double x) { return Wave.sin(x) * Wave.cos(x); }",
                        "static double g(double x) { return Wave.bell(x) + cubeSlope(x) + Wave.slope(x); }"),
                """
                package use;
                import dev.adjoint.Differentiable;
                import dev.adjoint.PartialOf;
                @SuppressWarnings("adjoint")
                final class Wave {
                    static double sin(double x) { return User.stored(Math.sin(x)); }
                    @PartialOf(method = "sin")
                    static double cos(double x) { return User.stored(Math.cos(x)); }
                    @PartialOf(method = "cos")
                    static double minusSin(double x) { return -sin(x); }
                    static double bell(double x) { return User.stored(Math.exp(-x * x)); }
                    @Differentiable
                    @PartialOf(method = "bell")
                    static double slope(double x) { return -2 * x * bell(x); }
                }
                """);
        ArrayDerivatives.check(compiled.method("use.User", "f"), 0.75);
        ArrayDerivatives.check(compiled.method("use.User", "g"), 0.75);
        assertThat(compiled.method("use.User", "f").gradient(0.75).derivatives()[0])
                .isCloseTo(Math.cos(1.5), within(1e-15));
        ArrayDerivatives.check(compiled.method("use.Wave", "slope"), 0.75);
    }

    /** Where the caller cannot name what gives the derivative, it calls the companion, which can. */
    @Test
    void aDerivativeThatIsNotVisibleToTheCaller() {
        String other = """
                package other;
                import dev.adjoint.Differentiable;
                import dev.adjoint.PartialOf;
                @SuppressWarnings("adjoint")
                public final class Other {
                    private Other() {}
                    @Differentiable
                    public static double h(double x) { return Double.valueOf(x * x).doubleValue(); }
                    @PartialOf(method = "h")
                    static double twice(double x) { return 2 * x; }
                }
                """;
        Compiled compiled = Compiled.of(
                LIBRARY, DERIVATIVES, other, user("static double f(double x) { return other.Other.h(x); }"));
        ArrayDerivatives.check(compiled.method("use.User", "f"), 0.75);
        assertThat(compiled.source("use.User_f")).contains("Other_h.").doesNotContain("twice");
    }

    /** The annotations are read from class files like those of sources. */
    @Test
    void ofCompiledClasses(@TempDir Path folder) {
        new Javac().compile(LIBRARY, DERIVATIVES).writeClassesTo(folder);
        String f = "static double f(double x, double y) { return Special.power(Special.growth(x), y, 2); }";
        String apart = new Javac().classPath(folder).compile(user(f)).compiled().source("use.User_f");
        assertThat(apart).isEqualTo(compiled(f).source("use.User_f"));
    }

    @Test
    void theMethodItselfMayBringThemIn() {
        String source = user("""
                @UseDerivatives(SpecialDerivatives.class)
                static double f(double x) { return grown(x) + Special.growth(x); }
                static double grown(double v) { return Special.growth(v); }
                """).replaceFirst("@UseDerivatives\\(SpecialDerivatives.class\\)\n", "");
        ArrayDerivatives.check(Compiled.of(LIBRARY, DERIVATIVES, source).method("use.User", "f"), 0.75);
    }
}
