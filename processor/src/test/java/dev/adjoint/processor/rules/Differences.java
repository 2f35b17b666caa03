package dev.adjoint.processor.rules;

import java.util.function.DoubleUnaryOperator;

/** Numerical derivatives: central differences, extrapolated to step 0 by Ridders' method. */
final class Differences {
    /** Each step is this much smaller than the one before. */
    private static final double RATIO = 1.4;

    private static final int STEPS = 22;

    private Differences() {}

    /**
     * A numerical derivative.
     *
     * @param error how far it may be off, estimated by how far the extrapolations beside it are off: large near a kink
     */
    record Estimate(double derivative, double error) {
        /** Whether the error is small beside the derivative, or beside 1. */
        boolean isWithin(double tolerance) {
            return error <= tolerance * Math.max(1, Math.abs(derivative));
        }

        /** Whether a derivative is this one, but for a small error. */
        boolean agrees(double other, double tolerance) {
            return Math.abs(other - derivative) <= tolerance * Math.max(1, Math.abs(derivative));
        }
    }

    /**
     * The derivative at x, from values not farther away than the step. Extrapolations may agree by chance where the
     * function jumps more often than the steps see; so the difference of the finest step must confirm them.
     */
    static Estimate at(DoubleUnaryOperator function, double x, double step) {
        double[] row = new double[0];
        Estimate best = new Estimate(Double.NaN, Double.POSITIVE_INFINITY);
        double h = step;
        for (int i = 0; i < STEPS; i++) {
            double[] next = new double[i + 1];
            next[0] = central(function, x, h);
            double factor = RATIO * RATIO;
            for (int j = 1; j <= i; j++) {
                next[j] = (next[j - 1] * factor - row[j - 1]) / (factor - 1);
                factor *= RATIO * RATIO;
                double error = Math.max(Math.abs(next[j] - next[j - 1]), Math.abs(next[j] - row[j - 1]));
                if (error < best.error()) {
                    best = new Estimate(next[j], error);
                }
            }
            row = next;
            h /= RATIO;
        }
        Estimate finest = new Estimate(row[0], 0);
        return finest.agrees(best.derivative(), 1e-5)
                ? best
                : new Estimate(best.derivative(), Double.POSITIVE_INFINITY);
    }

    private static double central(DoubleUnaryOperator function, double x, double h) {
        double above = x + h;
        double below = x - h;
        return (function.applyAsDouble(above) - function.applyAsDouble(below)) / (above - below);
    }
}
