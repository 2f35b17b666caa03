package dev.adjoint.processor.evaluate;

import dev.adjoint.processor.ir.ClassReference;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.stream.Collectors;

/** Makes the exception that a function throws, where that is one of the JDK's: the user's are not compiled yet. */
final class Thrown {
    private Thrown() {}

    /**
     * The exception.
     *
     * @param parts of the message; none for an exception without one
     * @throws EvaluationException if it cannot be made here
     */
    static RuntimeException of(ClassReference type, List<Object> parts) {
        if (!type.packageName().equals("java") && !type.packageName().startsWith("java.")) {
            throw new EvaluationException(EvaluationException.Reason.THROWN, "it throws " + type);
        }
        Object instance;
        try {
            String name = String.join("$", type.simpleNames());
            instance = make(Class.forName(type.packageName() + "." + name), parts);
        } catch (ReflectiveOperationException e) {
            throw new EvaluationException(EvaluationException.Reason.THROWN, "it throws " + type, e);
        }
        if (instance instanceof Error error) {
            throw error;
        }
        if (instance instanceof RuntimeException exception) {
            return exception;
        }
        throw new EvaluationException(EvaluationException.Reason.THROWN, "it throws " + type);
    }

    private static Object make(Class<?> type, List<Object> parts) throws ReflectiveOperationException {
        if (parts.isEmpty()) {
            return type.getConstructor().newInstance();
        }
        // Only a string by itself stays null.
        Object message = parts.size() == 1
                ? parts.get(0)
                : parts.stream().map(String::valueOf).collect(Collectors.joining());
        return constructor(type).newInstance(message);
    }

    private static Constructor<?> constructor(Class<?> type) throws ReflectiveOperationException {
        try {
            return type.getConstructor(String.class);
        } catch (NoSuchMethodException e) {
            return type.getConstructor(Object.class);
        }
    }
}
