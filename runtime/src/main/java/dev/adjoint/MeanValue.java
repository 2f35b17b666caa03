package dev.adjoint;

import java.util.function.DoubleUnaryOperator;

/**
 * Holds differences against the derivatives all over the steps they were taken with. By the mean value theorem a
 * difference is the derivative at some place within its step: where the derivative changes much within, as a fast
 * oscillation does, a difference that is unlike the derivative at the point contradicts nothing.
 */
final class MeanValue {
    /** All over the step, and some near the point, where alone the derivative may be what it is there. */
    private static final double[] PLACES = {
        -1, -0.83, -0.61, -0.37, -0.13, -1e-2, -1e-4, -1e-6, 1e-6, 1e-4, 1e-2, 0.11, 0.29, 0.53, 0.79, 1
    };

    private static final int WITNESSES = 3;
    private static final int ROUNDED_STEPS = 12;
    private static final double TOLERANCE = 1e-9;

    private final Ladder ladder;
    private final double claimed;
    private final DoubleUnaryOperator derivative;
    private final double noise;

    /**
     * Differences and derivatives on a line.
     *
     * @param claimed the derivative at the point
     * @param derivative the derivative at a distance from it; NaN where there is none
     */
    MeanValue(Ladder ladder, double claimed, DoubleUnaryOperator derivative) {
        this.ladder = ladder;
        this.claimed = claimed;
        this.derivative = derivative;
        this.noise = Noise.of(ladder);
    }

    /** Whether there are hardly any steps at which the derivatives leave a contradiction. */
    boolean explainsAll() {
        Line.Range range = ladder.range();
        int witnesses = 0;
        for (int exponent = range.longest(); exponent >= range.finest() + ROUNDED_STEPS; exponent--) {
            witnesses = explains(ladder.step(exponent)) ? 0 : witnesses + 1;
            if (witnesses == WITNESSES) {
                return false;
            }
        }
        return true;
    }

    private boolean explains(Step step) {
        if (!step.hasUp() && !step.hasDown()) {
            return true;
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double place : PLACES) {
            if (place > 0 ? step.hasUp() : step.hasDown()) {
                double there = derivative.applyAsDouble(place * (place > 0 ? step.up() : step.down()));
                if (Double.isNaN(there)) {
                    return true;
                }
                least = Math.min(least, there);
                most = Math.max(most, there);
            }
        }
        double slack = 2 * Math.max(noise, step.rounding()) / step.length()
                + TOLERANCE * Math.max(Math.abs(least), Math.abs(most));
        double change = most - least;
        double difference = step.slope();
        return difference >= least - slack
                && difference <= most + slack
                && claimed >= least - change / 8 - slack
                && claimed <= most + change / 8 + slack;
    }
}
