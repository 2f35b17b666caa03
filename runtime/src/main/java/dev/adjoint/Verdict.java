package dev.adjoint;

/** Whether given derivatives fit a function. */
public enum Verdict {
    /**
     * They fit. At a kink every number from one slope to the other does, where one side is outside the domain the slope
     * of the other side, and at a jump the slope of the side that the value belongs to.
     */
    AGREES,
    /** They contradict the function's values, beyond all errors, or each other. */
    MISMATCH,
    /** The values neither confirm nor contradict them. */
    UNDECIDED
}
