package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Type;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** Runs a static method by its name. */
final class StaticMethod {
    /** A class of the JDK whose static methods do nothing but compute, so that they may be run in the compiler. */
    private static final String ARRAYS = "java.util.Arrays";

    private StaticMethod() {}

    /**
     * The evaluation of a method that the compiler's own JDK may be too old to have; then whoever evaluates it gets an
     * {@link UnsupportedOperationException}.
     */
    static Evaluation evaluation(String owner, String name, List<Type> parameters, Type result) {
        Method method;
        try {
            Class<?>[] classes = parameters.stream().map(Type::javaClass).toArray(Class<?>[]::new);
            method = Class.forName(owner).getMethod(name, classes);
        } catch (ReflectiveOperationException absent) {
            return arguments -> {
                throw new UnsupportedOperationException("this JDK has no " + owner + "." + name, absent);
            };
        }
        if (method.getReturnType() != result.javaClass()) {
            throw new IllegalArgumentException(owner + "." + name + " does not return " + result.javaName());
        }
        return arguments -> invoke(method, arguments);
    }

    /** As above, for any method: one that may do more than compute is not run, nor is one that returns nothing. */
    static Evaluation evaluation(String owner, String name, List<Type> parameters, Optional<Type> result) {
        if (result.isEmpty() || !owner.equals(ARRAYS)) {
            return arguments -> {
                throw new UnsupportedOperationException(owner + "." + name + " is not run in the compiler");
            };
        }
        return evaluation(owner, name, parameters, result.get());
    }

    private static Object invoke(Method method, Object[] arguments) {
        try {
            return method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(method + " failed", e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }
}
