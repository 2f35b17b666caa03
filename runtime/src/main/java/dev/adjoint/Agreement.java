package dev.adjoint;

import java.util.function.ToDoubleFunction;

/** Holds the results of forward and of reverse mode against each other: they differ by rounding only. */
final class Agreement {
    private static final double TOLERANCE = 1e-9;
    private static final double SAFETY = 64;

    private Agreement() {}

    static boolean isClose(double a, double b) {
        return Double.compare(a, b) == 0
                || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b))
                || Math.abs(a - b) <= Double.MIN_NORMAL;
    }

    /**
     * Whether two derivatives differ by no more than the derivative itself does where the point is changed in its last
     * places: where large parts cancel, rounding is large beside what is left.
     */
    static boolean isRounding(double a, double b, double[] x, ToDoubleFunction<double[]> derivative) {
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            return false;
        }
        double spread = 0;
        for (int trial = 0; trial < 6; trial++) {
            double[] near = x.clone();
            for (int i = 0; i < near.length; i++) {
                int places = 1 + Integer.remainderUnsigned(((trial + 1) * (2 * i + 3) * 0x9E3779B1) >>> 8, 7);
                near[i] += (trial + i) % 2 == 0 ? places * Math.ulp(near[i]) : -places * Math.ulp(near[i]);
            }
            double change = Math.abs(derivative.applyAsDouble(near) - a);
            spread = Math.max(spread, Double.isFinite(change) ? change : 0);
        }
        return Math.abs(a - b) <= SAFETY * spread;
    }
}
