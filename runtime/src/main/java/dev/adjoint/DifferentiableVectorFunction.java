package dev.adjoint;

import java.util.List;

/**
 * A function from n real numbers to m, with its derivatives: the packed view of a differentiable method that returns
 * {@code double[]}. The vector holds the active parameters in the order of their declaration; arrays are laid out
 * element after element, matrices row after row. How many numbers m a value has may depend on the point.
 *
 * <p>Every method throws {@link IllegalArgumentException} when the length of a point, a direction or a gradient is not
 * {@link #dimension()}. The functions that Adjoint generates are pure and may be called from any number of threads.
 */
public interface DifferentiableVectorFunction {
    /** The number n of variables. */
    int dimension();

    /** The names of the variables, {@link #dimension()} of them, in the order of the vector. */
    List<String> names();

    /**
     * The value at a point.
     *
     * @param x the point, of length n; not modified
     * @return a new array of length m
     */
    double[] value(double[] x);

    /**
     * The matrix of all partial derivatives at a point.
     *
     * @param x the point, of length n; not modified
     * @return a new matrix of m rows, one for each output, and n columns
     * @throws UnsupportedOperationException if this function was generated without {@code Mode.JACOBIAN}
     */
    default double[][] jacobian(double[] x) {
        throw new UnsupportedOperationException(
                "generated without a Jacobian: add Mode.JACOBIAN to the modes of the @Differentiable method");
    }

    /**
     * The value at a point and the gradient of its weighted sum, which is the transposed Jacobian times {@code seed},
     * computed in reverse mode.
     *
     * @param x the point, of length n; not modified
     * @param seed the weights of the outputs, of length m; not modified
     * @param gradient where the n partial derivatives go; what it held before is overwritten
     * @return the value, a new array of length m
     * @throws UnsupportedOperationException if this function was generated without {@code Mode.JACOBIAN}
     */
    default double[] vjp(double[] x, double[] seed, double[] gradient) {
        throw new UnsupportedOperationException(
                "generated without reverse mode: add Mode.JACOBIAN to the modes of the @Differentiable method");
    }

    /**
     * The derivative at a point along a direction: the Jacobian times {@code v}, computed in forward mode.
     *
     * @param x the point, of length n; not modified
     * @param v the direction, of length n, not necessarily of norm 1; not modified
     * @return a new array of length m
     * @throws UnsupportedOperationException if this function was generated without {@code Mode.JVP}
     */
    default double[] directional(double[] x, double[] v) {
        throw new UnsupportedOperationException(
                "generated without forward mode: add Mode.JVP to the modes of the @Differentiable method");
    }
}
