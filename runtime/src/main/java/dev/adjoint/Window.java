package dev.adjoint;

/**
 * What the steps of one size say of a slope.
 *
 * @param exponent that of the shortest step
 * @param value the slope
 * @param error how far it may be off; half of the difference between both sides' slopes included
 * @param steepness the size of the slopes before any extrapolation
 */
record Window(int exponent, double value, double error, double steepness) {
    /** An estimate of an error may be too small by chance; what is held against a derivative must be far outside. */
    private static final double SAFETY = 4;

    /** What rounding may do to a derivative that is computed from parts that are as large as the slopes near by. */
    private static final double CANCELLATION = 1e-12;

    /** How much smaller than the slopes near by a derivative must be known to count as known to be 0. */
    private static final double ZERO = 1e-3;

    /** How exactly a slope must be known that is not infinite. */
    private static final double NOT_INFINITE = 1e-4;

    static Window central(Slopes.Slope slope) {
        double error = slope.central().error()
                + Math.abs(slope.bend().value()) / 2
                + slope.bend().error();
        return new Window(slope.exponent(), slope.central().value(), error, slope.steepness());
    }

    static Window of(Slopes.Slope slope, Estimate side) {
        return new Window(slope.exponent(), side.value(), side.error(), slope.steepness());
    }

    Window withSteepness(double other) {
        return new Window(exponent, value, error, other);
    }

    boolean isKnown() {
        return Double.isFinite(value) && Double.isFinite(error);
    }

    private double magnitude(double derivative) {
        return Math.max(Math.abs(derivative), Math.abs(value));
    }

    private double distance(double derivative) {
        return Math.abs(derivative - value);
    }

    /** Whether a derivative is this one, as far as is known. */
    boolean admits(double derivative, double tolerance) {
        return distance(derivative) <= tolerance * magnitude(derivative) + 2 * error + CANCELLATION * steepness;
    }

    /** Whether the error is small enough for {@link #admits} to say something. */
    boolean isSharp(double derivative, double tolerance) {
        return error <= tolerance * Math.max(magnitude(derivative), ZERO * steepness);
    }

    /** Whether a derivative is another one, beyond all doubt that one window leaves. */
    boolean excludes(double derivative, double tolerance) {
        return Double.isFinite(derivative)
                ? distance(derivative) > tolerance * magnitude(derivative) + SAFETY * error + CANCELLATION * steepness
                : error <= NOT_INFINITE * Math.max(Math.abs(value), steepness)
                        || (Double.isNaN(derivative) && steepness == 0);
    }

    /** Whether a distance is more than its error. */
    boolean resolves(double distance) {
        return SAFETY * error < distance / 2;
    }
}
