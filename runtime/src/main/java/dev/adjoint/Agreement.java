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
     * Whether two numbers, computed in two ways, differ by no more than one of them itself does where the point is
     * changed in its last places: where large parts cancel, rounding is large beside what is left.
     */
    static boolean isRounding(double a, double b, double[] x, ToDoubleFunction<double[]> number) {
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            return false;
        }
        return Math.abs(a - b) <= SAFETY * LastPlaces.spread(x, number);
    }
}
