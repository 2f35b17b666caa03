package dev.adjoint;

/**
 * The values of a function on both sides of a point.
 *
 * @param exponent of the step
 * @param distance the distance that was asked for
 * @param up the distance to the point above, which rounding may have made another one
 * @param down the distance to the point below, likewise
 * @param noise how far each value may be off, if that is more than its last place
 */
record Step(
        int exponent,
        double distance,
        double up,
        double down,
        double valueUp,
        double value,
        double valueDown,
        double noise) {
    boolean hasUp() {
        return Double.isFinite(valueUp) && up > 0;
    }

    boolean hasDown() {
        return Double.isFinite(valueDown) && down > 0;
    }

    boolean isConstant() {
        return same(valueUp, value) && same(valueDown, value);
    }

    private static boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }

    double right() {
        return (valueUp - value) / up;
    }

    double left() {
        return (value - valueDown) / down;
    }

    double central() {
        return (valueUp - valueDown) / (up + down);
    }

    /** The slope over all of the step that has values. */
    double slope() {
        return hasUp() && hasDown() ? central() : hasUp() ? right() : left();
    }

    /** How long that is. */
    double length() {
        return (hasUp() ? up : 0) + (hasDown() ? down : 0);
    }

    /** How far the middle of the values of both sides is from the value between them. */
    double bend() {
        return Math.abs((valueUp - value) - (value - valueDown)) / 2;
    }

    /** How far a value may be off: the unit in the last place of the largest, or the noise. */
    double rounding() {
        return Math.max(Math.max(noise, Math.ulp(value)), Math.max(unit(valueUp), unit(valueDown)));
    }

    private static double unit(double value) {
        return Double.isFinite(value) ? Math.ulp(value) : 0;
    }

    /** The larger one of the slopes of both sides. */
    double steepness() {
        return Math.max(hasUp() ? Math.abs(right()) : 0, hasDown() ? Math.abs(left()) : 0);
    }
}
