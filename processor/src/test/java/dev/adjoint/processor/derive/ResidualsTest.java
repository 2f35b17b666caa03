package dev.adjoint.processor.derive;

import static dev.adjoint.processor.derive.Residuals.Growth.DOUBLES;
import static dev.adjoint.processor.derive.Residuals.Growth.DOUBLES_OVER_OUTER_LOOPS;
import static dev.adjoint.processor.derive.Residuals.Growth.NONE;
import static dev.adjoint.processor.derive.Residuals.Kind.COMPUTED_AGAIN;
import static dev.adjoint.processor.derive.Residuals.Kind.COUNTED_BACK;
import static dev.adjoint.processor.derive.Residuals.Kind.HANDED_OUT;
import static dev.adjoint.processor.derive.Residuals.Kind.KEPT;
import static dev.adjoint.processor.derive.Residuals.Kind.THERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.derive.Residuals.Kind;
import dev.adjoint.processor.derive.Residuals.Residual;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.golden.Lowering;
import dev.adjoint.processor.ir.Verifier;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the reverse code comes by what it reads of the primal. */
class ResidualsTest {
    /** What is taken down for a method of these statements, the first of them in line 5. */
    private static Residuals residuals(String statements) {
        String source = """
                import dev.adjoint.*;
                final class Example {
                  @Differentiable
                  static double f(double x, double y, double[] a, int n, String mode) {
                %s
                  }
                  static double given(double v) { return Double.valueOf(v * v); }
                  @PartialOf(method = "given")
                  static double slope(double v) { return 2 * v; }
                }
                """.formatted(statements);
        Lowered lowered = Lowering.of(List.of(JavaFileObjects.forSourceString("Example", source)))
                .get("Example.f");
        Residuals residuals = new Residuals();
        Verifier.verify(Reverse.gradient(lowered.function().orElseThrow(), lowered.active(), residuals));
        return residuals;
    }

    /** How the variable of a name is read, where nothing says by whom. */
    private static List<Kind> kinds(Residuals residuals, String name) {
        return residuals.all().stream()
                .filter(residual -> name.equals(residual.value().name()))
                .map(Residual::kind)
                .distinct()
                .toList();
    }

    @Test
    void whatIsThereIsReadForTheLineThatUsesIt() {
        assertThat(residuals("double p = x * y;\nreturn p * x;").all())
                .extracting(residual -> residual.value().name(), Residual::kind, Residual::readerLine)
                .containsExactly(
                        tuple("x", THERE, 6), tuple("p", THERE, 6), tuple("y", THERE, 5), tuple("x", THERE, 5));
    }

    @Test
    void aLoopIsCountedBackAndItsTurnsAreKeptInAsManyPlaces() {
        Residuals residuals = residuals("""
                double s = x;
                for (int i = 0; i < n; i++) {
                  s = Math.sin(s) * a[i];
                }
                return s;
                """);
        assertThat(kinds(residuals, "i")).containsExactly(COUNTED_BACK);
        assertThat(kinds(residuals, "s")).containsExactly(KEPT);
        assertThat(growths(residuals)).containsOnly(tuple(6, NONE));
    }

    /** For each value that is kept: the line of the loop, and how its array grows. */
    private static List<Tuple> growths(Residuals residuals) {
        return residuals.all().stream()
                .filter(residual -> residual.kind() == KEPT)
                .map(residual -> tuple(residual.loop().orElseThrow().line(), residual.growth()))
                .toList();
    }

    @Test
    void anArrayGrowsWhereTheTurnsAreNotKnownBefore() {
        assertThat(growths(residuals("""
                double s = x;
                while (s < y) {
                  s = Math.exp(s);
                }
                return s;
                """))).containsExactly(tuple(6, DOUBLES));
    }

    @Test
    void aLoopInALoopKeepsTheTurnsOfAllItsExecutions() {
        assertThat(growths(residuals("""
                double s = x;
                for (int i = 0; i < n; i++) {
                  for (int j = 0; j < i; j++) {
                    s = Math.exp(s);
                  }
                }
                return s;
                """))).containsExactly(tuple(7, DOUBLES_OVER_OUTER_LOOPS));
    }

