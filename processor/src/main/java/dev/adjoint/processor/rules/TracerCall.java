package dev.adjoint.processor.rules;

import dev.adjoint.Tracer;
import dev.adjoint.processor.ir.Type;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A call of the runtime's {@code Tracer}, which is the first argument.
 *
 * @param method its name
 * @param parameters with the tracer
 * @param result what it returns; empty for a {@code void} method
 */
public record TracerCall(String method, List<Type> parameters, Optional<Type> result) implements Invocation {
    public TracerCall {
        parameters = List.copyOf(parameters);
    }

    /** An argument of the method: its name, and the number or the array. */
    public static TracerCall argument(Type type) {
        return node("argument", type, Type.STRING, type);
    }

    /** What is not differentiated: its name, and the number or the array. */
    public static TracerCall constant(Type type) {
        return node("constant", type, Type.STRING, type);
    }

    /** An element of what is not differentiated: the name of the array, so many indices, and the number. */
    public static TracerCall constantElement(int indices) {
        return indexed("constant", indices, Type.DOUBLE);
    }

    /** The node of an element: the name of the array, so many indices, and the node, which is returned. */
    public static TracerCall element(int indices) {
        return indexed("element", indices, Type.INT);
    }

    /** A node that has a name, unless it has one: the name and the node, which is returned. */
    public static TracerCall named() {
        return node("named", Type.DOUBLE, Type.STRING, Type.INT);
    }

    private static TracerCall indexed(String method, int indices, Type last) {
        List<Type> types = new ArrayList<>(List.of(Type.STRING));
        types.addAll(Collections.nCopies(indices, Type.INT));
        types.add(last);
        return node(method, Type.DOUBLE, types.toArray(Type[]::new));
    }

    /** An operation: name, operation, line, value, and then for each operand its node and the partial derivative. */
    public static TracerCall operation(int operands) {
        List<Type> types = new ArrayList<>(List.of(Type.STRING, Type.STRING, Type.INT, Type.DOUBLE));
        for (int i = 0; i < operands; i++) {
            types.add(Type.INT);
            types.add(Type.DOUBLE);
        }
        return node("operation", Type.DOUBLE, types.toArray(Type[]::new));
    }

    /** An operand of the next result: the nodes of a number or an array, and the partial derivatives. */
    public static TracerCall operand(Type type) {
        return new TracerCall("operand", List.of(Type.TRACER, nodes(type), type), Optional.empty());
    }

    /** The result of the operands before: name, method, line, value. */
    public static TracerCall returned() {
        return node("result", Type.DOUBLE, Type.STRING, Type.STRING, Type.INT, Type.DOUBLE);
    }

    /** One number of a result: name, its index, method, line, value. */
    public static TracerCall returnedElement() {
        return node("result", Type.DOUBLE, Type.STRING, Type.INT, Type.STRING, Type.INT, Type.DOUBLE);
    }

    /** A call without arguments or results. */
    public static TracerCall event(String method) {
        return new TracerCall(method, List.of(Type.TRACER), Optional.empty());
    }

    private static TracerCall node(String method, Type type, Type... parameters) {
        List<Type> all = new ArrayList<>(List.of(Type.TRACER));
        all.addAll(Arrays.asList(parameters));
        return new TracerCall(method, all, Optional.of(nodes(type)));
    }

    /** The type of the numbers of nodes that are beside a value. */
    public static Type nodes(Type type) {
        return switch (type) {
            case DOUBLE_ARRAY -> Type.INT_ARRAY;
            case DOUBLE_MATRIX -> Type.INT_MATRIX;
            default -> Type.INT;
        };
    }

    @Override
    public String id() {
        return "Tracer." + method + parameters;
    }

    @Override
    public List<Type> results() {
        return result.stream().toList();
    }

    @Override
    public boolean writes(int argument) {
        return false;
    }

    @Override
    public boolean movesRows() {
        return false;
    }

    @Override
    public Notation notation() {
        return new Notation.Method(method);
    }

    @Override
    public String noun() {
        return "node";
    }

    @Override
    public Evaluation evaluation() {
        return arguments -> {
            try {
                Class<?>[] types =
                        parameters.stream().skip(1).map(Type::javaClass).toArray(Class<?>[]::new);
                Method called = Tracer.class.getMethod(method, types);
                return called.invoke(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length));
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(method + " failed", e);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(method + " cannot be called", e);
            }
        };
    }

    @Override
    public String toString() {
        return id();
    }
}
