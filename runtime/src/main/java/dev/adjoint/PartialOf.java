package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a static method computes a partial derivative of another one that returns {@code double}. That is then
 * called as it is, and what differentiates it is not its body but this.
 *
 * <pre>{@code
 * static double cdf(double x) { … }
 *
 * @PartialOf(method = "cdf")
 * static double pdf(double x) {
 *   return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
 * }
 * }</pre>
 *
 * <p>The annotated method returns {@code double} and has the parameters of the other one, in the same order, which also
 * say which of several overloads is meant. It is found without more ado where it stands in the class that declares the
 * other one. Anywhere else, beside methods of a library for example, it counts where its class is brought in with
 * {@link UseDerivatives}.
 *
 * <p>Both methods must be pure: the result depends on the arguments alone, and arrays among them are only read. A
 * parameter for which no partial derivative is given must be passed constants. For arrays, see {@link PullbackOf}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PartialOf {
    /** The class that declares the method; {@code void.class} for the class in which the annotated method stands. */
    Class<?> owner() default void.class;

    /** The name of the method. */
    String method();

    /** The position, from 0, of the parameter, a {@code double}, with respect to which this is the derivative. */
    int parameter() default 0;

    /** Whether there is one more parameter, the last, which is what the method returned for these arguments. */
    boolean usesResult() default false;

    /**
     * By what part of its size it may differ from differences of the other method, against which it is held while it
     * compiles: more than 0, less than 1. Larger where the other method is itself an approximation.
     */
    double tolerance() default 1e-6;
}
