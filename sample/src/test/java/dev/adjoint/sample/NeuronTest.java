package dev.adjoint.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class NeuronTest {
    private static final double[] POINT = {2, 0, -3, 1, 6.8813735870195432};
    private static final Offset<Double> ROUNDING = within(1e-14);

    @Test
    void theValueIsWhatTheMethodReturns() {
        assertThat(Neuron_activation.value(2, 0, -3, 1, 6.8813735870195432))
                .isEqualTo(Neuron.activation(2, 0, -3, 1, 6.8813735870195432));
        assertThat(Neuron_activationWithExp.value(2, 0, -3, 1, 6.8813735870195432))
                .isEqualTo(0.7071067811865476);
    }

    @Test
    void theGradientIsTheKnownOne() {
        var g = Neuron_activation.gradient(2, 0, -3, 1, 6.8813735870195432);
        assertThat(g.value()).isCloseTo(0.7071067811865476, within(2e-16));
        assertThat(new double[] {g.dx1(), g.dx2(), g.dw1(), g.dw2(), g.db()})
                .containsExactly(new double[] {-1.5, 0.5, 1, 0, 0.5}, ROUNDING);
    }

    @Test
    void bothFormsOfTheNeuronHaveTheSameGradient() {
        double[] one = new double[5];
        double[] other = new double[5];
        Neuron_activation.function().gradient(POINT, one);
        Neuron_activationWithExp.function().gradient(POINT, other);
        assertThat(other).containsExactly(one, ROUNDING);
    }
}
