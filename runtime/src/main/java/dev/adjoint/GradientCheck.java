package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Checks the derivatives of a {@link Differentiable} method at a point while it compiles. The value, reverse mode and
 * forward mode are run in the compiler, as they are about to be written out, and held against each other, against
 * differences of the value with extrapolation, and against what is expected here. What does not agree is a compile
 * error at this annotation.
 *
 * <pre>{@code
 * @Differentiable
 * @GradientCheck(value = {"3.0", "{1, 2}"}, expectedValue = 15, expectedGradient = {5, 3, 6})
 * static double f(double a, double[] x) {
 *   return a * (x[0] + 2 * x[1]);
 * }
 * }</pre>
 *
 * <p>Where the method has a kink, differences cannot decide: then the convention that the derivative follows is
 * reported as a warning, unless {@link #expectedGradient} states it. A point where the value is not finite is reported
 * as a warning, unless {@link #expectedValue} states it. A check that cannot be run is an error.
 */
@Repeatable(GradientChecks.class)
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface GradientCheck {
    /**
     * The arguments, one text for each parameter, as Java writes them: {@code "2.0"}, {@code "-3"}, {@code "true"},
     * {@code "'c'"}, {@code "Math.PI"}, arrays as {@code "{1, 2, 3}"} and <code>"{{1, 0}, {0, 1}}"</code>, a record as
     * {@code "Point(1, 2)"} or {@code "{1, 2}"}, an enum constant by its name, a string as {@code "\"text\""}.
     */
    String[] value();

    /** What the method returns: one number, or the elements of the array. Compared within the tolerance. */
    double[] expectedValue() default {};

    /**
     * The partial derivatives by the active parameters in the order of their declaration, arrays element by element and
     * matrices row by row; of a method that returns an array, the Jacobian row by row.
     */
    double[] expectedGradient() default {};

    /**
     * How far two numbers may be apart: this times the larger one. Where 0 is expected, it is this times the largest
     * number that is expected along with it, or this alone if that is 0, too. Differences get what their own error
     * estimate asks for on top of it.
     */
    double tolerance() default 1e-6;
}
