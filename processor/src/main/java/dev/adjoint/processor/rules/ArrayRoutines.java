package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Type;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The methods that work on whole arrays. All of them are linear in the numbers that they move: a tangent is moved as
 * its primal is, by the same method. The adjoint of one is a method of the runtime's {@code Shadows}. It takes the same
 * arguments, with adjoints in the place of arrays of double and without numbers that are double, and then the adjoint
 * of the result; it returns the adjoint of the number, if there is one.
 *
 * <p>What is done to the rows of a matrix is done to the rows of its adjoint in the forward sweep.
 */
public final class ArrayRoutines {
    private static final String ARRAYS = "java.util.Arrays";
    private static final String SYSTEM = "java.lang.System";
    private static final String SHADOWS = "dev.adjoint.Shadows";

    private ArrayRoutines() {}

    /** {@code array.clone()}. */
    public static Routine cloneOf(Type type) {
        return routine(
                type.javaName() + ".clone",
                List.of(type),
                List.of(type),
                Set.of(),
                new Notation.Method("clone"),
                arguments -> invoke(
                        "java.util.Arrays", "copyOf", arguments[0], java.lang.reflect.Array.getLength(arguments[0])),
                shadow(type, "adjointOfClone", List.of(type, type), List.of()));
    }

    /** The same method for the numbers of the nodes that are beside arrays. */
    public static Routine ofNodes(Routine routine) {
        List<Type> types = routine.parameters().stream()
                .map(type -> type.isReal() ? TracerCall.nodes(type) : type)
                .toList();
        if (routine.notation() instanceof Notation.Method) {
            return cloneOf(types.get(0));
        }
        Notation.Call call = (Notation.Call) routine.notation();
        return call.method().equals("copy")
                ? ownCopy(types.get(0))
                : find(call.owner().toString(), call.method(), types)
                        .orElseThrow(() -> new IllegalArgumentException("the nodes of " + routine));
    }

    /** A method of these classes for arguments of these types, if it is known. */
    public static Optional<Routine> find(String owner, String name, List<Type> arguments) {
        if (arguments.isEmpty() || !arguments.get(0).isArray()) {
            return Optional.empty();
        }
        Type array = arguments.get(0);
        return switch (owner + "." + name) {
            case ARRAYS + ".copyOf" ->
                fitting(arguments, copying(name, array, List.of(array, Type.INT), "adjointOfCopyOf"));
            case ARRAYS + ".copyOfRange" ->
                fitting(arguments, copying(name, array, List.of(array, Type.INT, Type.INT), "adjointOfCopyOfRange"));
            case ARRAYS + ".fill" ->
                arguments.size() == 2
                        ? fitting(arguments, filling(array, List.of(array, array.element())))
                        : fitting(arguments, filling(array, List.of(array, Type.INT, Type.INT, array.element())));
            case SYSTEM + ".arraycopy" -> fitting(arguments, arraycopy(array));
            default -> Optional.empty();
        };
    }

    private static Optional<Routine> fitting(List<Type> arguments, Routine routine) {
        List<Type> parameters = routine.parameters();
        boolean fits = parameters.size() == arguments.size();
        for (int i = 0; fits && i < parameters.size(); i++) {
            fits = arguments.get(i).widensTo(parameters.get(i));
        }
        return fits ? Optional.of(routine) : Optional.empty();
    }

    private static Routine copying(String name, Type array, List<Type> parameters, String adjoint) {
        List<Type> adjointParameters = new ArrayList<>(parameters);
        adjointParameters.add(array);
        return routine(
                array.javaName() + " " + name,
                parameters,
                List.of(array),
                Set.of(),
                call(ARRAYS, name),
                arguments -> invoke(ARRAYS, name, arguments),
                shadow(array, adjoint, adjointParameters, List.of()));
    }

    private static Routine filling(Type array, List<Type> parameters) {
        return routine(
                array.javaName() + " fill " + parameters.size(),
                parameters,
                List.of(),
                Set.of(0),
                call(ARRAYS, "fill"),
                arguments -> invoke(ARRAYS, "fill", arguments),
                shadow(array, "adjointOfFill", parameters.subList(0, parameters.size() - 1), List.of(array.element())));
    }

    private static Routine arraycopy(Type array) {
        List<Type> parameters = List.of(array, Type.INT, array, Type.INT, Type.INT);
        return routine(
                array.javaName() + " arraycopy",
                parameters,
                List.of(),
                Set.of(2),
                call(SYSTEM, "arraycopy"),
                arguments -> {
                    System.arraycopy(
                            arguments[0], (int) arguments[1], arguments[2], (int) arguments[3], (int) arguments[4]);
                    return arguments[2];
                },
                shadow(array, "adjointOfArraycopy", parameters, List.of()));
    }

