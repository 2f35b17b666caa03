package dev.adjoint;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a packed view says when the mode of a method was not asked for. */
class ModesTest {
    private final double[] x = new double[1];

    private final DifferentiableFunction function = new DifferentiableFunction() {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public List<String> names() {
            return List.of("x");
        }

        @Override
        public double value(double[] x) {
            return x[0];
        }
    };

    private final DifferentiableVectorFunction vectorFunction = new DifferentiableVectorFunction() {
        @Override
        public int dimension() {
            return 1;
        }

        @Override
        public List<String> names() {
            return List.of("x");
        }

        @Override
        public double[] value(double[] x) {
            return x.clone();
        }
    };

    @Test
    void namesTheModeToAdd() {
        assertNames("Mode.GRADIENT", () -> function.gradient(x, x));
        assertNames("Mode.JVP", () -> function.directional(x, x));
        assertNames("Mode.JACOBIAN", () -> vectorFunction.jacobian(x));
        assertNames("Mode.JACOBIAN", () -> vectorFunction.vjp(x, x, x));
        assertNames("Mode.JVP", () -> vectorFunction.directional(x, x));
    }

    private static void assertNames(String mode, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageEndingWith("add " + mode + " to the modes of the @Differentiable method");
    }
}
