package dev.adjoint.processor.ir;

/** What a value is there for. */
public enum Role {
    /** Part of the user's computation: its floating-point result is never changed. */
    PRIMAL,
    /** Part of a tangent or an adjoint: its arithmetic may be simplified. */
    DERIVATIVE
}
