package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Conditions that are known while compiling, as in a helper that is called with a constant. */
class KnownConditionsTest {
    private static Differentiated differentiate(String method, String... others) {
        return compile(method, others).method("T", "f");
    }

    private static Compiled compile(String method, String... others) {
        String source = "import dev.adjoint.*;\n@SuppressWarnings(\"adjoint\")\nfinal class T {\n"
                + String.join("\n", others) + "\n@Differentiable\nstatic double f(" + method + "\n}\n";
        return new Javac().compile(source).compiled();
    }

    private static void check(Differentiated f, double value, double derivative, Object... arguments) {
        assertThat(f.value(arguments)).isEqualTo(value);
        assertThat(f.gradient(arguments).derivatives()[0]).isCloseTo(derivative, within(1e-12));
        assertThat(f.jvp(new double[] {1}, arguments).derivatives()[0]).isCloseTo(derivative, within(1e-12));
    }

    /** {@code while (false)} is no Java. */
    @Test
    void aLoopThatNeverTurnsIsLeftOut() {
        String loop = "static double h(double x, boolean on, int n) {"
                + " for (int i = 0; on && i < n; i++) { x = x * x; } return x * x; }";
        Compiled never = compile("double x, int n) { return h(x, false, n); }", loop);
        check(never.method("T", "f"), 9, 6, 3.0, 2);
        assertThat(never.source("T_f")).doesNotContain("for (", "while (", "new double[16]");
        check(differentiate("double x, int n) { return h(x, true, n); }", loop), 81, 108, 3.0, 1);
        check(
                differentiate(
                        "double x, int n) { for (int i = 0; DEBUG && i < n; i++) { x = x * x; } return x * x; }",
                        "static final boolean DEBUG = false;"),
                9,
                6,
                3.0,
                2);
    }

    /** What follows such a loop is unreachable, which javac would not have. */
    @Test
    void nothingFollowsALoopThatNeverEnds() {
        Differentiated f = differentiate(
                "double x) { return x > 1 ? h(x, true) : h(x, false) * x; }",
                "static double h(double x, boolean on) { while (on) { x = Math.sin(x); } return x; }");
        check(f, 0.25, 1, 0.5);
    }

    @Test
    void aLoopIsLeftByItsOwnExits() {
        String helper = "static double h(double x, int k) {"
                + " for (int i = 0; k == 0; i++) { x = x * x; if (i > 0) return x; } return 3 * x; }";
        check(differentiate("double x) { return h(x, 0); }", helper), 16, 32, 2.0);
        check(differentiate("double x) { return h(x, 1); }", helper), 6, 3, 2.0);
    }

    @Test
    void theWayThatIsTakenIsWhatIsDerived() {
        String helper = """
                static double h(double x, int k, boolean b) {
                    double r;
                    if (k == 1 && b || k == 2) {
                        r = x * x;
                    } else if (!(k != 3)) {
                        throw new IllegalStateException("k " + k);
                    } else {
                        r = 1 / x;
                    }
                    return switch (k) {
                        case 0 -> r;
                        case 1 -> {
                            if (b) yield r * 2;
                            yield r * 3;
                        }
                        default -> r * r;
                    };
                }""";
        Compiled first = compile("double x) { return h(x, 1, true); }", helper);
        check(first.method("T", "f"), 8, 8, 2.0);
        assertThat(first.source("T_f")).doesNotContain("if (", "1 / x");
        check(differentiate("double x) { return h(x, 1, false); }", helper), 1.5, -0.75, 2.0);
        check(differentiate("double x) { return h(x, 2, false); }", helper), 16, 32, 2.0);
        check(differentiate("double x) { return h(x, 0, true); }", helper), 0.5, -0.25, 2.0);
        Differentiated thrown = differentiate("double x) { return x > 5 ? h(x, 3, true) : x * x; }", helper);
        check(thrown, 4, 4, 2.0);
        assertThatThrownBy(() -> thrown.gradient(6.0)).hasStackTraceContaining("IllegalStateException: k 3");
    }

    @Test
    void aConditionThatThrowsIsNotDecided() {
        String helper =
                "@SuppressWarnings(\"divzero\") static double h(double x, int k) { return 1 / k == 0 ? x : x * x; }";
        check(differentiate("double x) { return h(x, 2); }", helper), 3, 1, 3.0);
        check(differentiate("double x) { return h(x, 1); }", helper), 9, 6, 3.0);
    }

    @Test
    void numbersThatAreNoNumbersCompareAsInJava() {
        String helper = "static double h(double x, double c) {"
                + " if (c != c) return x * 3; if (0.0 == -c) return x * x; return c < 1e300 * 1e10 ? x : -x; }";
        check(differentiate("double x) { return h(x, Double.NaN); }", helper), 6, 3, 2.0);
        check(differentiate("double x) { return h(x, 0.0); }", helper), 4, 4, 2.0);
        check(differentiate("double x) { return h(x, 5); }", helper), 2, 1, 2.0);
        check(differentiate("double x) { return h(x, Double.POSITIVE_INFINITY); }", helper), -2, -1, 2.0);
    }
}
