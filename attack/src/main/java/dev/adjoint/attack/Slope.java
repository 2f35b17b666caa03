package dev.adjoint.attack;

import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * The derivative of a function of one variable at 0, by differences and extrapolation (Ridders).
 *
 * @param value the derivative
 * @param error how far off it may be
 */
record Slope(double value, double error) {
    private static final int STEPS = 10;
    private static final double SHRINK = 1.7;

    /** Of differences to both sides. */
    static Slope central(DoubleUnaryOperator function, double step) {
        return extrapolated(
                h -> {
                    double right = function.applyAsDouble(h);
                    double left = function.applyAsDouble(-h);
                    return new Slope((right - left) / (2 * h), rounding(right, left) / Math.abs(2 * h));
                },
                step,
                SHRINK * SHRINK);
    }

    /** Of differences to one side, that of the step's sign. */
    static Slope oneSided(DoubleUnaryOperator function, double step) {
        double at = function.applyAsDouble(0);
        return extrapolated(
                h -> {
                    double beside = function.applyAsDouble(h);
                    return new Slope((beside - at) / h, rounding(beside, at) / Math.abs(h));
                },
                step,
                SHRINK);
    }

    private static double rounding(double a, double b) {
        return 2e-16 * (Math.abs(a) + Math.abs(b));
    }

    private static Slope extrapolated(DoubleFunction<Slope> difference, double step, double ratio) {
        Slope best = new Slope(Double.NaN, Double.POSITIVE_INFINITY);
        double[] previous = new double[STEPS];
        double h = step;
        for (int i = 0; i < STEPS; i++, h /= SHRINK) {
            double[] row = new double[STEPS];
            Slope first = difference.apply(h);
            row[0] = first.value;
            double factor = ratio;
            for (int j = 1; j <= i; j++) {
                row[j] = row[j - 1] + (row[j - 1] - previous[j - 1]) / (factor - 1);
                factor *= ratio;
                double error =
                        first.error + Math.max(Math.abs(row[j] - row[j - 1]), Math.abs(row[j] - previous[j - 1]));
                if (error < best.error) {
                    best = new Slope(row[j], error);
                }
            }
            previous = row;
        }
        return best;
    }

    @Override
    public String toString() {
        return value + " ± " + error;
    }
}
