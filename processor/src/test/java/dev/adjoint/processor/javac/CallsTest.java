package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Calls of helper methods of the same top-level class, whose bodies are written out. */
class CallsTest {
    @Test
    void aHelperThatReturnsEarly() {
        check("""
                static double f(double x, double y) {
                    double a = clamp(x * y, -1, 1);
                    return a * x + clamp(y, 0, 2) * y;
                }

                private static double clamp(double v, double low, double high) {
                    if (v < low) {
                        return low;
                    }
                    if (v > high) {
                        return high;
                    }
                    return v * v;
                }
                """);
    }

    @Test
    void localsOfTheHelperAreItsOwn() {
        check("""
                static double f(double x, double y) {
                    double t = x * 2;
                    double u = g(y, x) + t;
                    return u * t * x;
                }

                static double g(double x, double y) {
                    double t = x - y;
                    x = t * x;
                    double u = h(x, t);
                    t = u + 1;
                    return t * x * y + u;
                }

                static double h(double y, double x) {
                    double t = y * 3;
                    y = t - x;
                    return y * t;
                }
                """);
    }

    @Test
    void argumentsAreEvaluatedFromLeftToRight() {
        check("""
                static double f(double x, double y) {
                    int i = 3;
                    double a = g(i++, i, i = i * 2, i--, i);
                    double t = x;
                    double b = h(t, t = t * y, t += x, t);
                    return a * x + b * i;
                }

                static double g(int a, int b, int c, int d, int e) {
                    return a + 10 * b + 100 * c + 1000 * d + 10000 * e;
                }

                static double h(double a, double b, double c, double d) {
                    return a + b * 2 - c * d;
                }
                """);
    }

    @Test
    void aHelperMayBeACondition() {
        check("""
                @SuppressWarnings("fallthrough")
                static double f(double x, double y) {
                    double s = 0;
                    if (isInside(x, y) && !isInside(y, x) || sign(x) < 0) {
                        s = x * y;
                    }
                    switch (sign(y)) {
                        case -1: s += x; break;
                        case 1: s *= y;
                        default: s -= y * y;
                    }
                    return isInside(s, 1) ? s * s : -s;
                }

                static boolean isInside(double v, double limit) {
                    return v > -limit && v < limit;
                }

                static int sign(double v) {
                    return v > 0 ? 1 : v < 0 ? -1 : 0;
                }
                """);
    }

    @Test
    void overloads() {
        check("""
                static double f(double x, double y) {
                    int n = 3;
                    byte b = 7;
                    char c = 'c';
                    return g(x) + g(n) * x + g(b) + g(c) + g(2L) * y + g(1.5f) + g(x, n) + g(n, y) + g((byte) 1, 'x');
                }

                static double g(double v) { return v * v; }
                static double g(long v) { return v * 3; }
                static double g(short v) { return v * 5; }
                static double g(float v) { return v * 11; }
                static double g(double v, int n) { return v * n; }
                static double g(int n, double v) { return v + n; }
                static double g(int n, int m) { return n - 2 * m; }
                """);
    }

    @Test
    void overloadsOfVariableArity() {
        check("""
                static double f(double x, double y) {
                    double[] a = {x, y};
                    double[] b = {y, x * y};
                    return c(a, b)[0] + 2 * c(x, y, 3)[0] + 3 * c(a)[1] + c(1, 2)[0] * x + c(1, 2L)[0] * y
                            + 4 * c(b, a, b)[1] + d(1, x) + d(x) * d(1, 2, 3);
                }

                static int[] c(int... v) { return v.length == 0 ? new int[] {7} : v; }
                static double[] c(double... v) { return new double[] {v.length * v[0], v[1]}; }
                static double[] c(double[]... v) { return new double[] {v.length * v[1][0], v[0][1] * v[1][1]}; }
                static double d(double v) { return v; }
                static double d(int n, double... v) { return n * v.length * v[0]; }
                static double d(double w, double[]... v) { return w; }
                """);
    }

    @Test
    void helpersOfNestedAndEnclosingClasses() {
        Differentiated f = Compiled.of("""
                package p;
                import static p.Scale.*;
                class A extends Base {
                    static final double K = 2;
                    static double g(double v) { return v * K; }
                    static double outer(double v) { return Inner.g(v) + g(v); }
                    static class Inner {
                        static final double K = 3;
                        static double g(double v) { return v * v * K; }
                        @dev.adjoint.Differentiable
                        static double f(double x, double y) { return g(x) + A.g(y) * outer(x) + Deep.g(y) + A.Inner.Deep.h(y); }
                        interface Deep {
                            double K = 5;
                            static double g(double v) { return K * v + Math.sin(v); }
                            private static double hidden(double v) { return v / K; }
                            static double h(double v) { return hidden(v) * g(v); }
                        }
                    }
                }
                """, "package p;\nclass Base { static double g(double v) { return 1e9; } }", """
                package p;
                class Scale { static double g(double v) { return 1e10; } static double K = 1e7; }
                """)
                .method("p.A$Inner", "f", "A_Inner_f");
        check(f, 1.5, -0.75);
    }

    @Test
    void voidHelpersAndSwitches() {
        check("""
                static double f(double x, double y) {
                    nothing();
                    touch(x);
                    return kind((int) y) + power(x, 3) * pick(2, x, y);
                }

                static void nothing() {}

                static void touch(double v) {
                    if (v > 0) {
                        return;
                    }
                    v = 2 * v;
                }

                static double power(double v, int n) {
                    return switch (n) {
                        case 0 -> 1;
                        case 1 -> v;
                        case 2 -> { double s = v * v; yield s; }
                        default -> power2(v) * v;
                    };
                }

                static double power2(double v) { return v * v; }

                @SuppressWarnings("fallthrough")
                static byte kind(int n) {
                    switch (n) {
                        case 0: return 3;
                        case -1:
                            n *= 2;
                        default:
                            return (byte) n;
                    }
                }

                static double pick(int n, double... of) {
                    here: {
                        if (n > 1) {
                            break here;
                        }
                        return 1;
                    }
                    return n * 2;
                }
                """.replace("double... of", "double a, double b"));
    }

    @Test
    void aHelpersResultIsNoConstant() {
        check("""
                static double f(double x, double y) {
                    byte one = 1;
                    var t = x > 0 ? one : five();
                    t += 300;
                    var u = x > 0 ? one : g(5);
                    var w = x > 0 ? one : 5;
                    w = (byte) (w + 300);
                    return x * t * 1e-2 + u * y + w + y * two() / 3;
                }

                static int five() { return 5; }
                static int two() { return 2; }
                static int g(int n) {
                    byte one = 1;
                    var t = n > 5 ? one : n;
                    t += 300;
                    return t;
                }
                """);
    }

    /** Holds the companion against the method, and both modes against differences. */
    private static void check(String methods) {
        Differentiated f = Compiled.of("""
                import dev.adjoint.Differentiable;

                @SuppressWarnings("adjoint")
                class A {
                    @Differentiable
                %s
                }
                """.formatted(methods)).method("A", "f");
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
