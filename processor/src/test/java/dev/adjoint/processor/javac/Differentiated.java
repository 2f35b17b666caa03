package dev.adjoint.processor.javac;

import dev.adjoint.DifferentiableFunction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A user's method and its companion, called by reflection. Arguments are boxed as their types. What a method throws, it
 * throws here.
 */
public final class Differentiated {
    private final Class<?> companion;
    private final Method method;

    Differentiated(Class<?> owner, String name, Class<?> companion) {
        this.companion = companion;
        this.method = find(owner, name);
    }

    /**
     * What {@code gradient} or {@code jvp} returns.
     *
     * @param derivatives the record's components after the value
     */
    public record Derivative(double value, double[] derivatives) {}

    /** The user's method. */
    public Method method() {
        return method;
    }

    public Class<?> companion() {
        return companion;
    }

    public boolean has(String member) {
        return Stream.of(companion.getDeclaredMethods())
                .anyMatch(candidate -> candidate.getName().equals(member));
    }

    /** What the user's own method returns. */
    public double call(Object... arguments) {
        return (double) invoke(method, null, arguments);
    }

    /** What the user's own method returns, a number or an array. */
    Object invokeMethod(Object... arguments) {
        return invoke(method, null, arguments);
    }

    public double value(Object... arguments) {
        return (double) member("value", arguments);
    }

    public Derivative gradient(Object... arguments) {
        return derivative(member("gradient", arguments));
    }

    /** The names of the components of {@code Gradient}. */
    public List<String> components() {
        return Stream.of(find(companion, "gradient").getReturnType().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    public double vjp(double seed, double[] sink, Object... arguments) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        all.add(seed);
        all.add(sink);
        return (double) member("vjp", all.toArray());
    }

    /** The value and the derivative, one component. */
    public Derivative jvp(double[] tangents, Object... arguments) {
        List<Object> all = new ArrayList<>(Arrays.asList(arguments));
        for (double tangent : tangents) {
            all.add(tangent);
        }
        return derivative(member("jvp", all.toArray()));
    }

    public DifferentiableFunction function(Object... constants) {
        return (DifferentiableFunction) member("function", constants);
    }

    /** What a static member of the companion returns. */
    public Object invoke(String member, Object... arguments) {
        return member(member, arguments);
    }

    /** The components of a record that a member returned. */
    public static List<Object> components(Object instance) {
        return Stream.of(instance.getClass().getRecordComponents())
                .map(component -> {
                    component.getAccessor().setAccessible(true);
                    return invoke(component.getAccessor(), instance);
                })
                .toList();
    }

    private Object member(String name, Object... arguments) {
        return invoke(find(companion, name), null, arguments);
    }

    private static Derivative derivative(Object instance) {
        RecordComponent[] components = instance.getClass().getRecordComponents();
        double[] numbers = new double[components.length];
        for (int i = 0; i < numbers.length; i++) {
            Method accessor = components[i].getAccessor();
            accessor.setAccessible(true);
            numbers[i] = (double) invoke(accessor, instance);
        }
        return new Derivative(numbers[0], Arrays.copyOfRange(numbers, 1, numbers.length));
    }

    private static Method find(Class<?> type, String name) {
        Method found = Stream.of(type.getDeclaredMethods())
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
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
