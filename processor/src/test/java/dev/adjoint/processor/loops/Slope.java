package dev.adjoint.processor.loops;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The slope of a function at 0 by central differences, extrapolated (Ridders 1982), where it is to be trusted: where
 * the extrapolation settles from two first steps, and the slopes on both sides are one.
 */
final class Slope {
    private static final int ROUNDS = 9;
    private static final double SHRINK = 1.7;

    private final DoubleUnaryOperator f;
    private final double atZero;

    Slope(DoubleUnaryOperator f) {
        this.f = f;
        this.atZero = f.applyAsDouble(0);
    }

    /** The slope, if its error is below the tolerance. */
    OptionalDouble within(double tolerance) {
        for (double step : new double[] {1e-2, 1e-3, 1e-4}) {
            OptionalDouble first = extrapolate(step, tolerance);
            OptionalDouble second = extrapolate(step / 3.1, tolerance);
            if (first.isPresent()
                    && second.isPresent()
                    && Math.abs(first.getAsDouble() - second.getAsDouble()) < tolerance
                    && isSmooth(step, tolerance)) {
                return second;
            }
        }
        return OptionalDouble.empty();
    }

    /** Across a kink, the slopes of both sides do not approach each other with the step. */
    private boolean isSmooth(double step, double tolerance) {
        double bend = bend(step);
        for (double shorter = step / 4; shorter > 1e-7; shorter /= 4) {
            double next = bend(shorter);
            if (next > 0.6 * bend + tolerance) {
                return false;
            }
            bend = next;
        }
        return bend < 1e-3 + 100 * tolerance;
    }

    private double bend(double step) {
        return Math.abs(f.applyAsDouble(step) - 2 * atZero + f.applyAsDouble(-step)) / step;
    }

    private OptionalDouble extrapolate(double step, double tolerance) {
        double[] previous = new double[ROUNDS];
        double best = Double.NaN;
        double error = Double.POSITIVE_INFINITY;
        double h = step;
        for (int i = 0; i < ROUNDS; i++) {
            double[] current = new double[ROUNDS];
            current[0] = (f.applyAsDouble(h) - f.applyAsDouble(-h)) / (2 * h);
            double factor = SHRINK * SHRINK;
            for (int j = 1; j <= i; j++) {
                current[j] = (current[j - 1] * factor - previous[j - 1]) / (factor - 1);
                factor *= SHRINK * SHRINK;
                double change = Math.max(Math.abs(current[j] - current[j - 1]), Math.abs(current[j] - previous[j - 1]));
                if (change <= error) {
                    error = change;
                    best = current[j];
                }
            }
            previous = current;
            h /= SHRINK;
        }
        return error < tolerance ? OptionalDouble.of(best) : OptionalDouble.empty();
    }
}
