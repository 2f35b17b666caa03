package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Brings in derivatives that are given for methods of other classes: those that the named classes hold, each marked
 * {@link PartialOf} or {@link PullbackOf}. They count in the {@link Differentiable} method, or in those of the class,
 * that bears this annotation, and in the helper methods that are written out there. Derivatives that stand in the class
 * of the method itself need not be brought in.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface UseDerivatives {
    /** The classes that hold the derivatives. */
    Class<?>[] value();
}
