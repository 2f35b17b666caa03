package dev.adjoint.sample;

import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

/** A network for points of the plane: two inputs, four hidden tanh neurons, one tanh output. */
final class MoonsNetwork {
    private MoonsNetwork() {}

    /**
     * The squared distance of the network's output from the label of one point. The label is -1 or 1 and the output
     * lies between them, so the loss is below 1 exactly where the output has the label's sign.
     */
    @Differentiable
    static double loss(
            @Constant double x,
            @Constant double y,
            @Constant double label,
            double x1,
            double y1,
            double b1,
            double x2,
            double y2,
            double b2,
            double x3,
            double y3,
            double b3,
            double x4,
            double y4,
            double b4,
            double w1,
            double w2,
            double w3,
            double w4,
            double b) {
        double h1 = Math.tanh(x1 * x + y1 * y + b1);
        double h2 = Math.tanh(x2 * x + y2 * y + b2);
        double h3 = Math.tanh(x3 * x + y3 * y + b3);
        double h4 = Math.tanh(x4 * x + y4 * y + b4);
        double output = Math.tanh(w1 * h1 + w2 * h2 + w3 * h3 + w4 * h4 + b);
        double error = output - label;
        return error * error;
    }
}
