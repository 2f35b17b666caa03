package dev.adjoint;

/**
 * A function of many variables on a line through a point, as a function of one: of the distance from the point. Where
 * it is not defined it gives NaN.
 */
interface Line {
    /** The value at a distance. */
    double at(double distance);

    /** The distance that is walked, which rounding may make another one than what was asked for. */
    default double walked(double distance) {
        return distance;
    }

    /** The range of distances that are worth a look. */
    Range range();

    /**
     * The steps of a line are powers of two, times a number that no period is likely to be a multiple of.
     *
     * @param natural the exponent of a step that is short beside the point's own size
     * @param finest the exponent of a step that is still more than the rounding of the point
     * @param unit the exponent of a step that is short beside one
     * @param isOpen whether even shorter steps than the finest are more than the rounding of the point: at 0
     */
    record Range(int natural, int finest, int unit, boolean isOpen) {
        /** Short: a sixteenth. */
        static final int SHORT = -4;

        /** The shortest step there is: beneath, numbers have fewer digits. */
        static final int LOWEST = -1060;

        /** The exponent of the longest step that still tells of the point, and not of other places. */
        int longest() {
            return Math.max(natural, unit);
        }
    }
}