    @Test
    void aBranchHandsOutWhatItsReverseReads() {
        Residuals residuals = residuals("""
                double s = x;
                if (x > y) {
                  double t = Math.exp(x);
                  s = t * t;
                }
                return s * y;
                """);
        assertThat(kinds(residuals, "t")).containsExactly(HANDED_OUT, THERE);
        assertThat(residuals.all())
                .filteredOn(residual -> residual.kind() != KEPT)
                .allMatch(
                        residual -> residual.growth() == NONE && residual.loop().isEmpty());
    }

    @Test
    void aLoopThatOnlyAddsIsRunForwardAndBackwardInOne() {
        String sum = "double s = 0;\nfor (int i = 0; i < n; i++) {\n  s += a[i] * a[i];\n}\n";
        assertThat(residuals(sum + "return s;").fusedLines()).containsExactly(6);
        assertThat(residuals(sum + "return Math.sin(s);").fusedLines()).isEmpty();
        assertThat(residuals(sum + "return s + given(x);").fusedLines()).containsExactly(6);
        assertThat(residuals(sum + "return given(s);").fusedLines()).isEmpty();
    }

    /** Whether the number of turns of a loop in a loop is kept, or else its bounds say it. */
    private static boolean isCountKept(String head) {
        return kinds(residuals("""
                double s = x;
                for (int i = 0; i < n; i++) {
                  for (%s) {
                    s = Math.exp(s);
                  }
                }
                return s;
                """.formatted(head)), "j").contains(KEPT);
    }

    @Test
    void theCountOfALoopIsKeptWhereItsBoundsAreDear() {
        assertThat(isCountKept("int j = 0; j < i * n + i - n + 1; j++")).isFalse();
        assertThat(isCountKept("int j = 0; j < i * n + i - n + 1 - i; j++")).isTrue();
        assertThat(isCountKept("int j = n - i + 1; j < i * n + 2; j++")).isFalse();
        assertThat(isCountKept("int j = n - i + 1; j < i * n + i * i; j++")).isTrue();
        assertThat(isCountKept("int j = n; j > i; j--")).isFalse();
        assertThat(isCountKept("int j = 0; j < i; j += 2")).isTrue();
    }

    /** What is computed in each turn, and read by the turn's reverse code. */
    private static Residuals turns(String statements) {
        return residuals("""
                double s = x;
                double u = y;
                double v = 2;
                int k = n;
                while (s < 10) {
                  %s
                  s = Math.sin(s * t);
                  u = 0.5 * u + s;
                  v = 0.5 * v + s;
                  k = k * k;
                }
                return s + u + v;
                """.formatted(statements));
    }

    /** As many operations as four sums or products; the methods count twice. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x * y",
                "x * y + x * x - y",
                "-x * -y + x",
                "Math.abs(Math.max(x, y))",
                "Math.min(x, y) * x + y",
                "(int) x + (double) (long) x * (float) y + x * (byte) y",
                "a[n] * x + y - x",
                "u * x",
                "u * u + u - x - y"
            })
    void whatIsCheapIsComputedAgain(String expression) {
        assertThat(kinds(turns("double t = " + expression + ";"), "t")).containsExactly(COMPUTED_AGAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x * y + x * x - y * y",
                "-x * -y + x * x",
                "Math.abs(x) * Math.max(x, y)",
                "a[n] * x + y - x + y",
                "Math.sqrt(x)",
                "Math.abs(Math.sqrt(x))",
                "u * v",
                "k * x",
                "(double) k",
                "u * u + u - x + y - x"
            })
    void whatIsDearIsKept(String expression) {
        assertThat(kinds(turns("double t = " + expression + ";"), "t")).containsExactly(KEPT);
    }

    @Test
    void whatIsKeptAnywayIsThereForOthers() {
        Residuals residuals = turns("double r = Math.exp(x * s); double w = r * y; s = s * w * r; double t = x;");
        assertThat(kinds(residuals, "r")).containsExactly(KEPT);
        assertThat(kinds(residuals, "w")).containsExactly(COMPUTED_AGAIN);
    }

    /** Whether it throws is not asked again. */
    @Test
    void whatAMethodOfAnObjectSaysIsKept() {
        Residuals residuals = turns("double t = x; boolean b = mode.equals(\"a\"); if (b) { t = y; }");
        assertThat(kinds(residuals, "b")).containsExactly(KEPT);
    }
}
