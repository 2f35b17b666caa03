package dev.adjoint.processor.rules;

/** Runs an operation on boxed arguments. What the operation throws, it throws. */
@FunctionalInterface
public interface Evaluation {
    Object apply(Object... arguments);
}
