package dev.adjoint.processor.loops;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.JavaFileObjects;
import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.BitPatterns;
import dev.adjoint.processor.analysis.ReadOnlyCalls;
import dev.adjoint.processor.evaluate.EvaluationException;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.golden.Case;
import dev.adjoint.processor.golden.Lowering;
import dev.adjoint.processor.ir.Function;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The derivatives of the cases' methods and of loops, run by the evaluator. Nothing is generated or compiled: mutation
 * tests can run it thousands of times.
 */
class EvaluatedCasesTest {
    @ParameterizedTest
    @MethodSource("dev.adjoint.processor.golden.Case#all")
    void theModesAgreeWithEachOtherAndWithDifferences(Case golden) {
        check(golden.files());
    }

    @Test
    @Tag("whole")
    void mostOfThemCanBeEvaluated() throws IOException {
        assertThat(Case.all().mapToInt(golden -> check(golden.files())).sum()).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 31, 61})
    void randomLoopsDoSo(long seed) {
        String source = LoopProgram.of(seed, 30).source();

        assertThat(check(List.of(JavaFileObjects.forSourceString(LoopProgram.HOST, source))))
                .isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("dev.adjoint.processor.loops.KeptLoopsTest#files")
    void loopsThatOnceBrokeSomethingDoSo(Path file) throws IOException {
        String source = "import dev.adjoint.*;\nimport java.util.Arrays;\nfinal class Kept {\n%s}\n"
                .formatted(Files.readString(file));

        check(List.of(JavaFileObjects.forSourceString("Kept", source)));
    }

    /** Arrays moved by methods of the library: both that vary, either, and over what varies. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.arraycopy(a, 0, b, 1, 3);",
                "System.arraycopy(a, 1, a, 0, 3);",
                "System.arraycopy(c, 0, a, 1, 2);",
                "System.arraycopy(a, 0, c, 0, 2); b = c;",
                "Arrays.fill(a, x);",
                "Arrays.fill(a, 2);",
                "Arrays.fill(a, 1, 3, x * x);",
                "b = a.clone(); a[1] = x;",
                "b = Arrays.copyOf(a, 3); a[1] = x;",
                "b = Arrays.copyOf(a, 6); a[1] = x;",
                "b = Arrays.copyOfRange(a, 1, 3); a[1] = x;",
                "b = c.clone(); b[0] = x; a = c;"
            })
    void movesDoSo(String move) {
        String source = """
                import dev.adjoint.Constant;
                import dev.adjoint.Differentiable;
                import java.util.Arrays;

                final class Moves {
                  @Differentiable
                  static double moved(double x, double[] a, double[] b, @Constant double[] c) {
                    a[2] *= x;
                    %s
                    double sum = 0;
                    for (int i = 0; i < b.length; i++) {
                      sum += (i + 1) * b[i] * b[i];
                    }
                    for (int i = 0; i < a.length; i++) {
                      sum += Math.sin(a[i]) * x;
                    }
                    return sum;
                  }
                }
                """.formatted(move);

        assertThat(check(List.of(JavaFileObjects.forSourceString("Moves", source))))
                .isPositive();
    }

    /** Loops that seem to do nothing but add, and hand something on from turn to turn. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "double[] b = {x}; for (int i = 0; i < 4; i++) { sum += Math.sin(b[0]) * a[i]; b[0] = b[0] * x; }",
                "double[] b = {x}; for (int i = 0; i < 4; i++) { b[0] = b[0] * x; sum += Math.sin(b[0]) * a[i]; }",
                "int[] k = {0}; for (int i = 0; i < 4; i++) { sum += Math.sin(a[k[0]] * x); k[0] = (k[0] + 3) % 4; }",
                "double[][] m = {{x, 1}, {2, x}};"
                        + "for (int i = 0; i < 4; i++) {"
                        + "  double[] row = m[i % 2]; sum += Math.sin(row[0]) * x; row[0] = row[0] * x; }",
                "for (int i = 0; i < 3; i++) { sum += Math.sin(a[i]) * x; a[i + 1] = a[i] * x; }",
                "for (int i = 0; i < 4; i++) { if (a[i] > 0) { sum = sum + x * a[i]; } else { sum = sum * x; } }",
                "for (int i = 0; i < 4; i++) { if (a[i] > 0) { sum += x * a[i]; } else { sum = x; } }",
                "double t = 0; for (int i = 0; i < 4; i++) { double s = sum + a[i]; t += s * s; sum = s; } sum += t;",
                "double y = x; while ((y *= 0.7 * Math.cos(x)) > 0.1) { sum += y * y; }",
                "double y = 1; int i = 0; while ((y = a[i] * x) > 0 && i < 3) { sum += y * y; i++; } sum += y;"
            })
    void loopsThatHandOnDoSo(String loop) {
        String source = """
                import dev.adjoint.Differentiable;

                final class Loops {
                  @Differentiable
                  static double looped(double x, double[] a) {
                    double sum = 0;
                    %s
                    return sum;
                  }
                }
                """.formatted(loop);

        assertThat(check(List.of(JavaFileObjects.forSourceString("Loops", source))))
                .isPositive();
    }

    /** How many points of the methods in some sources were compared. */
    private static int check(List<JavaFileObject> files) {
        return Lowering.of(files).entrySet().stream()
                .filter(method -> isComplete(method.getValue()))
                .mapToInt(method -> points(method.getKey(), method.getValue()))
                .sum();
    }

    /** Whether the processor derives it: what the frontend took for constants does not vary. */
    private static boolean isComplete(Lowered lowered) {
        if (lowered.function().isEmpty()) {
            return false;
        }
        Function supposed = ReadOnlyCalls.suppose(lowered.function().get());
        Activity activity = Activity.of(supposed, lowered.active());
        BitPatterns bits = BitPatterns.of(supposed, activity);
        return lowered.requirements().stream().noneMatch(requirement -> switch (requirement.kind()) {
            case INACTIVE -> activity.isActive(requirement.value());
            case NO_TABLE -> activity.tables().contains(activity.memory(requirement.value()));
            case NO_BITS -> bits.isPattern(requirement.value());
        });
    }

    private static int points(String name, Lowered lowered) {
        EvaluatedModes modes = new EvaluatedModes(name, lowered);
        try {
            return modes.check();
        } catch (EvaluationException absent) {
            return 0; // It calls what only compiled code has.
        }
    }
}
