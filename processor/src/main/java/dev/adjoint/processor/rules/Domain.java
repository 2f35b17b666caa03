package dev.adjoint.processor.rules;

import java.util.SplittableRandom;

/** The open interval of the arguments at which an operation is real and its partial derivative may be checked. */
public record Domain(double low, double high) {
    public static final Domain EVERYWHERE = new Domain(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    public static final Domain POSITIVE = new Domain(0, Double.POSITIVE_INFINITY);
    public static final Domain ABOVE_MINUS_ONE = new Domain(-1, Double.POSITIVE_INFINITY);
    public static final Domain UNIT = new Domain(-1, 1);

    /** Where samples end on a side that has no bound. */
    private static final double REACH = 6;

    public boolean contains(double x) {
        return low < x && x < high;
    }

    /** A random point, not nearer than 1e-3 to an end. */
    public double sample(SplittableRandom random) {
        double from = Math.max(low + 1e-3, -REACH);
        double to = Math.min(high - 1e-3, REACH);
        return from + (to - from) * random.nextDouble();
    }
}
