package dev.adjoint.processor.frontend;

import dev.adjoint.processor.ir.Value;

/** What must hold of a value, and what is wrong if it does not. */
public record Requirement(Kind kind, Value value, Diagnostic otherwise) {
    /** What must hold. */
    public enum Kind {
        /** It does not vary with an active parameter. */
        INACTIVE,
        /** It is no array of a static field. */
        NO_TABLE,
        /** It holds no bits of a number that varies with an active parameter. */
        NO_BITS
    }
}