    /** The adjoints of a range are set to zero, and their sum is lost: what was there before is overwritten. */
    public static Routine adjointOfFill() {
        return filling(Type.DOUBLE_ARRAY, List.of(Type.DOUBLE_ARRAY, Type.INT, Type.INT, Type.DOUBLE))
                .adjoint()
                .orElseThrow();
    }

    /** The seeds are added to the adjoints of a result: the adjoint of handing it out. */
    public static Routine seeding() {
        return adjoint("addSeed", List.of(Type.DOUBLE_ARRAY, Type.DOUBLE_ARRAY), List.of());
    }

    /** {@code Shadows.zerosLike(array)}: zeros in the shape of an array. */
    public static Routine zerosLike(Type array) {
        return routine(
                "zerosLike " + array.javaName(),
                List.of(array),
                List.of(array),
                Set.of(),
                call(SHADOWS, "zerosLike"),
                arguments -> invoke(SHADOWS, "zerosLike", arguments),
                Optional.empty());
    }

    /** A copy of an array that is the method's own, rows included. */
    public static Routine ownCopy(Type array) {
        return array.isMatrix()
                ? routine(
                        "copy " + array.javaName(),
                        List.of(array),
                        List.of(array),
                        Set.of(),
                        call(SHADOWS, "copy"),
                        arguments -> invoke(SHADOWS, "copy", arguments),
                        array == Type.DOUBLE_MATRIX
                                ? Optional.of(adjoint("adjointOfCopy", List.of(array, array), List.of()))
                                : Optional.empty())
                : cloneOf(array);
    }

    /** A copy that keeps what is in an array at this moment, and has no part in the derivative. */
    public static Routine snapshot(Type array) {
        Routine copy = ownCopy(array);
        return new Routine(
                "snapshot " + array.javaName(),
                copy.parameters(),
                copy.results(),
                Set.of(),
                copy.notation(),
                copy.evaluation(),
                false,
                Optional.empty());
    }

    /** {@code Shadows.innerProduct(a, b)}: the sum of the products of the numbers in two arrays of the same shape. */
    public static Routine innerProduct(Type array) {
        return new Routine(
                "innerProduct " + array.javaName(),
                List.of(array, array),
                List.of(Type.DOUBLE),
                Set.of(),
                call(SHADOWS, "innerProduct"),
                arguments -> invoke(SHADOWS, "innerProduct", arguments),
                false,
                Optional.empty());
    }

    /** {@code Shadows.requireDistinct(a, b)}: throws where arrays share memory. */
    public static Routine requireDistinct(List<Type> arrays) {
        return new Routine(
                "requireDistinct",
                arrays,
                List.of(),
                Set.of(),
                call(SHADOWS, "requireDistinct"),
                arguments -> invoke(SHADOWS, "requireDistinct", (Object) arguments),
                false,
                Optional.empty());
    }

    private static Optional<Routine> shadow(Type array, String method, List<Type> parameters, List<Type> results) {
        return array == Type.DOUBLE_ARRAY ? Optional.of(adjoint(method, parameters, results)) : Optional.empty();
    }

    private static Routine adjoint(String method, List<Type> parameters, List<Type> results) {
        return new Routine(
                method + " " + parameters.size(),
                parameters,
                results,
                written(parameters),
                call(SHADOWS, method),
                arguments -> invoke(SHADOWS, method, arguments),
                true,
                Optional.empty());
    }

    private static Set<Integer> written(List<Type> parameters) {
        List<Integer> arrays = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).isArray()) {
                arrays.add(i);
            }
        }
        return Set.copyOf(arrays);
    }

    private static Routine routine(
            String id,
            List<Type> parameters,
            List<Type> results,
            Set<Integer> written,
            Notation notation,
            Evaluation evaluation,
            Optional<Routine> adjoint) {
        return new Routine(id, parameters, results, written, notation, evaluation, true, adjoint);
    }

    private static Notation call(String owner, String method) {
        int dot = owner.lastIndexOf('.');
        return new Notation.Call(
                new ClassReference(owner.substring(0, dot), List.of(owner.substring(dot + 1))), method, true);
    }

    /** Runs the method whose parameters fit the arguments: among overloads, the array in the first place decides. */
    private static Object invoke(String owner, String name, Object... arguments) {
        try {
            for (Method method : Class.forName(owner).getMethods()) {
                if (method.getName().equals(name) && accepts(method.getParameterTypes(), arguments)) {
                    return method.invoke(null, arguments);
                }
            }
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(name + " failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " cannot be called", e);
        }
        throw new UnsupportedOperationException("no method " + owner + "." + name);
    }

    private static boolean accepts(Class<?>[] parameters, Object[] arguments) {
        if (parameters.length != arguments.length) {
            return false;
        }
        for (int i = 0; i < parameters.length; i++) {
            Class<?> parameter =
                    java.lang.invoke.MethodType.methodType(parameters[i]).wrap().returnType();
            if (arguments[i] == null ? parameters[i].isPrimitive() : !parameter.isInstance(arguments[i])) {
                return false;
            }
        }
        return true;
    }
}
