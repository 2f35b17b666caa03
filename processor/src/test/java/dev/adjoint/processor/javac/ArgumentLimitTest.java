package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.DifferentiableFunction;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JVM allows 255 argument slots, and a double takes two. */
class ArgumentLimitTest {
    @ParameterizedTest
    @CsvSource({
        "63, ''",
        "64, 'jvp'",
        "126, 'jvp'",
        "127, 'gradient jvp vjp'",
    })
    void membersThatDoNotFitAreLeftOut(int count, String leftOut) {
        Compilation compilation = new Javac().withoutWerror().compile(source(count));
        assertThat(compilation.messages().stream().sorted())
                .isEqualTo(Arrays.stream(leftOut.split(" "))
                        .filter(member -> !member.isEmpty())
                        .map(member -> "[adjoint:member-left-out] the companion of 'f' has no " + member
                                + ": it would need more than the 255 argument slots of the JVM; use function(...), which"
                                + " takes an array and always fits")
                        .toList());
        Differentiated f = new Compiled(compilation).method("Foo", "f");
        for (String member : new String[] {"gradient", "vjp", "jvp"}) {
            assertThat(f.has(member)).as(member).isEqualTo(!leftOut.contains(member));
        }
        assertThat(f.has("value")).isTrue();
        checkFunction(f, count);
    }

    private static void checkFunction(Differentiated f, int count) {
        DifferentiableFunction function = f.function();
        double[] x = IntStream.range(0, count).mapToDouble(i -> 0.1 * i - 3).toArray();
        double value = f.call(Arrays.stream(x).boxed().toArray());
        double[] gradient = new double[count];
        assertThat(function.dimension()).isEqualTo(count);
        assertThat(function.value(x)).isEqualTo(value);
        assertThat(function.gradient(x, gradient)).isEqualTo(value);
        double along = 0;
        double[] direction = new double[count];
        for (int i = 0; i < count; i++) {
            // Σ i · xᵢ²
            assertThat(gradient[i]).isEqualTo(2 * i * x[i]);
            direction[i] = i % 3;
            along += direction[i] * gradient[i];
        }
        assertThat(function.directional(x, direction)).isEqualTo(along, org.assertj.core.data.Offset.offset(1e-8));
    }

    private static String source(int count) {
        String parameters =
                IntStream.range(0, count).mapToObj(i -> "double x" + i).collect(Collectors.joining(", "));
        String sum = IntStream.range(0, count)
                .mapToObj(i -> i + " * x" + i + " * x" + i)
                .collect(Collectors.joining(" + "));
        return """
                class Foo {
                    @dev.adjoint.Differentiable
                    static double f(%s) { return %s; }
                }
                """.formatted(parameters, sum);
    }
}
