package dev.adjoint;

import java.util.List;

/**
 * A function from n real numbers to one, with its derivatives: the packed view of a differentiable method for
 * optimisers, checkers and plots. The vector holds the active parameters in the order of their declaration.
 *
 * <p>Every method throws {@link IllegalArgumentException} when a vector's length is not {@link #dimension()}. The
 * functions that Adjoint generates are pure and may be called from any number of threads.
 */
public interface DifferentiableFunction {
    /** The number n of variables. */
    int dimension();

    /** The names of the variables, {@link #dimension()} of them, in the order of the vector. */
    List<String> names();

    /**
     * The value at a point.
     *
     * @param x the point, of length n; not modified
     */
    double value(double[] x);

    /**
     * The value and the gradient at a point.
     *
     * @param x the point, of length n; not modified
     * @param gradient where the n partial derivatives go; what it held before is overwritten
     * @return the value
     * @throws UnsupportedOperationException if this function was generated without {@code Mode.GRADIENT}
     */
    default double gradient(double[] x, double[] gradient) {
        throw new UnsupportedOperationException(
                "generated without a gradient: add Mode.GRADIENT to the modes of the @Differentiable method");
    }

    /**
     * The derivative at a point along a direction: the gradient times {@code v}, computed in forward mode.
     *
     * @param x the point, of length n; not modified
     * @param v the direction, of length n, not necessarily of norm 1; not modified
     * @throws UnsupportedOperationException if this function was generated without {@code Mode.JVP}
     */
    default double directional(double[] x, double[] v) {
        throw new UnsupportedOperationException(
                "generated without forward mode: add Mode.JVP to the modes of the @Differentiable method");
    }
}
