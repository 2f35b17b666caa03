package dev.adjoint.processor.hazards;

/**
 * Something that is differentiated as documented, and yet perhaps not as its author expects.
 *
 * @param part the part of the function in which it lies, by identity: an expression, a loop, a callee or a parameter
 */
public record Hazard(Kind kind, Object part) {
    /** What may be unexpected. */
    public enum Kind {
        /**
         * A number that is differentiated becomes a whole one, which has no derivative, and the result depends on it.
         */
        INTEGER_CAST,
        /** The rounded quotient of two integers becomes a double on which the result depends. */
        INTEGER_DIVISION,
        /** A way that is taken at one point only does not vary with what was compared, while the other way does. */
        EQUALITY_GUARD,
        /** The result has no derivative with respect to a parameter that is differentiated. */
        INDEPENDENT_PARAMETER,
        /** How often a loop runs depends on what is differentiated. */
        TRIP_COUNT
    }
}
