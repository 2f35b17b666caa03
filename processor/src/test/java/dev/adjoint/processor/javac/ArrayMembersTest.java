package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.adjoint.DifferentiableFunction;
import dev.adjoint.DifferentiableVectorFunction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The members of companions of methods with array parameters, and of methods that return arrays. */
class ArrayMembersTest {
    /** a Σ wᵢyᵢ + b (Σ mᵢⱼkⱼ)², where what is not on is left out of the first sum. */
    private static final String MIXED = """
            static double f(double a, double[] w, double b, @Constant double[] y, double[][] m, int[] k, boolean[] on) {
                double s = 0;
                for (int i = 0; i < w.length; i++) {
                    if (on[i]) {
                        s += w[i] * y[i];
                    }
                }
                double t = 0;
                for (int i = 0; i < m.length; i++) {
                    for (int j = 0; j < m[i].length; j++) {
                        t += m[i][j] * k[j];
                    }
                }
                return a * s + b * t * t;
            }
            """;

    private final double[] w = {1, 2, 3};
    private final double[] y = {10, 20, 30};
    private final double[][] m = {{1, 2}, {3, 4}};
    private final int[] k = {2, -1};
    private final boolean[] on = {true, false, true};

    /** s = 100, t = 2 */
    private final Object[] arguments = {5.0, w, 7.0, y, m, k, on};

    private static final double VALUE = 528;

    private final double[] dw = {50, 0, 150};
    private final double[][] dm = {{56, -28}, {56, -28}};

    @Test
    void gradientHasArraysInItsComponents() {
        Differentiated f = method(MIXED);
        assertThat(f.components()).containsExactly("value", "da", "dw", "db", "dm");
        List<Object> gradient = Differentiated.components(f.invoke("gradient", arguments));
        assertThat(gradient.get(0)).isEqualTo(VALUE);
        assertThat(gradient.get(1)).isEqualTo(100.0);
        assertThat((double[]) gradient.get(2)).containsExactly(dw);
        assertThat(gradient.get(3)).isEqualTo(4.0);
        assertThat((double[][]) gradient.get(4)).isDeepEqualTo(dm);
        assertThat(f.value(arguments)).isEqualTo(f.call(arguments)).isEqualTo(VALUE);
    }

    @Test
    void vjpAddsToArraysFirstAndThenToTheSlots() {
        Differentiated f = method(MIXED);
        double[] sinkOfW = {1, 1, 1};
        double[][] sinkOfM = {{1, 1}, {1, 1}};
        double[] slots = {1, 1};
        assertThat(f.invoke("vjp", 5.0, w, 7.0, y, m, k, on, 0.5, sinkOfW, sinkOfM, slots))
                .isEqualTo(VALUE);
        assertThat(sinkOfW).containsExactly(26, 1, 76);
        assertThat(sinkOfM).isDeepEqualTo(new double[][] {{29, -13}, {29, -13}});
        assertThat(slots).containsExactly(51, 3);
    }

    @Test
    void jvpTakesTangentsOfTheTypesOfTheParameters() {
        Differentiated f = method(MIXED);
        double[] tangentOfW = {1, 2, 3};
        double[][] tangentOfM = {{1, 0}, {0, 2}};
        List<Object> jvp =
                Differentiated.components(f.invoke("jvp", 5.0, w, 7.0, y, m, k, on, 3.0, tangentOfW, -1.0, tangentOfM));
        assertThat(jvp).containsExactly(VALUE, 3.0 * 100 + (50 + 450) - 4 + (56 - 56));
        assertThat(tangentOfW).containsExactly(1, 2, 3);
        assertThat(tangentOfM).isDeepEqualTo(new double[][] {{1, 0}, {0, 2}});
    }

    @Test
    void functionIsPackedInTheOrderOfTheDeclaration() {
        Differentiated f = method(MIXED);
        DifferentiableFunction function = f.function(y, k, on, 3, 2, 2);
        assertThat(function.dimension()).isEqualTo(9);
        assertThat(function.names())
                .containsExactly("a", "w[0]", "w[1]", "w[2]", "b", "m[0][0]", "m[0][1]", "m[1][0]", "m[1][1]");
        double[] x = {5, 1, 2, 3, 7, 1, 2, 3, 4};
        double[] gradient = {9, 9, 9, 9, 9, 9, 9, 9, 9};
        assertThat(function.value(x)).isEqualTo(VALUE);
        assertThat(function.gradient(x, gradient)).isEqualTo(VALUE);
        assertThat(gradient).containsExactly(100, 50, 0, 150, 4, 56, -28, 56, -28);
        assertThat(function.directional(x, new double[] {3, 1, 2, 3, -1, 1, 0, 0, 2}))
                .isEqualTo(796);
        assertThat(x).containsExactly(5, 1, 2, 3, 7, 1, 2, 3, 4);
    }

