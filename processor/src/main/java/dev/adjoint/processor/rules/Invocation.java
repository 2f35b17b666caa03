package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Callee;

/** A callee with all that Adjoint knows of it: how Java writes the call, and what it does. */
public interface Invocation extends Callee {
    /** The invocation that a callee of the IR is. Every callee is one. */
    static Invocation of(Callee callee) {
        return (Invocation) callee;
    }

    /** How Java writes the call. */
    Notation notation();

    /** What a result that has no name of the user's is called in generated code. */
    String noun();

    /**
     * What it does; the result is null for a {@code void} method. Where that is not known, it throws an
     * {@link UnsupportedOperationException}.
     */
    Evaluation evaluation();
}
