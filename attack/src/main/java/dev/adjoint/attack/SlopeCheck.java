package dev.adjoint.attack;

import java.util.function.DoubleUnaryOperator;

/**
 * Holds a derivative along a line against differences of many steps. One step at which they agree suffices: a wrong
 * derivative agrees with none, while jumps and kinks nearby spoil the larger steps and rounding the smaller ones.
 */
final class SlopeCheck {
    private static final int STEPS = 10;
    private static final double FACTOR = 20;
    private static final double NEAR = 1e-5;
    private static final double TRUSTED = 1e-3;

    /** What differences say. */
    enum Verdict {
        SMOOTH,
        KINK,
        /** Differences are not exact enough here. */
        ROUGH,
        INFINITE,
        WRONG
    }

    private final DoubleUnaryOperator along;
    private final double scale;
    private final double noise;

    /**
     * Along a line.
     *
     * @param along the function, of the distance from the point
     * @param scale of the distance
     * @param magnitude of the function's values
     */
    SlopeCheck(DoubleUnaryOperator along, double scale, double magnitude) {
        this.along = along;
        this.scale = scale == 0 ? 0.02 : scale;
        this.noise = 4e-16 * magnitude;
    }

    /**
     * What differences say, and what they are.
     *
     * @param text the slopes, for people
     */
    record Outcome(Verdict verdict, String text) {}

    Outcome check(double expected) {
        Slope both = best(0, expected);
        if (isNear(both, expected)) {
            return new Outcome(Verdict.SMOOTH, "");
        }
        if (!Double.isFinite(expected) && !Double.isFinite(both.value())) {
            return new Outcome(Verdict.INFINITE, "");
        }
        Slope right = best(1, expected);
        Slope left = best(-1, expected);
        String text = "differences " + both + ", to the right " + right + ", to the left " + left;
        return new Outcome(verdict(expected, both, right, left), text);
    }

    private Verdict verdict(double expected, Slope both, Slope right, Slope left) {
        double size = Math.max(
                Math.max(Math.abs(right.value()), Math.abs(left.value())),
                Double.isFinite(expected) ? Math.abs(expected) : 0);
        boolean isTrusted =
                both.error() < TRUSTED * size && right.error() < TRUSTED * size && left.error() < TRUSTED * size;
        if (isNear(right, expected) && isNear(left, expected)) {
            return Verdict.SMOOTH;
        }
        if (isNear(right, expected) || isNear(left, expected)) {
            return Verdict.KINK;
        }
        if (!isTrusted || size * scale < 1e5 * noise) {
            return Verdict.ROUGH;
        }
        if (isSeenNearer(expected, both.value())) {
            return Verdict.ROUGH;
        }
        return Math.abs(right.value() - left.value()) < 0.01 * size ? Verdict.WRONG : Verdict.KINK;
    }

    /**
     * Whether the smallest steps that rounding allows agree: where larger ones see the mean of a sawtooth or of stairs.
     */
    private boolean isSeenNearer(double expected, double seen) {
        double off = Math.abs(seen - expected);
        double here = along.applyAsDouble(0);
        double tread = 100 * noise / off;
        if (expected == 0 && along.applyAsDouble(tread) == here && along.applyAsDouble(-tread) == here) {
            return true;
        }
        for (double step = 1e4 * noise / off; step < 1e8 * noise / off; step *= FACTOR) {
            Slope next = Slope.central(along, step);
            if (Math.abs(next.value() - expected) < TRUSTED * off && next.error() < TRUSTED * off) {
                return true;
            }
        }
        return false;
    }

    /** The first slope that agrees, or else the most exact one. */
    private Slope best(int side, double expected) {
        Slope best = new Slope(Double.NaN, Double.POSITIVE_INFINITY);
        double step = 0.05 * scale;
        for (int i = 0; i < STEPS; i++, step /= FACTOR) {
            Slope next = side == 0 ? Slope.central(along, step) : Slope.oneSided(along, side * step);
            // Where a change as large as at other steps would be lost in rounding, no change says nothing.
            boolean isBlind = Math.abs(best.value()) * step < 100 * noise;
            if (isNear(next, expected) && !isBlind || !(next.error() >= best.error())) {
                best = next;
            }
            if (isNear(best, expected)) {
                return best;
            }
        }
        return best;
    }

    private static boolean isNear(Slope slope, double expected) {
        double size = Math.max(Math.abs(slope.value()), Math.abs(expected));
        return Math.abs(slope.value() - expected) <= NEAR * size + 10 * Math.min(slope.error(), 1e-4 * size)
                && slope.error() <= TRUSTED * size;
    }
}
