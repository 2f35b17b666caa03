package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods whose differences mislead: each once raised an alarm of the check that nobody asks for. */
class FalseAlarmsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // The value loses what the derivative sees.
                "double h = 9.223372036854775807e18; return h + 9.5 * Math.tanh(x) + 2 * x;",
                "return (x + 1e20) - 1e20;",
                "return 1 + 1e-30 * Math.sin(x);",
                // It oscillates faster than any step.
                "double d = (1 + x) * -1e10; return d * -2.5 + Math.cos(d);",
                "return 4 * Math.cos((-9e18 - x) * (x + 300) / x);",
                // It is a saw with too many teeth.
                "double r = (x - 1) % Double.MIN_NORMAL; return (3 + r) * x + r;",
                // The derivative overflows.
                "double u = 1 + x * 1.7976931348623157e308; return u * 2;",
                // It is 0, but for rounding.
                "double s = Math.PI - x; return -(s / (3 * s));",
                // It is infinity times 0.
                "double w = (x - 1) % (x - 1); return w * Math.sqrt(w) + Math.acos(2 + w * 0);",
                // A bisection, whose result depends on what is decided alone.
                "double lo = 0, hi = 10; for (int i = 0; i < 60; i++) { double m = (lo + hi) / 2;"
                        + " if (m * m > x * x + 1) hi = m; else lo = m; } return lo;",
                // Stairs.
                "return Math.floor(x * 1e9) / 1e9;",
                "return (long) (x * 1e6) * 1e-6 + x;",
            })
    void areNone(String body) {
        Compilation compilation = new Javac().withoutWerror().compile("""
                class Foo {
                    @SuppressWarnings({"adjoint:trip-count", "adjoint:integer-cast", "adjoint:independent-parameter"})
                    @dev.adjoint.Differentiable
                    static double f(double x) { %s }
                }
                """.formatted(body));
        assertThat(compilation.messages()).isEmpty();
    }
}
