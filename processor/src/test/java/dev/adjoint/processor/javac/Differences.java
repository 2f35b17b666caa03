package dev.adjoint.processor.javac;

import java.util.function.DoubleUnaryOperator;

/**
 * Central differences, extrapolated to step 0 (Ridders 1982), with an estimate of their error.
 *
 * @param error infinite where the differences do not settle
 */
public record Differences(double derivative, double error) {
    private static final int ROUNDS = 10;
    private static final double SHRINK = 1.6;

    public static Differences at(double x, double step, DoubleUnaryOperator f) {
        double[][] table = new double[ROUNDS][ROUNDS];
        double best = Double.NaN;
        double error = Double.POSITIVE_INFINITY;
        double h = step;
        for (int i = 0; i < ROUNDS; i++) {
            table[0][i] = (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / (2 * h);
            double factor = SHRINK * SHRINK;
            for (int j = 1; j <= i; j++) {
                table[j][i] = (table[j - 1][i] * factor - table[j - 1][i - 1]) / (factor - 1);
                factor *= SHRINK * SHRINK;
                double change =
                        Math.max(Math.abs(table[j][i] - table[j - 1][i]), Math.abs(table[j][i] - table[j - 1][i - 1]));
                if (change <= error) {
                    error = change;
                    best = table[j][i];
                }
            }
            if (i > 0 && Math.abs(table[i][i] - table[i - 1][i - 1]) >= 2 * error) {
                break;
            }
            h /= SHRINK;
        }
        return new Differences(best, error);
    }
}
