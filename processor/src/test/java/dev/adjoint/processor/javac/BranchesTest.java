package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Branches that random methods, or a careful reader, found to be differentiated wrongly or not at all. */
class BranchesTest {
    @Test
    void aWayThatLeavesMayDeclareWhatTheRestDeclares() {
        check("""
                static double f(double x, double y) {
                    if (x > 0) {
                        x = 2 * x;
                    } else {
                        double t = x * y;
                        return t;
                    }
                    double t = x * x;
                    return t * y;
                }
                """);
    }

    @Test
    void varOfAnEarlierCaseIsAssignedInALaterOne() {
        check("""
                static double f(double x, double y) {
                    switch ((int) x) {
                        case 1:
                            var a = y;
                            var b = a * x;
                            return b;
                        default:
                            a = x * y;
                            b = a * a;
                            return b + x;
                    }
                }
                """);
    }

    @Test
    void aChoiceWithinTheResultBesideAnotherDerivative() {
        check("""
                static double f(double x, double y) {
                    return (x > 0 ? 0.5 : y) - 3;
                }
                """);
    }

    @Test
    void aSwitchInParenthesesTakesTheTypeThatItIsAssignedTo() {
        check("""
                static double f(double x, double y) {
                    double d = (switch ((int) x) {
                        case 1 -> 16777217;
                        default -> 0.5f;
                    });
                    return d * 1e-7 * x + y;
                }
                """);
    }

    @Test
    void aSwitchOfBytesAndASmallConstantIsAByte() {
        check("""
                static double f(double x, double y) {
                    byte one = 1;
                    var t = switch ((int) x) {
                        case 1 -> one;
                        default -> 127;
                    };
                    t++;
                    return x * t + y;
                }
                """);
    }

    @Test
    void aFinalVariableMayBeTheSmallConstantThatMakesAChoiceAChar() {
        check("""
                static double f(double x, double y) {
                    final int five = 5;
                    char letter = 'a';
                    var t = x > 1 ? letter : five;
                    t -= 6;
                    return x * t * 1e-4 + y;
                }
                """);
    }

    @Test
    void aChoiceThatIsCastToFloatIsRounded() {
        check("""
                static double f(double x, double y) {
                    int large = 16777217;
                    double d = x > 1 ? (float) large : 0.5f;
                    return d * 1e-7 * x + y;
                }
                """);
    }

    /** A {@code break} that follows leaves the loop around. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (j < 2) { s += 0.1 * x; j++; if (s > 1.23456) { break; } }",
                "do { s += 0.1 * x; j++; if (s > 1.23456) { break; } } while (j < 2);",
                "for (; j < 2; j++) { s += 0.1 * x; if (s > 1.23456) { break; } }",
                "for (double v : new double[] {x, y}) { s += 0.1 * v; if (s > 1.23456) { break; } }",
                "switch (i) { case 1: s += 0.1 * x; break; default: s -= 0.1; }",
                "s += switch (i) { case 1: yield 0.1 * x; default: yield 0.1 * y; };"
            })
    void jumpsAfterWhatABreakMayLeave(String inner) {
        check("""
                static double f(double x, double y) {
                    double s = y;
                    for (int i = 0; i < 5; i++) {
                        int j = 0;
                        %s
                        if (s > 1.54321) {
                            break;
                        }
                        s += x * x + 0.1;
                    }
                    return s * x;
                }
                """.formatted(inner));
    }

    /** Holds the companion against the method, and both modes against differences. */
    private static void check(String method) {
        Differentiated f = Compiled.of("""
                import dev.adjoint.Differentiable;

                @SuppressWarnings("adjoint")
                class A {
                    @Differentiable
                %s
                }
                """.formatted(method)).method("A", "f");
        for (double x : new double[] {-1.25, -0.5, 0.75, 1.5, 2.25}) {
            for (double y : new double[] {-1.75, 0.5, 1.25}) {
                check(f, x, y);
            }
        }
    }

    private static void check(Differentiated f, double x, double y) {
        double h = 1e-5;
        double dx = (f.call(x + h, y) - f.call(x - h, y)) / (2 * h);
        double dy = (f.call(x, y + h) - f.call(x, y - h)) / (2 * h);
        Differentiated.Derivative gradient = f.gradient(x, y);
        assertThat(f.value(x, y)).isEqualTo(f.call(x, y));
        assertThat(gradient.value()).isEqualTo(f.call(x, y));
        assertThat(gradient.derivatives()[0]).isCloseTo(dx, within(1e-6 * (1 + Math.abs(dx))));
        assertThat(gradient.derivatives()[1]).isCloseTo(dy, within(1e-6 * (1 + Math.abs(dy))));
        assertThat(f.jvp(new double[] {1, 0}, x, y).derivatives()[0])
                .isCloseTo(gradient.derivatives()[0], within(1e-12 * (1 + Math.abs(dx))));
        assertThat(f.jvp(new double[] {0, 1}, x, y).derivatives()[0])
                .isCloseTo(gradient.derivatives()[1], within(1e-12 * (1 + Math.abs(dy))));
    }
}
