package dev.adjoint.processor.evaluate;

import dev.adjoint.processor.ir.Expression;

/** Looks on while a function is run. */
@FunctionalInterface
public interface Watch {
    /** Sees nothing. */
    Watch NONE = (operation, arguments) -> {};

    /**
     * An operation is about to be computed.
     *
     * @param arguments boxed as their types
     */
    void see(Expression.Apply operation, Object[] arguments);
}
