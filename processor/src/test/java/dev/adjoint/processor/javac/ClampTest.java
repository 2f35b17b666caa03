package dev.adjoint.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** The one method of Math that this build's oldest JDK does not have, and that may throw. */
@EnabledForJreRange(min = JRE.JAVA_21)
class ClampTest {
    @Test
    void differentiates() {
        Differentiated f = differentiate();
        assertThat(f.gradient(2.0, 1.0, 3.0).derivatives()).containsExactly(2.0, 0.0, 0.0);
        assertThat(f.gradient(0.5, 1.0, 3.0).derivatives()).containsExactly(0.0, 2.0, 0.0);
        assertThat(f.gradient(5.0, 1.0, 3.0).derivatives()).containsExactly(0.0, 0.0, 2.0);
        assertThat(f.jvp(new double[] {1, 10, 100}, 5.0, 1.0, 3.0).derivatives())
                .containsExactly(200.0);
    }

    @Test
    void throwsWhatTheMethodThrowsAndLeavesTheSinkAsItWas() {
        Differentiated f = differentiate();
        double[] sink = {1, 2, 3};
        Outcome own = Outcome.of(() -> f.call(2.0, 3.0, 1.0));
        assertThatThrownBy(() -> f.vjp(1, sink, 2.0, 3.0, 1.0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Outcome.of(() -> f.gradient(2.0, 3.0, 1.0).value())).isEqualTo(own);
        assertThat(Outcome.of(() -> f.value(2.0, 3.0, 1.0))).isEqualTo(own);
        assertThat(sink).containsExactly(1, 2, 3);
    }

    private static Differentiated differentiate() {
        return Compiled.of("""
                class Foo {
                    @dev.adjoint.Differentiable
                    static double f(double x, double low, double high) { return 2 * Math.clamp(x, low, high); }
                }
                """).method("Foo", "f");
    }
}
