package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the result does not depend on has the derivative 0.0 exactly, whatever the value is. */
class StructuralZeroTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "return Math.log(x);",
                "double u = Math.acos(y); return Math.log(x);",
                "double u = y; u = 3; return Math.log(x) + u;",
                "y = 1; return Math.log(x) * y;",
                "y *= 0; return Math.log(x) + y;",
                "boolean b = y < x; int i = (int) y; return Math.log(x) + i;",
                "return Math.log(x) + Math.floor(y) * 0;"
            })
    void ofAParameterThatIsNotUsed(String body) {
        Differentiated f = Compiled.of("""
                @SuppressWarnings("adjoint")
                class Foo {
                    @dev.adjoint.Differentiable
                    static double f(double x, double y) { %s }
                }
                """.formatted(body)).method("Foo", "f");
        for (double first : new double[] {-1, 0, Double.POSITIVE_INFINITY, Double.NaN, 2}) {
            for (double second : new double[] {1, Double.NaN, Double.POSITIVE_INFINITY}) {
                Object x = first;
                Object y = second;
                assertThat(Outcome.of(() -> f.gradient(x, y).value())).isEqualTo(Outcome.of(() -> f.call(x, y)));
                assertThat(Double.doubleToRawLongBits(f.gradient(x, y).derivatives()[1]))
                        .isZero();
                double[] sink = {0, 7};
                f.vjp(Double.NaN, sink, x, y);
                assertThat(sink[1]).isEqualTo(7.0);
            }
        }
        assertThat(f.jvp(new double[] {1, 5}, 2.0, 1.0).derivatives()).containsExactly(0.5);
    }

    @Test
    void ofAResultThatDependsOnNothing() {
        Differentiated f = Compiled.of("""
                @SuppressWarnings("adjoint")
                class Foo {
                    @dev.adjoint.Differentiable
                    static double f(double x, double y) { return (int) x; }
                }
                """).method("Foo", "f");
        assertThat(f.gradient(2.5, 1.0).value()).isEqualTo(2.0);
        assertThat(f.gradient(2.5, 1.0).derivatives()).containsExactly(0.0, 0.0);
        assertThat(f.jvp(new double[] {1, 1}, 2.5, 1.0).derivatives()).containsExactly(0.0);
        assertThat(f.vjp(1, new double[2], 2.5, 1.0)).isEqualTo(2.0);
    }
}
