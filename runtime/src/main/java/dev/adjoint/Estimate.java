package dev.adjoint;

/**
 * A number that was computed as a limit, and how far it may be off.
 *
 * @param error infinite where nothing is known yet
 */
record Estimate(double value, double error) {
    static final Estimate NONE = new Estimate(Double.NaN, Double.POSITIVE_INFINITY);

    boolean isKnown() {
        return Double.isFinite(error);
    }
}
