package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.adjoint.DifferentiableFunction;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** What the caller needs of the callee's companion: the slots of its own, the tangents or the sinks. */
    @ParameterizedTest
    @CsvSource({
        "GRADIENT, 126, 0, 0, true",
        "GRADIENT, 126, 0, 1, false",
        "GRADIENT, 127, 0, 0, false",
        "GRADIENT, 125, 1, 0, true",
        "GRADIENT, 125, 1, 1, false",
        "GRADIENT, 125, 2, 0, false",
        "GRADIENT, 124, 2, 0, true",
        "JVP, 63, 1, 1, true",
        "JVP, 63, 1, 2, false",
        "JVP, 64, 0, 0, false",
        "JVP, 62, 3, 1, true",
        "JVP, 62, 4, 0, false"
    })
    void callsNeedMembersThatFit(String mode, int numbers, int arrays, int integers, boolean fits) {
        Compilation compilation = new Javac()
                .withoutWerror()
                .compile(
                        """
                        class A {
                            @dev.adjoint.Differentiable static double g(%s) { return p0 * p1; }
                        }
                        """.formatted(listed("double p", numbers, "double[] a", arrays, "int i", integers)),
                        """
                        class B {
                            @dev.adjoint.Differentiable(modes = dev.adjoint.Mode.%s)
                            static double f(double x, double[] a, int i) { return A.g(%s); }
                        }
                        """.formatted(
                                mode,
                                listed("x", numbers, "a", arrays, "i", integers).replaceAll("\\d", "")));
        assertThat(compilation.succeeded()).as(compilation.describe()).isEqualTo(fits);
        assertThat(compilation.messages().stream().filter(message -> message.startsWith("[adjoint:call-large]")))
                .hasSize(fits ? 0 : 1);
    }

    /** So many of each, numbered. */
    private static String listed(String first, int firsts, String second, int seconds, String third, int thirds) {
        return Stream.of(numbered(first, firsts), numbered(second, seconds), numbered(third, thirds))
                .flatMap(names -> names)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> numbered(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> name + i);
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
