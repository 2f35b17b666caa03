package dev.adjoint.processor.loops;

import dev.adjoint.processor.javac.Compiled;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A method and its companion, called by reflection; what they throw, it throws. */
final class LoopSubject {
    private final Method method;
    private final Class<?> companion;

    LoopSubject(Compiled compiled, String host, String name) {
        Class<?> owner = compiled.type(host);
        this.method = find(owner, name);
        this.companion = compiled.type(host + "_" + name);
    }

    /**
     * The components of a record {@code Gradient} or {@code Jvp}.
     *
     * @param rest those after the value
     */
    record Derivative(Object value, List<Object> rest) {}

    boolean has(String member) {
        return Arrays.stream(companion.getDeclaredMethods())
                .anyMatch(candidate -> candidate.getName().equals(member));
    }

    Object call(Object... arguments) {
        return invoke(method, null, arguments);
    }

    Object value(Object... arguments) {
        return member("value", arguments);
    }

    Derivative gradient(Object... arguments) {
        return derivative(member("gradient", arguments));
    }

    double[][] jacobian(Object... arguments) {
        return (double[][]) member("jacobian", arguments);
    }

    Object vjp(Object[] arguments, Object seed, List<Object> sinks) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.add(seed);
        all.addAll(sinks);
        return member("vjp", all.toArray());
    }

    Derivative jvp(Object[] arguments, List<Object> tangents) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(tangents);
        return derivative(member("jvp", all.toArray()));
    }

    /** A method of the packed view. */
    Object packed(List<Object> constantsAndLengths, String name, Object... arguments) {
        Object function = member("function", constantsAndLengths.toArray());
        Class<?> view = find(companion, "function").getReturnType();
        Method found = Arrays.stream(view.getMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + name + " in " + view));
        return invoke(found, function, arguments);
    }

    private Object member(String name, Object... arguments) {
        return invoke(find(companion, name), null, arguments);
    }

    private static Derivative derivative(Object instance) {
        List<Object> contents = new ArrayList<>();
        for (RecordComponent component : instance.getClass().getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            contents.add(invoke(accessor, instance));
        }
        return new Derivative(contents.get(0), contents.subList(1, contents.size()));
    }

    private static Method find(Class<?> type, String name) {
        Method found = Arrays.stream(type.getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method " + name + " in " + type));
        found.setAccessible(true);
        return found;
    }

    private static Object invoke(Method method, Object receiver, Object... arguments) {
        try {
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(method + " failed", e.getCause());
        } catch (IllegalAccessException | IllegalArgumentException e) {
            throw new AssertionError("cannot call " + method, e);
        }
    }
}
