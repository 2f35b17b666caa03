package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a name of the user's is one that generated code would like to use, ours gives way. */
class NameCollisionTest {
    @Test
    void aParameterBesideTheNameOfItsNeighboursDerivative() {
        Differentiated f = method("static double f(double x, double dx) { double ddx = x * dx; return ddx * ddx; }");
        assertThat(f.components()).containsExactly("value", "dx", "ddx");
        // d(x²dx²)
        assertThat(f.gradient(2.0, 3.0).derivatives()).containsExactly(36.0, 24.0);
        assertThat(f.jvp(new double[] {1, 10}, 2.0, 3.0).derivatives()).containsExactly(276.0);
    }

    static Stream<String> names() {
        return Stream.of("""
                value seed gradient d x v o Math StrictMath List state dparameters Gradient Jvp Packed Partials Double String
                Override DifferentiableFunction result point direction names dimension function vjp jvp record var yield java
                dev Foo Foo_f Generated SuppressWarnings hashCode x_ a$b größe""".split("\\s+"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aParameterOrALocalOfAnyName(String name) {
        Compiled compiled = Compiled.of("""
                import dev.adjoint.Constant;
                import dev.adjoint.Differentiable;
                class Foo {
                    @Differentiable
                    static double parameter(double p, double %1$s, int n) { return p * %1$s * n; }
                    @Differentiable
                    static double constant(double p, @Constant double %1$s) { return p * %1$s; }
                    @Differentiable
                    static double local(double p) { double %1$s = p * p; %1$s *= p; return %1$s; }
                }
                """.formatted(name));
        Differentiated parameter = compiled.method("Foo", "parameter");
        Differentiated constant = compiled.method("Foo", "constant");
        Differentiated local = compiled.method("Foo", "local");
        assertThat(parameter.gradient(3.0, 5.0, 2).derivatives()).containsExactly(10, 6);
        assertThat(parameter.jvp(new double[] {1, 2}, 3.0, 5.0, 2).derivatives())
                .containsExactly(22);
        double[] packed = new double[2];
        assertThat(parameter.function(2).gradient(new double[] {3, 5}, packed)).isEqualTo(30);
        assertThat(packed).containsExactly(10, 6);
        assertThat(parameter.function(2).directional(new double[] {3, 5}, new double[] {1, 2}))
                .isEqualTo(22);
        assertThat(parameter.function(2).names()).containsExactly("p", name);
        assertThat(constant.function(5.0).directional(new double[] {3}, new double[] {1}))
                .isEqualTo(5);
        assertThat(constant.function(5.0).gradient(new double[] {3}, new double[1]))
                .isEqualTo(15);
        assertThat(local.gradient(2.0).derivatives()).containsExactly(12);
    }

    @Test
    void aComponentThatWouldBeAKeywordOrTaken() {
        assertThat(method("static double f(double o, double ouble) { return o * ouble; }")
                        .components())
                .containsExactly("value", "do_", "double_");
        assertThat(method("static double f(double o, double o_) { return o * o_; }")
                        .components())
                .containsExactly("value", "do_", "do__");
    }

    @Test
    void aParameterBesideTheNameThatTheRenamedOneGets() {
        Differentiated f = method("static double f(double Math, double Math_, boolean List, int List_) "
                + "{ double Math__ = Math * Math_; Math = 2; return Math__ * Math; }");
        assertThat(f.gradient(3.0, 5.0, true, 1).derivatives()).containsExactly(10.0, 6.0);
        assertThat(f.function(true, 1).value(new double[] {3, 5})).isEqualTo(30);
    }

    @Test
    void aLocalBesideTheNameThatARenamedParameterGets() {
        Differentiated f = method("static double f(double Math) { double Math_ = Math * Math; return Math_ * Math; }");
        assertThat(f.gradient(2.0).derivatives()).containsExactly(12.0);
    }

    @Test
    void aVariableThatHidesTheClassOfAConstant() {
        Differentiated f = Compiled.of("""
                package p;
                import dev.adjoint.Differentiable;
                class x {
                    static final double RATE = 3;
                    static final double ROOT = Math.sqrt(4);
                    @Differentiable
                    static double f(double x) { return x * RATE * ROOT; }
                }
                """).method("p.x", "f");
        assertThat(f.gradient(5.0).value()).isEqualTo(30);
        assertThat(f.gradient(5.0).derivatives()).containsExactly(6);
    }

    private static Differentiated method(String method, Object... words) {
        return Compiled.of("""
                import dev.adjoint.Constant;
                import dev.adjoint.Differentiable;
                class Foo {
                    @Differentiable
                    %s
                }
                """.formatted(method.formatted(words))).method("Foo", "f");
    }
}
