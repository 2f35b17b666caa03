package dev.adjoint;

import java.util.List;

/** How the values on one side of a point go on to the value at the point, at the shortest steps. */
enum Trend {
    /** They have it as their limit, and a slope that is not seen to grow. */
    CONTINUES,
    /** They have another limit. */
    JUMPS_UP,
    JUMPS_DOWN,
    /** They have it as their limit, but the slope grows without bound. */
    RISES,
    FALLS;

    private static final int STEPS = 12;
    private static final double LEAST_POWER = 0.07;
    private static final double POWER_OF_A_JUMP = 0.993;
    private static final double STEADY = 0.03;

    boolean isJump() {
        return this == JUMPS_UP || this == JUMPS_DOWN;
    }

    boolean isSteep() {
        return this == RISES || this == FALLS;
    }

    /** The slope of what jumps or is steep. */
    double slope() {
        return this == JUMPS_UP || this == RISES ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    /**
     * The trend of the slopes of one side.
     *
     * @param steps from the longest to the shortest
     */
    static Trend of(List<Step> steps, Side side) {
        if (steps.size() <= STEPS) {
            return CONTINUES;
        }
        List<Step> shortest = steps.subList(steps.size() - STEPS, steps.size());
        Step last = shortest.get(STEPS - 1);
        double power = power(shortest.get(0), last, side);
        if (!(power > LEAST_POWER) || !isSteady(shortest, side, power)) {
            return CONTINUES;
        }
        double slope = side.slope(last);
        if (power > POWER_OF_A_JUMP) {
            boolean isRounding = Math.abs(slope) * side.distance(last) < 64 * last.rounding();
            return isRounding ? CONTINUES : slope > 0 ? JUMPS_UP : JUMPS_DOWN;
        }
        return slope > 0 ? RISES : FALLS;
    }

    /** By which power of the distance the slope grows towards the point: 0 for a smooth function, 1 for a jump. */
    private static double power(Step longer, Step shorter, Side side) {
        return Math.log(side.slope(shorter) / side.slope(longer))
                / Math.log(side.distance(longer) / side.distance(shorter));
    }

    private static boolean isSteady(List<Step> steps, Side side, double power) {
        for (int i = 1; i < steps.size(); i++) {
            if (!(Math.abs(power(steps.get(i - 1), steps.get(i), side) - power) <= STEADY)) {
                return false;
            }
        }
        return true;
    }
}
