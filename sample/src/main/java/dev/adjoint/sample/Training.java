package dev.adjoint.sample;

import dev.adjoint.DifferentiableFunction;
import java.util.List;
import java.util.Random;

/** Trains a {@link MoonsNetwork} by stochastic gradient descent. */
final class Training {
    /** For each point, the loss as a function of the weights. */
    private final List<DifferentiableFunction> losses;

    private final double[] weights;
    private final double[] gradient;

    /** Starts with random weights between -1 and 1. */
    Training(List<Moons.Point> points, Random random) {
        losses = points.stream()
                .map(point -> MoonsNetwork_loss.function(point.x(), point.y(), point.label()))
                .toList();
        int dimension = losses.get(0).dimension();
        weights = random.doubles(dimension, -1, 1).toArray();
        gradient = new double[dimension];
    }

    /** Goes through the points once, with a step against the gradient of each point's loss. */
    void epoch(double rate) {
        for (DifferentiableFunction loss : losses) {
            loss.gradient(weights, gradient);
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= rate * gradient[i];
            }
        }
    }

    /** The mean of the points' losses. */
    double meanLoss() {
        return losses.stream()
                .mapToDouble(loss -> loss.value(weights))
                .average()
                .orElseThrow();
    }

    /** How many points the network puts into their own class. */
    long right() {
        return losses.stream().filter(loss -> loss.value(weights) < 1).count();
    }

    /** Whether the network separates the classes: every point is right. */
    boolean isComplete() {
        return right() == losses.size();
    }
}
