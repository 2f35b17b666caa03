package dev.adjoint.processor.evaluate;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Type;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Optional;

/** Makes the exception that a function throws, where that is one of the JDK's: the user's are not compiled yet. */
final class Thrown {
    private Thrown() {}

    /**
     * The exception.
     *
     * @param arguments what it is made with; empty for null
     * @throws EvaluationException if it cannot be made here
     */
    static RuntimeException of(ClassReference type, List<Optional<Object>> arguments) {
        if (!type.packageName().equals("java") && !type.packageName().startsWith("java.")) {
            throw new EvaluationException(EvaluationException.Reason.THROWN, "it throws " + type);
        }
        Object instance;
        try {
            String name = String.join("$", type.simpleNames());
            instance = make(Class.forName(type.packageName() + "." + name), arguments);
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

    private static Object make(Class<?> type, List<Optional<Object>> arguments) throws ReflectiveOperationException {
        Object[] given =
                arguments.stream().map(argument -> argument.orElse(null)).toArray();
        for (int looseness = 0; looseness < 3; looseness++) {
            for (Constructor<?> constructor : type.getConstructors()) {
                if (fits(constructor.getParameterTypes(), given, looseness)) {
                    return constructor.newInstance(given);
                }
            }
        }
        throw new NoSuchMethodException(type + " takes other arguments");
    }

    /** Whether a constructor takes these: of their own types, of wider ones, or of any object's (JLS 15.12.2). */
    private static boolean fits(Class<?>[] parameters, Object[] given, int looseness) {
        boolean fits = parameters.length == given.length;
        for (int i = 0; fits && i < given.length; i++) {
            Class<?> own = given[i] == null
                    ? String.class
                    : MethodType.methodType(given[i].getClass()).unwrap().returnType();
            fits = parameters[i] == own
                    || (looseness == 1 && widens(own, parameters[i]))
                    || (looseness == 2 && parameters[i] == Object.class);
        }
        return fits;
    }

    private static boolean widens(Class<?> from, Class<?> to) {
        Optional<Type> narrow = Type.of(from);
        Optional<Type> wide = Type.of(to);
        return narrow.isPresent() && wide.isPresent() && narrow.get().widensTo(wide.get());
    }
}
