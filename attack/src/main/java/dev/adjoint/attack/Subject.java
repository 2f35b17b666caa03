package dev.adjoint.attack;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A published method and its companion, loaded. */
final class Subject {
    private final Method method;
    private final Class<?> companion;

    Subject(String owner, String name, String companion, ClassLoader loader) throws ReflectiveOperationException {
        this.companion = Class.forName(companion, true, loader);
        this.method = Class.forName(owner, true, loader)
                .getDeclaredMethod(name, member("value").getParameterTypes());
        method.setAccessible(true);
    }

    /**
     * A value and, for each active parameter or for the direction, its derivatives.
     *
     * @param derivatives what comes after the value
     */
    record Derivative(Object value, List<Object> derivatives) {}

    Class<?>[] parameters() {
        return method.getParameterTypes();
    }

    boolean isVector() {
        return method.getReturnType().isArray();
    }

    boolean has(String member) {
        return Arrays.stream(companion.getDeclaredMethods())
                .anyMatch(m -> m.getName().equals(member));
    }

    Object call(Object[] arguments) throws Throwable {
        return invoke(method, null, arguments);
    }

    Object value(Object[] arguments) throws Throwable {
        return invoke(member("value"), null, arguments);
    }

    Derivative gradient(Object[] arguments) throws Throwable {
        return derivative(invoke(member("gradient"), null, arguments));
    }

    double[][] jacobian(Object[] arguments) throws Throwable {
        return (double[][]) invoke(member("jacobian"), null, arguments);
    }

    Derivative jvp(Object[] arguments, List<Object> tangents) throws Throwable {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(tangents);
        return derivative(invoke(member("jvp"), null, all.toArray()));
    }

    Object vjp(Object[] arguments, Object seed, List<Object> sinks) throws Throwable {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.add(seed);
        all.addAll(sinks);
        return invoke(member("vjp"), null, all.toArray());
    }

    private Method member(String name) {
        Method found = Arrays.stream(companion.getDeclaredMethods())
                .filter(m -> m.getName().equals(name) && !m.isSynthetic())
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        return found;
    }

    private static Derivative derivative(Object instance) throws Throwable {
        List<Object> contents = new ArrayList<>();
        for (RecordComponent component : instance.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            contents.add(invoke(component.getAccessor(), instance));
        }
        return new Derivative(contents.get(0), contents.subList(1, contents.size()));
    }

    private static Object invoke(Method method, Object receiver, Object... arguments) throws Throwable {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** The same values in other memory. */
    static Object[] copy(Object[] arguments) {
        return Arrays.stream(arguments).map(Subject::copy).toArray();
    }

    private static Object copy(Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value;
        }
        int length = Array.getLength(value);
        Object copy = Array.newInstance(value.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }

    /** A text that differs where a bit differs, but for the bits of a NaN. */
    static String text(Object value) {
        if (value instanceof Object[] values) {
            return Arrays.deepToString(values);
        }
        String text = Arrays.deepToString(new Object[] {value});
        return text.substring(1, text.length() - 1);
    }
}
