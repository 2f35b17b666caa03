package dev.adjoint;

import java.util.List;
import java.util.function.ToDoubleFunction;

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
    static Trend of(List<Step> steps, ToDoubleFunction<Step> slope) {
        if (steps.size() <= STEPS) {
            return CONTINUES;
        }
        List<Step> shortest = steps.subList(steps.size() - STEPS, steps.size());
        double first = slope.applyAsDouble(shortest.get(0));
        double last = slope.applyAsDouble(shortest.get(STEPS - 1));
        double growth = Math.pow(last / first, 1.0 / (STEPS - 1));
        if (!(growth > 1.05) || !growsSteadily(shortest, slope, growth)) {
            return CONTINUES;
        }
        if (growth > 1.99) {
            double height = Math.abs(last) * shortest.get(STEPS - 1).up();
            boolean isRounding = height < 64 * shortest.get(STEPS - 1).rounding();
            return isRounding ? CONTINUES : last > 0 ? JUMPS_UP : JUMPS_DOWN;
        }
        return last > 0 ? RISES : FALLS;
    }

    private static boolean growsSteadily(List<Step> steps, ToDoubleFunction<Step> slope, double growth) {
        for (int i = 1; i < steps.size(); i++) {
            double ratio = slope.applyAsDouble(steps.get(i)) / slope.applyAsDouble(steps.get(i - 1));
            if (!(Math.abs(ratio - growth) <= 0.02 * growth)) {
                return false;
            }
        }
        return true;
    }
}
