package dev.adjoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Several {@link GradientCheck} annotations of one method. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface GradientChecks {
    /** The checks. */
    GradientCheck[] value();
}
