package dev.adjoint;

/**
 * What differences of a function's values say of its derivative by one variable at a point.
 *
 * @param kind how the function behaves there
 * @param derivative the derivative where there is one, else the best that is known of it, or NaN. It has the unit of
 *     the value divided by that of the variable
 * @param error how far the derivative may be off, from the spread of the extrapolation and from rounding, in the unit
 *     of the derivative; infinite where nothing is known
 * @param left the slope on the left side, for a kink or a jump; NaN if it is not known
 * @param right the slope on the right side, likewise
 */
public record Difference(Kind kind, double derivative, double error, double left, double right) {
    /** How a function behaves at a point, as far as its values show. */
    public enum Kind {
        /** Both sides have the same slope. */
        SMOOTH,
        /** The value is the same to the last bit at all points near by: it does not depend on the variable there. */
        CONSTANT,
        /** The sides have different slopes at the point, or so near to it that it makes no difference. */
        KINK,
        /** The value at the point is not the limit of the values beside it. */
        JUMP,
        /** The slope grows without bound, with the same sign on both sides. */
        VERTICAL,
        /** On the right side the function is not finite, or throws an exception: the derivative is the left slope. */
        LEFT_ONLY,
        /** On the left side the function is not finite, or throws an exception: the derivative is the right slope. */
        RIGHT_ONLY,
        /** The value is not finite at the point, or on both sides of it. */
        UNDEFINED,
        /** The differences do not settle, or rounding leaves too little of them. */
        ILL_CONDITIONED
    }

    static Difference of(Kind kind, double derivative, double error) {
        return new Difference(kind, derivative, error, derivative, derivative);
    }

    static Difference unknown(Kind kind) {
        return of(kind, Double.NaN, Double.POSITIVE_INFINITY);
    }
}
