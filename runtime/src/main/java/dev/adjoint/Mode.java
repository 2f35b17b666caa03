package dev.adjoint;

/** What the companion of a {@link Differentiable} method offers beside {@code value} and {@code function}. */
public enum Mode {
    /** Reverse mode: {@code Gradient}, {@code gradient} and the allocation-free {@code vjp}. */
    GRADIENT,
    /** Forward mode: {@code Jvp} and {@code jvp}, the derivative along one direction. */
    JVP
}
