package dev.adjoint;

/** What the companion of a {@link Differentiable} method offers beside {@code value} and {@code function}. */
public enum Mode {
    /**
     * Reverse mode of a method that returns {@code double}: {@code Gradient}, {@code gradient} and the allocation-free
     * {@code vjp}.
     */
    GRADIENT,
    /** Forward mode: {@code Jvp} and {@code jvp}, the derivative along one direction. */
    JVP,
    /**
     * Reverse mode of a method that returns {@code double[]}: {@code jacobian}, and {@code vjp}, which weighs the
     * outputs with a seed.
     */
    JACOBIAN,
    /**
     * {@code trace} for a method that returns {@code double}: a {@link ComputationGraph} of what it computes, to be
     * looked at.
     */
    TRACE
}