    @Test
    void wrongLengthsAreRejected() {
        Differentiated f = method(MIXED);
        assertThatIllegalArgumentException().isThrownBy(() -> f.function(y, k, on, -1, 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> f.function(y, k, on, 3, -2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> f.function(y, k, on, 3, 0, -2));
        assertThatIllegalArgumentException().isThrownBy(() -> f.function(y, k, on, 3, 1 << 16, 1 << 16));
        DifferentiableFunction function = f.function(y, k, on, 3, 2, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> function.value(new double[8]));
        assertThatIllegalArgumentException().isThrownBy(() -> function.gradient(new double[9], new double[10]));
        assertThatIllegalArgumentException().isThrownBy(() -> function.gradient(new double[10], new double[9]));
        assertThatIllegalArgumentException().isThrownBy(() -> function.directional(new double[9], new double[0]));
    }

    @Test
    void raggedMatricesAndEmptyArraysHaveGradients() {
        Differentiated f = method("""
                static double f(double[][] m, double[] none) {
                    double s = none.length;
                    for (double[] row : m) {
                        for (double e : row) {
                            s += e * e;
                        }
                    }
                    return s;
                }
                """);
        double[][] ragged = {{1, 2}, {}, {3}};
        List<Object> gradient = Differentiated.components(f.invoke("gradient", ragged, new double[0]));
        assertThat((double[][]) gradient.get(1)).isDeepEqualTo(new double[][] {{2, 4}, {}, {6}});
        assertThat((double[]) gradient.get(2)).isEmpty();
        assertThat(f.function(0, 3, 0).dimension()).isZero();
        assertThat(f.function(0, 3, 0).gradient(new double[0], new double[0])).isZero();
    }

    @Test
    void theOnlyArrayIsTheVector() {
        Differentiated f = method("""
                static double f(double... x) {
                    double s = 0;
                    for (int i = 0; i < x.length; i++) {
                        s += (i + 1) * x[i] * x[i];
                    }
                    return s;
                }
                """);
        DifferentiableFunction function = f.function(2);
        double[] x = {3, 4};
        double[] gradient = {9, 9};
        assertThat(f.value((Object) x)).isEqualTo(41);
        assertThat(function.gradient(x, gradient)).isEqualTo(41);
        assertThat(gradient).containsExactly(6, 16);
        assertThat(function.directional(x, new double[] {1, 1})).isEqualTo(22);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> function.gradient(x, x))
                .withMessageStartingWith("the gradient would overwrite an input");
        assertThat(x).containsExactly(3, 4);
    }

    /** The gradient is that in the contents at entry: of (w₀w₁)². */
    @Test
    void onlyValueOverwrites() {
        Differentiated f = method("""
                static double f(double[] w, @Constant double[] scratch) {
                    scratch[0] += 1;
                    w[0] *= w[1];
                    return w[0] * w[0] * scratch[0];
                }
                """);
        double[] point = {3, 5};
        double[] scratch = {0};
        List<Object> gradient = Differentiated.components(f.invoke("gradient", point, scratch));
        assertThat((double[]) gradient.get(1)).containsExactly(150, 90);
        double[] sink = new double[2];
        assertThat(f.invoke("vjp", point, scratch, 1.0, sink)).isEqualTo(225.0);
        double[] tangent = {1, 0};
        assertThat(Differentiated.components(f.invoke("jvp", point, scratch, tangent)))
                .containsExactly(225.0, 150.0);
        assertThat(tangent).containsExactly(1, 0);
        DifferentiableFunction function = f.function(scratch, 2);
        for (int repetition = 0; repetition < 2; repetition++) {
            assertThat(function.value(point)).isEqualTo(225);
            assertThat(function.gradient(point, new double[2])).isEqualTo(225);
            assertThat(function.directional(point, tangent)).isEqualTo(150);
        }
        assertThat(point).containsExactly(3, 5);
        assertThat(scratch).containsExactly(0);
        assertThat(f.value(point, scratch)).isEqualTo(225);
        assertThat(point).containsExactly(15, 5);
        assertThat(scratch).containsExactly(1);
    }

    @Test
    void constantsThatAreOverwrittenAreDistinct() {
        Differentiated f = method("""
                static double f(double x, @Constant double[] a, @Constant double[] b) {
                    a[0] = 2;
                    return x * b[0];
                }
                """);
        double[] one = {1};
        double[] other = {3};
        assertThat(f.function(one, other).value(new double[] {5})).isEqualTo(15);
        assertThatIllegalArgumentException().isThrownBy(() -> f.function(one, one));
    }

    /** (c wᵢ², Σw + c) */
    private static final String OUTPUTS = """
            static double[] f(double[] w, int n, double c) {
                double[] result = new double[w.length + 1];
                for (int i = 0; i < w.length; i++) {
                    result[i] = c * w[i] * w[i];
                    result[w.length] += w[i];
                }
                result[w.length] += c;
                return result;
            }
            """;

    @Test
    void aMethodThatReturnsAnArrayHasAJacobian() {
        Differentiated f = method(OUTPUTS);
        double[] point = {2, 3};
        double[][] jacobian = {{20, 0, 4}, {0, 30, 9}, {1, 1, 1}};
        assertThat((double[]) f.invoke("value", point, 1, 5.0)).containsExactly(20, 45, 10);
        assertThat((double[][]) f.invoke("jacobian", point, 1, 5.0)).isDeepEqualTo(jacobian);
        double[] sink = {1, 1};
        double[] slots = {1};
        assertThat((double[]) f.invoke("vjp", point, 1, 5.0, new double[] {1, 2, 3}, sink, slots))
                .containsExactly(20, 45, 10);
        assertThat(sink).containsExactly(24, 64);
        assertThat(slots).containsExactly(26);
        List<Object> jvp = Differentiated.components(f.invoke("jvp", point, 1, 5.0, new double[] {1, 2}, -1.0));
        assertThat((double[]) jvp.get(0)).containsExactly(20, 45, 10);
        assertThat((double[]) jvp.get(1)).containsExactly(16, 51, 2);
        assertThat(f.has("gradient")).isFalse();
    }

    @Test
    void aMethodThatReturnsAnArrayHasAPackedView() {
        Differentiated f = method(OUTPUTS);
        DifferentiableVectorFunction function = (DifferentiableVectorFunction) f.invoke("function", 1, 2);
        double[] x = {2, 3, 5};
        assertThat(function.dimension()).isEqualTo(3);
        assertThat(function.names()).containsExactly("w[0]", "w[1]", "c");
        assertThat(function.value(x)).containsExactly(20, 45, 10);
        assertThat(function.jacobian(x)).isDeepEqualTo(new double[][] {{20, 0, 4}, {0, 30, 9}, {1, 1, 1}});
        double[] gradient = {9, 9, 9};
        assertThat(function.vjp(x, new double[] {1, 2, 3}, gradient)).containsExactly(20, 45, 10);
        assertThat(gradient).containsExactly(23, 63, 25);
        assertThat(function.directional(x, new double[] {1, 2, -1})).containsExactly(16, 51, 2);
        assertThat(x).containsExactly(2, 3, 5);
        assertThatIllegalArgumentException().isThrownBy(() -> function.value(new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> function.jacobian(new double[4]));
        assertThatIllegalArgumentException().isThrownBy(() -> function.vjp(x, new double[] {1, 2, 3}, new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> function.directional(x, new double[2]));
    }

    @Test
    void jacobiansOfNumbersAndOfMatrices() {
        Differentiated numbers = method("static double[] f(double a, double b) { return new double[] {a * b, b, 3}; }");
        assertThat((double[][]) numbers.invoke("jacobian", 2.0, 5.0))
                .isDeepEqualTo(new double[][] {{5, 2}, {0, 1}, {0, 0}});
        Differentiated rows = method("""
                static double[] f(double[][] m, double[] v) {
                    double[] product = new double[m.length];
                    for (int i = 0; i < m.length; i++) {
                        for (int j = 0; j < v.length; j++) {
                            product[i] += m[i][j] * v[j];
                        }
                    }
                    return product;
                }
                """);
        double[] v = {10, 20};
        assertThat((double[][]) rows.invoke("jacobian", m, v))
                .isDeepEqualTo(new double[][] {{10, 20, 0, 0, 1, 2}, {0, 0, 10, 20, 3, 4}});
        assertThat((double[][]) rows.invoke("jacobian", new double[0][], v)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.invoke("jacobian", new double[][] {{1, 2, 3}, {1, 2}}, v))
                .withMessageContaining("ragged");
    }

    @Test
    void theJacobianLeavesArraysAsTheyAre() {
        Differentiated f = method("""
                static double[] f(double[] w, double[][] m) {
                    w[0] *= w[1];
                    m[0][0] += w[0];
                    return new double[] {w[0], m[0][0]};
                }
                """);
        double[] point = {3, 5};
        double[][] matrix = {{1}};
        assertThat((double[][]) f.invoke("jacobian", point, matrix))
                .isDeepEqualTo(new double[][] {{5, 3, 0}, {5, 3, 1}});
        assertThat(point).containsExactly(3, 5);
        assertThat(matrix).isDeepEqualTo(new double[][] {{1}});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "v",
                "gradient",
                "seed",
                "value",
                "dimension",
                "jacobian",
                "i",
                "dw",
                "dm",
                "dparameters",
                "wLength",
                "mRows",
                "mColumns",
                "mSize",
                "Shadows",
                "Packed",
                "DifferentiableVectorFunction",
                "Arrays",
                "length",
                "dx"
            })
    void namesOfAllKinds(String name) {
        Compiled compiled = Compiled.of("""
                import dev.adjoint.Constant;
                import dev.adjoint.Differentiable;
                class Foo {
                    @Differentiable
                    static double array(double[] %1$s, double c) { return %1$s[0] * %1$s[1] * c; }
                    @Differentiable
                    static double number(double[] w, double[][] m, double %1$s) { return w[0] * m[0][0] * %1$s; }
                    @Differentiable
                    static double constant(double[] w, double[][] m, @Constant double %1$s) { return w[0] * m[0][0] * %1$s; }
                    @Differentiable
                    static double[] outputs(double[] w, double[][] m, @Constant double[] %1$s) {
                        return new double[] {w[0] * %1$s[0], m[0][0]};
                    }
                }
                """.formatted(name));
        double[] gradient = new double[3];
        Differentiated array = compiled.method("Foo", "array");
        assertThat(array.function(2).gradient(new double[] {2, 3, 5}, gradient)).isEqualTo(30);
        assertThat(gradient).containsExactly(15, 10, 6);
        assertThat(array.function(2).names()).containsExactly(name + "[0]", name + "[1]", "c");
        Differentiated number = compiled.method("Foo", "number");
        assertThat(number.function(1, 1, 1).gradient(new double[] {2, 3, 5}, gradient))
                .isEqualTo(30);
        assertThat(gradient).containsExactly(15, 10, 6);
        Differentiated constant = compiled.method("Foo", "constant");
        assertThat(constant.function(5.0, 1, 1, 1).directional(new double[] {2, 3}, new double[] {1, 0}))
                .isEqualTo(15);
        Differentiated outputs = compiled.method("Foo", "outputs");
        assertThat((double[][]) outputs.invoke("jacobian", new double[] {2}, new double[][] {{3}}, new double[] {7}))
                .isDeepEqualTo(new double[][] {{7, 0}, {0, 1}});
    }

    @Test
    void modesThatAreLeftOutThrow() {
        Compiled compiled = Compiled.of("""
                import dev.adjoint.Differentiable;
                import dev.adjoint.Mode;
                class Foo {
                    @Differentiable(modes = Mode.JVP)
                    static double[] forward(double a) { return new double[] {a * a}; }
                    @Differentiable(modes = Mode.JACOBIAN)
                    static double[] reverse(double a) { return new double[] {a * a}; }
                }
                """);
        Differentiated forward = compiled.method("Foo", "forward");
        Differentiated reverse = compiled.method("Foo", "reverse");
        DifferentiableVectorFunction onlyForward = (DifferentiableVectorFunction) forward.invoke("function");
        DifferentiableVectorFunction onlyReverse = (DifferentiableVectorFunction) reverse.invoke("function");
        double[] x = {3};
        assertThat(onlyForward.directional(x, new double[] {1})).containsExactly(6);
        assertThat(onlyReverse.jacobian(x)).isDeepEqualTo(new double[][] {{6}});
        assertThat(forward.has("jacobian") || forward.has("vjp") || reverse.has("jvp"))
                .isFalse();
        assertThatThrownBy(() -> onlyForward.jacobian(x))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Mode.JACOBIAN");
        assertThatThrownBy(() -> onlyReverse.directional(x, x))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Mode.JVP");
    }

    private static Differentiated method(String declaration) {
        return Compiled.of("""
                import dev.adjoint.Constant;
                import dev.adjoint.Differentiable;
                @SuppressWarnings("adjoint")
                class Foo {
                    @Differentiable
                    %s
                }
                """.formatted(declaration)).method("Foo", "f");
    }
}
