package dev.adjoint;

import java.util.function.ToDoubleFunction;

/** Holds the results of forward and of reverse mode against each other: they differ by rounding only. */
final class Agreement {
    private static final double TOLERANCE = 1e-9;
    private static final double SAFETY = 64;

    private Agreement() {}

    static boolean isClose(double a, double b) {
        return Double.compare(a, b) == 0
                || (Double.isFinite(a)
                        && Double.isFinite(b)
                        && Math.abs(a - b)
                                <= Math.max(TOLERANCE * Math.max(Math.abs(a), Math.abs(b)), Double.MIN_NORMAL));
    }

    /**
     * Whether two derivatives differ by no more than the derivative itself does where the point is changed in its last
     * places: where large parts cancel, rounding is large beside what is left.
     */
    static boolean isRounding(double a, double b, double[] x, ToDoubleFunction<double[]> derivative) {
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            return false;
        }
        double most = LastPlaces.near(x, derivative)
                .map(near -> Math.abs(near - a))
                .max()
                .orElse(0);
        return Math.abs(a - b) <= SAFETY * most;
    }
}
