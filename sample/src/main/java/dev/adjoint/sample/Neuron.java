package dev.adjoint.sample;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;

/** A neuron with two inputs: {@code tanh(x1*w1 + x2*w2 + b)}. */
final class Neuron {
    private Neuron() {}

    /** The hyperbolic tangent as one operation. */
    @Differentiable(modes = {Mode.GRADIENT, Mode.TRACE})
    static double activation(double x1, double x2, double w1, double w2, double b) {
        double n = x1 * w1 + x2 * w2 + b;
        double o = Math.tanh(n);
        return o;
    }

    /** The hyperbolic tangent composed of simpler operations. The derivatives are the same. */
    @Differentiable
    static double activationWithExp(double x1, double x2, double w1, double w2, double b) {
        double n = x1 * w1 + x2 * w2 + b;
        double e = Math.exp(2 * n);
        return (e - 1) / (e + 1);
    }
}
