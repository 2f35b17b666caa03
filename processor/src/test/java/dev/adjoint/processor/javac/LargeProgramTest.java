package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Methods far larger than a person writes: javac's limits and HotSpot's must not be met by the companion. */
class LargeProgramTest {
    /** HotSpot compiles no method of more bytecode than this. */
    private static final int MOST_BYTES = 8_000;

    @Test
    void fiveThousandStatements() {
        StringBuilder body = new StringBuilder();
        body.append("double a = x, b = y; int n = 1; long m = 3; boolean p = true; float f = 0.5f;\n");
        for (int i = 0; i < 1_000; i++) {
            body.append(i % 2 == 0 ? "a = 0.5 * Math.sin(a + b);\n" : "a = a * 0.75 - 0.25 * x;\n");
            body.append(i % 3 == 0 ? "double t%d = b + y;\n".formatted(i) : "b *= 0.5;\n");
            body.append(i % 5 == 0 ? "b += t%d * f;\n".formatted(i / 3 * 3) : "b += n & 3;\n");
            body.append(i % 7 == 0 ? "m = m * 31 + (long) (b * 8);\n" : "n += %d;\n".formatted(i % 100));
            body.append(i % 9 == 0 ? "p ^= a < b;\n" : i % 9 == 1 ? "a += m & 7;\n" : "f *= 0.75f;\n");
        }
        Differentiated f = differentiate(body + "return a * b;", "double x, double y");
        check(f, 0.3, -0.7);
        assertThat(f.companion().getDeclaredMethods()).hasSizeGreaterThan(20);
    }

    @Test
    void aSumOfAThousandTerms() {
        String sum = IntStream.range(0, 1_000)
                .mapToObj(i -> "%s * x * Math.cos(y + %s)".formatted(i % 3 - 1, i))
                .collect(Collectors.joining(" + "));
        check(differentiate("return " + sum + ";", "double x, double y"), 0.3, -0.7);
    }

    @Test
    void anExpressionThatIsNestedThreeHundredDeep() {
        String nested = "x";
        for (int i = 0; i < 300; i++) {
            nested = i % 3 == 0 ? "Math.sin(y + " + nested + ")" : "(" + nested + " * 0.9 - y)";
        }
        check(differentiate("return " + nested + ";", "double x, double y"), 0.3, -0.7);
    }

    @Test
    void aHundredParametersAndALongBody() {
        String parameters =
                IntStream.range(0, 100).mapToObj(i -> "double x" + i).collect(Collectors.joining(", "));
        String body = IntStream.range(0, 600)
                .mapToObj(i -> "s += Math.sin(x%d * s) * x%d;\n".formatted(i % 100, (i * 7 + 1) % 100))
                .collect(Collectors.joining());
        Differentiated f = differentiate("double s = 0.5;\n" + body + "return s;", parameters);
        double[] x = IntStream.range(0, 100).mapToDouble(i -> 0.01 * i - 0.4).toArray();
        Object[] point = IntStream.range(0, 100).mapToObj(i -> x[i]).toArray();
        double[] gradient = new double[100];
        assertThat(f.function().gradient(x, gradient)).isEqualTo(f.call(point));
        double[] reverse = f.gradient(point).derivatives();
        for (int i = 0; i < 100; i++) {
            double[] direction = new double[100];
            direction[i] = 1;
            double forward = f.function().directional(x, direction);
            assertThat(reverse[i]).isCloseTo(forward, within(1e-9 * Math.max(1, Math.abs(forward))));
            assertThat(gradient[i]).isCloseTo(forward, within(1e-9 * Math.max(1, Math.abs(forward))));
        }
    }

    private static void check(Differentiated f, double x, double y) {
        double value = f.call(x, y);
        double[] gradient = f.gradient(x, y).derivatives();
        double[] sink = new double[2];
        assertThat(f.value(x, y)).isEqualTo(value);
        assertThat(f.gradient(x, y).value()).isEqualTo(value);
        assertThat(f.vjp(1, sink, x, y)).isEqualTo(value);
        for (int i = 0; i < 2; i++) {
            double[] direction = {1 - i, i};
            Differentiated.Derivative forward = f.jvp(direction, x, y);
            assertThat(forward.value()).isEqualTo(value);
            double size = Math.max(1, Math.abs(gradient[i]));
            assertThat(gradient[i]).isCloseTo(forward.derivatives()[0], within(1e-9 * size));
            assertThat(sink[i]).isCloseTo(gradient[i], within(1e-9 * size));
        }
        Differences byX = Differences.at(x, 1e-3, t -> f.call(t, y));
        assertThat(gradient[0]).isCloseTo(byX.derivative(), within(1e-6 * Math.max(1, Math.abs(gradient[0]))));
    }

    private static Differentiated differentiate(String body, String parameters) {
        Compilation compilation = new Javac().withoutWerror().compile("""
                class Foo {
                    @dev.adjoint.Differentiable
                    static double f(%s) {
                        %s
                    }
                }
                """.formatted(parameters, body));
        assertThat(compilation.messages())
                .allMatch(message -> message.startsWith("[adjoint:member-left-out]")
                        || message.startsWith("[adjoint:integer-cast]"));
        compilation.classes().forEach((name, bytes) -> {
            Map<String, Integer> sizes = name.equals("Foo") ? Map.of() : CodeSizes.of(bytes);
            sizes.forEach(
                    (method, size) -> assertThat(size).as("%s.%s", name, method).isLessThanOrEqualTo(MOST_BYTES));
        });
        return new Compiled(compilation).method("Foo", "f");
    }
}
