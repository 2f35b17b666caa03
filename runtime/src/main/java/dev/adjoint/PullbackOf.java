package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a static {@code void} method is the pullback of another one, which takes arrays or returns one: it
 * multiplies a seed by the derivative. The other one is then called as it is, and its body is not differentiated.
 *
 * <pre>{@code
 * static double norm(double[] x) { … }
 *
 * @PullbackOf(method = "norm")
 * static void normPullback(double[] x, double result, double seed, double[] dx) {
 *   for (int i = 0; i < x.length; i++) {
 *     dx[i] += seed * x[i] / result;
 *   }
 * }
 * }</pre>
 *
 * <p>Its parameters are those of the other method, its result, a seed of the result's type, and then the sinks: an
 * array for each differentiated array among the parameters, in its shape and in their order, and after them, if there
 * are differentiated numbers, one {@code double[]} with a slot for each of these. It <b>adds</b> to the sinks, several
 * of which may be one array, and neither reads nor overwrites what is there; into its other arrays it does not write.
 * Differentiated are the parameters of type {@code double}, {@code double[]} and {@code double[][]} that are marked
 * {@link Constant} in neither of the two methods.
 *
 * <p>The other method must be pure: its result depends on its arguments alone, it does not write into arrays that it is
 * given, and if it returns an array, that is a new one. Where the pullback is found is said at {@link PartialOf}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PullbackOf {
    /** The class that declares the method; {@code void.class} for the class in which the annotated method stands. */
    Class<?> owner() default void.class;

    /** The name of the method. */
    String method();

    /**
     * By what part of its size it may differ from differences of the other method, against which it is held while it
     * compiles: more than 0, less than 1. Larger where the other method is itself an approximation.
     */
    double tolerance() default 1e-6;
}
