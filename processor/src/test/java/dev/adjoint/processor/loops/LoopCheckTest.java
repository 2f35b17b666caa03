package dev.adjoint.processor.loops;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.processor.javac.Compiled;
import dev.adjoint.processor.javac.Javac;
import dev.adjoint.processor.javac.Lowering;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checker of random methods: it accepts a companion written by hand, and finds what is wrong with others. */
class LoopCheckTest {
    private static final String METHOD = """
            @Differentiable
            static double f(double[] a, double x) {
                double s = 0;
                for (int i = 0; i < a.length; i++) {
                    s = 0.5 * s + a[i] * x;
                    a[i] = s;
                }
                return s;
            }
            """;

    private static final String COMPANION = """
            package fuzz;

            import dev.adjoint.DifferentiableFunction;
            import java.util.ArrayList;
            import java.util.Arrays;
            import java.util.List;

            final class Host_f {
                record Gradient(double value, double[] da, double dx) {}

                record Jvp(double value, double derivative) {}

                static double value(double[] a, double x) {
                    return Host.f(a, x);
                }

                static Gradient gradient(double[] a, double x) {
                    double[] da = new double[a.length];
                    double[] scalars = new double[1];
                    double value = vjp(a, x, 1, da, scalars);
                    return new Gradient(value, da, scalars[0]);
                }

                static double vjp(double[] a, double x, double seed, double[] da, double[] scalars) {
                    double value = Host.f(a.clone(), x);
                    double ds = seed;
                    for (int i = a.length - 1; i >= 0; i--) {
                        da[i] += ds * x;
                        scalars[0] += ds * a[i];
                        ds *= 0.5;
                    }
                    return value;
                }

                static Jvp jvp(double[] a, double x, double[] da, double dx) {
                    double value = Host.f(a.clone(), x);
                    double ds = 0;
                    for (int i = 0; i < a.length; i++) {
                        ds = 0.5 * ds + da[i] * x + a[i] * dx;
                    }
                    return new Jvp(value, ds);
                }

                static DifferentiableFunction function(int length) {
                    return new DifferentiableFunction() {
                        @Override
                        public int dimension() {
                            return length + 1;
                        }

                        @Override
                        public List<String> names() {
                            List<String> names = new ArrayList<>();
                            for (int i = 0; i < length; i++) {
                                names.add("a[" + i + "]");
                            }
                            names.add("x");
                            return names;
                        }

                        @Override
                        public double value(double[] v) {
                            return Host_f.value(Arrays.copyOf(v, length), v[length]);
                        }

                        @Override
                        public double gradient(double[] v, double[] gradient) {
                            Gradient g = Host_f.gradient(Arrays.copyOf(v, length), v[length]);
                            System.arraycopy(g.da(), 0, gradient, 0, length);
                            gradient[length] = g.dx();
                            return g.value();
                        }

                        @Override
                        public double directional(double[] v, double[] d) {
                            return jvp(Arrays.copyOf(v, length), v[length], Arrays.copyOf(d, length), d[length])
                                    .derivative();
                        }
                    };
                }
            }
            """;

    @Test
    void aRightCompanionPasses() {
        assertThatCode(() -> check(COMPANION)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            return Host.f(a, x);                         | return Host.f(a.clone(), x);                      | value leaves
            return Host.f(a, x);                         | return Host.f(a, x + 0.0 * a.length) + 1e-16;     | value is
            double value = vjp(a, x, 1                   | a[0] = 1; double value = vjp(a, x, 1              | gradient has changed
            da[i] += ds * x;                             | da[i] = ds * x;                                   | vjp into filled sinks
            scalars[0] += ds * a[i];                     | ;                                                 | reverse mode, row 0
            ds = 0.5 * ds + da[i]                        | ds = 0.5001 * ds + da[i]                          | reverse mode, row 0
            double ds = seed;                            | double ds = 1;                                    | vjp into filled sinks
            names.add("x")                               | names.add("y")                                    | the packed names
            gradient[length] = g.dx();                   | ;                                                 | the packed gradient
            ds = 0.5 * ds + da[i] * x                    | da[i] *= 1.5; ds = 0.5 * ds + da[i] * x           | jvp has changed a tangent
            new Gradient(value, da, scalars[0])          | new Gradient(value, new double[9], scalars[0])    | gradient has the shapes
            double[] da = new double[a.length];          | double[] da = new double[a.length - 1];           | out of bounds
            """)
    void aWrongCompanionFails(String right, String wrong, String message) {
        assertThatThrownBy(() -> check(COMPANION.replace(right, wrong == null ? "" : wrong)))
                .hasMessageContaining(message);
    }

    @Test
    void whatBothModesGetWrongIsFound() {
        String wrong =
                COMPANION.replace("da[i] += ds * x;", "da[i] += 2 * ds * x;").replace("+ da[i] * x", "+ 2 * da[i] * x");
        assertThatThrownBy(() -> check(wrong)).hasMessageContaining("by differences");
    }

    private static void check(String companion) {
        LoopMethod method = new LoopMethod(
                1,
                "f",
                METHOD,
                List.of(new Parameter("a", Parameter.Kind.REALS), new Parameter("x", Parameter.Kind.REAL)),
                false,
                true,
                Set.of());
        Lowering lowering = new Lowering();
        Compiled compiled = new Javac()
                .processors(lowering)
                .compile(new LoopProgram(List.of(method)).source(), companion)
                .compiled();
        LoopSubject subject = new LoopSubject(compiled, LoopProgram.HOST, "f");
        new LoopCheck(method, subject, lowering.of("f"), new LoopTally()).run();
    }
}
