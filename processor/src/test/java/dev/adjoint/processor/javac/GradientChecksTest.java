package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checked methods that call what is not in their file. */
class GradientChecksTest {
    private static final String CALLER = """
            package p;
            import dev.adjoint.*;
            class A {
                @Differentiable
                @GradientCheck(value = {"3", "{1, 2}"}, expectedValue = 33, expectedGradient = {16, 3, 6})
                static double f(double x, double[] v) { return lib.B.square(x) + x * v[1] * (lib.B.scaled(v, 1)[1] + 0) + lib.B.sum(v, x); }
            }
            """;
    private static final String LIBRARY = """
            package lib;
            import dev.adjoint.*;
            public final class B {
                private B() {}
                static final double[] TABLE = {2, Math.sqrt(4)};
                @Differentiable(modes = {Mode.JACOBIAN, Mode.JVP})
                public static double[] scaled(double[] v, double by) {
                    double[] r = new double[v.length];
                    for (int i = 0; i < r.length; i++) { r[i] = v[i] * by; }
                    return r;
                }
                @Differentiable
                public static double square(double x) { return x * x * TABLE[1] / TABLE[0]; }
                @Differentiable
                public static double sum(double[] v, double by) { return v[0] * by * 1.0 + v[1] * by * 0.0; }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aLibraryDoesNotEndTheCompiler() throws Exception {
        String library = """
                package lib;
                public class E {
                    static final long BIG = 1L << 40;
                    public static int exit(int n) { if (n > 0) { System.exit(n); } return n; }
                    public static int halt(int n) { if (n > 1) { Runtime.getRuntime().halt((int) BIG); } return n; }
                }
                """;
        new Javac().compile(library).writeClassesTo(folder);
        Compilation compilation = new Javac().withoutWerror().classPath(folder).compile("""
                package p;
                import dev.adjoint.*;
                class A {
                    @Differentiable
                    @GradientCheck(value = {"3", "0"}, expectedGradient = 0)
                    @GradientCheck({"3", "1"})
                    static double exit(double x, int n) { return lib.E.exit(n) * x; }
                    @Differentiable
                    @GradientCheck({"3", "2"})
                    static double halt(double x, int n) { return lib.E.halt(n) * x; }
                }
                """);
        assertThat(compilation.succeeded()).isTrue();
        assertThat(compilation.messages()).hasSize(2);
        assertThat(compilation.messages().get(0))
                .startsWith("[adjoint:check-unverified] the derivatives of 'exit' at x = 3, n = 1 were not verified:"
                        + " public static int lib.E.exit(int) would end the compiler");
        assertThat(compilation.messages().get(1))
                .startsWith("[adjoint:check-unverified] the derivatives of 'halt' at x = 3, n = 2 were not verified:"
                        + " public static int lib.E.halt(int) would end the compiler");
    }

    @Test
    void nearTheEndOfTheDomainNoSlopeIsNamedThatIsNotKnown() {
        Compilation compilation = new Javac().withoutWerror().compile("""
                import dev.adjoint.*;
                class A {
                    @Differentiable
                    @GradientCheck("0.999999999999999")
                    @GradientCheck("1")
                    static double f(double x) { return Math.acos(x); }
                }
                """);
        assertThat(compilation.messages()).hasSize(2);
        assertThat(compilation.messages().get(0))
                .startsWith("[adjoint:check-undecided] differences of f at x = 0.999999999999999 neither confirm nor"
                        + " contradict the derivative -22369621.33: they give -12.9");
        assertThat(compilation.messages().get(1))
                .startsWith("[adjoint:check-domain] f leaves its domain at x = 1: it is defined on the left side only,"
                        + " where the slope is -Infinity");
    }

    @Test
    void aRecursionMayBeAsDeepAsTheProgramItselfCouldRunIt() {
        Compilation compilation = new Javac().compile("""
                import dev.adjoint.*;
                class A {
                    @Differentiable
                    @GradientCheck({"0.5", "3000"})
                    static double power(double x, int n) { return n == 0 ? 1 : (1 - x / 1000) * power(x, n - 1); }
                }
                """);
        assertThat(compilation.messages()).isEmpty();
    }

    /** x^2 + x v1 v1 + v0 x at 3, {1, 2}: 9 + 12 + 3, with the partial derivatives 6 + 4 + 1, 3, 12. */
    private static String expecting(String value, String gradient) {
        return CALLER.replace("33", value).replace("{16, 3, 6}", gradient);
    }

    private static final String RIGHT = expecting("24", "{11, 3, 12}");
    private static final String WRONG = expecting("25", "{11, 3, 13}");

    private static void assertFailed(Compilation compilation) {
        assertThat(compilation.messages())
                .singleElement()
                .asString()
                .startsWith("[adjoint:check-failed] the check of 'f' at x = 3, v = {1, 2} fails")
                .containsPattern("\\(value\\[0]\\) +24 +25 +<- not as expected")
                .containsPattern("v\\[1] +12 +12 +12 .* 13 +<- not as expected")
                .containsPattern("v\\[0] +3 +3 +3 .* 3\\n");
        assertThat(compilation.diagnostics().get(0).getLineNumber()).isEqualTo(5);
    }

    @Test
    void methodsOfTheSameCompilation() {
        assertThat(new Javac().compile(RIGHT, LIBRARY).describe()).isEmpty();
        assertThat(new Javac().compile(LIBRARY, RIGHT).describe()).isEmpty();
        assertFailed(new Javac().compile(WRONG, LIBRARY));
        assertFailed(new Javac().compile(LIBRARY, WRONG));
    }

    @Test
    void methodsOfTheClassPath() {
        new Javac().compile(LIBRARY).compiled().compilation().writeClassesTo(folder);
        assertThat(new Javac().classPath(folder).compile(RIGHT).describe()).isEmpty();
        assertFailed(new Javac().classPath(folder).compile(WRONG));
    }

    /** The companion is there, but the class that it depends on is not: it was only needed to compile it. */
    @Test
    void aClassThatCannotBeLoaded() throws Exception {
        String library = """
                package lib;
                import dev.adjoint.*;
                public final class C {
                    private C() {}
                    @Differentiable
                    public static double g(double x, double y) { return y * Helper.size(3) * x; }
                }
                """;
        String helper = """
                package lib;
                class Helper { static int size(int n) { return n; } }
                """;
        new Javac().withoutWerror().compile(helper, library).writeClassesTo(folder);
        Files.delete(folder.resolve("lib/Helper.class"));
        Compilation compilation = new Javac().withoutWerror().classPath(folder).compile("""
                package p;
                import dev.adjoint.*;
                class A {
                    @Differentiable
                    @GradientCheck({"3", "2"})
                    static double f(double x, double y) { return lib.C.g(x, y) * x; }
                }
                """);
        assertThat(compilation.succeeded()).isTrue();
        assertThat(compilation.messages())
                .singleElement()
                .asString()
                .startsWith(
                        "[adjoint:check-unverified] the derivatives of 'f' at x = 3, y = 2 were not verified: cannot run");
    }

    @Test
    void fieldsThatAreNoConstantsAndRecursion() {
        assertThat(new Javac().compile("""
                package p;
                import dev.adjoint.*;
                class A {
                    static final double ROOT = Math.sqrt(2);
                    static final double[] WEIGHTS = {1, ROOT, B.OTHER};
                    static final double[][] MATRIX = {{1, 2}, {3, ROOT * ROOT}};
                    @Differentiable
                    @GradientCheck(value = "3", expectedValue = 3 * (1 + 2 + 2 + 5), expectedGradient = 10)
                    static double f(double x) {
                        return x * (WEIGHTS[0] + ROOT * WEIGHTS[1] + MATRIX[1][1] + WEIGHTS[2]);
                    }
                    @Differentiable
                    @GradientCheck(value = {"2", "5"}, expectedValue = 32, expectedGradient = 80)
                    static double power(double x, int n) { return n == 0 ? 1 : x * power(x, n - 1); }
                    @Differentiable
                    @GradientCheck(value = {"1.5", "4"}, expectedValue = 1.5 * 1.5 * 1.5 * 1.5, expectedGradient = 13.5)
                    static double even(double x, int n) { return n == 0 ? 1 : x * B.odd(x, n - 1); }
                }
                """, """
                package p;
                import dev.adjoint.*;
                class B {
                    static final double OTHER = Math.abs(-5.0);
                    @Differentiable
                    @GradientCheck(value = {"2", "3"}, expectedValue = 8, expectedGradient = 12)
                    static double odd(double x, int n) { return x * A.even(x, n - 1); }
                }
                """).describe()).isEmpty();
    }

    @Test
    void theWarningsOfACheckCanBeTurnedOff() {
        String source = """
                class A {
                    %s
                    @dev.adjoint.Differentiable
                    @dev.adjoint.GradientCheck("0")
                    static double f(double x) { return Math.abs(x); }
                }
                """;
        assertThat(new Javac().withoutWerror().compile(source.formatted("")).messages())
                .hasSize(2);
        assertThat(new Javac()
                        .compile(source.formatted("@SuppressWarnings({\"adjoint:check-kink\", \"adjoint:kink\"})"))
                        .messages())
                .isEmpty();
        assertThat(new Javac()
                        .compile(source.formatted("@SuppressWarnings(\"adjoint\")"))
                        .messages())
                .isEmpty();
    }

    @Test
    void whatWouldTakeTooLong() {
        assertThat(new Javac().withoutWerror().compile("""
                import dev.adjoint.*;
                class A {
                    @Differentiable
                    static double copies(double x) {
                        double s = x;
                        for (int i = 0; i < 300; i++) {
                            double[] b = java.util.Arrays.copyOf(new double[] {x}, 40_000_000);
                            s += b[0];
                        }
                        return s;
                    }
                    @Differentiable
                    @GradientCheck({"1.0", "60"})
                    static double fibonacci(double x, int n) {
                        return n < 2 ? x : fibonacci(x, n - 1) + fibonacci(x, n - 2);
                    }
                }
                """).messages())
                .hasSize(1)
                .allMatch(message -> message.startsWith("[adjoint:check-endless]"));
    }

    @Test
    void aTableThatAStaticBlockFills() {
        assertThat(new Javac().withoutWerror().compile("""
                package p;
                import dev.adjoint.*;
                class A {
                    static final double[] TABLE = new double[3];
                    static final double ROOT = Math.sqrt(2);
                    static {
                        for (int i = 0; i < 3; i++) {
                            TABLE[i] = 2 * i;
                        }
                    }
                    static double steps(double x) { return TABLE[1] * x + TABLE[2] * x * x; }
                    @PartialOf(method = "steps")
                    static double slope(double x) { return 2 + 8 * x; }
                    @Differentiable
                    @GradientCheck(value = "3", expectedValue = 6, expectedGradient = 2)
                    static double f(double x) { return TABLE[1] * x; }
                    @Differentiable
                    @GradientCheck("3")
                    static double g(double x) { return ROOT * x; }
                }
                """).messages())
                .hasSize(2)
                .anyMatch(message -> message.startsWith("[adjoint:derivative-unverified]"))
                .anyMatch(message -> message.startsWith("[adjoint:check-unverified]"));
    }

    private static final String NOTING = """
            package lib;
            import dev.adjoint.*;
            public final class D {
                private D() {}
                static { System.setProperty("adjoint.test.ran", "yes"); }
                @Differentiable
                public static double g(double x) { return x * x * factor(3); }
                public static int factor(int n) { return n; }
                public static double table(double x) { return x * x; }
                @PartialOf(method = "table")
                public static double slope(double x) { return 2 * x; }
            }
            """;

    @Test
    void noClassIsRunUnasked() {
        new Javac().compile(NOTING).compiled().compilation().writeClassesTo(folder);
        System.clearProperty("adjoint.test.ran");
        String caller = """
                package p;
                import dev.adjoint.*;
                class A {
                    @Differentiable
                    %s
                    static double f(double x) { return lib.D.g(x) * lib.D.factor(2) + lib.D.table(x); }
                }
                """;
        assertThat(new Javac().classPath(folder).compile(caller.formatted("")).describe())
                .isEmpty();
        assertThat(System.getProperty("adjoint.test.ran")).isNull();
        assertThat(new Javac()
                        .classPath(folder)
                        .compile(caller.formatted(
                                "@GradientCheck(value = \"2\", expectedValue = 28, expectedGradient = 28)"))
                        .describe())
                .isEmpty();
        assertThat(System.getProperty("adjoint.test.ran")).isEqualTo("yes");
        System.clearProperty("adjoint.test.ran");
    }

    @Test
    void whatIsAskedForIsCheckedWithoutTheAutomaticCheck() {
        assertFailed(new Javac().options("-Aadjoint.check=off").compile(WRONG, LIBRARY));
        assertThat(new Javac()
                        .options("-Aadjoint.check=off")
                        .compile(RIGHT, LIBRARY)
                        .describe())
                .isEmpty();
    }

    @Test
    void aCheckSaysWhatItReadsOfJavacsOwnErrors() {
        List<String> messages = new Javac().compile("""
                package p;
                import dev.adjoint.*;
                class A {
                    @Differentiable
                    @GradientCheck(value = {"1", 2})
                    @GradientCheck(value = "1", expectedValue = "2")
                    @GradientCheck(value = MISSING)
                    @GradientCheck()
                    static double f(double x) { return x; }
                }
                """).messages();
        assertThat(messages).isNotEmpty().noneMatch(message -> message.contains("adjoint:internal"));
    }
}
