package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a companion class with the derivatives of a static method that returns {@code double} or {@code double[]}.
 *
 * <p>The companion of method {@code m} in class {@code Outer.Inner} is {@code Outer_Inner_m}, in the same package.
 * Every parameter of type {@code double}, {@code double[]} or {@code double[][]} is differentiated, unless it is marked
 * {@link Constant}; parameters of the other primitive types, and arrays of them, are constants. What cannot be
 * differentiated is a compile error at its own place.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Differentiable {
    /**
     * The members to generate. When it is not given: {@link Mode#GRADIENT} and {@link Mode#JVP} for a method that
     * returns {@code double}, {@link Mode#JACOBIAN} and {@link Mode#JVP} for one that returns {@code double[]}. A list
     * that is given must not be empty.
     */
    Mode[] modes() default {};

    /**
     * The simple name of the companion class. Needed only where the default name, {@code Outer_Inner_m}, is taken or
     * would be shared by two methods (overloads).
     */
    String companion() default "";
}
