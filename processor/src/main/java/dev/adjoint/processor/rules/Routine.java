package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A method that works on whole arrays, or anything else that is called as it is.
 *
 * @param results one, or none for a {@code void} method
 * @param written the arguments into whose arrays it may write
 * @param notation how Java writes the call
 * @param evaluation what it does; what it returns for a {@code void} method is not used
 * @param isLinear whether it only moves numbers, so that tangents are moved by the same method; otherwise it must not
 *     be called with anything that is differentiated
 * @param adjoint what moves the adjoints back, if the method is linear and works on {@code double[]}
 */
public record Routine(
        String id,
        List<Type> parameters,
        List<Type> results,
        Set<Integer> written,
        Notation notation,
        Evaluation evaluation,
        boolean isLinear,
        Optional<Routine> adjoint)
        implements Invocation {
    public Routine {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
        written = Set.copyOf(written);
    }

    private static final ClassReference ARRAYS = new ClassReference("java.util", List.of("Arrays"));

    /**
     * A static method of which nothing is known but its declaration. It may write into every array that it is given,
     * but for the methods of {@link java.util.Arrays} that return something.
     *
     * @param owner the class by which it is named
     * @param result empty for a {@code void} method
     * @param overloaded whether the class has another method of this name
     */
    public static Routine opaque(
            ClassReference owner, String name, List<Type> parameters, Optional<Type> result, boolean overloaded) {
        // Those methods of Arrays that return something read only.
        boolean mayWrite = !owner.equals(ARRAYS) || result.isEmpty();
        String types = parameters.stream().map(Type::javaName).collect(Collectors.joining(", ", "(", ")"));
        return new Routine(
                owner + "." + name + types,
                parameters,
                result.stream().toList(),
                IntStream.range(0, parameters.size())
                        .filter(i -> mayWrite && parameters.get(i).isArray())
                        .boxed()
                        .collect(Collectors.toSet()),
                new Notation.Call(owner, name, overloaded),
                StaticMethod.evaluation(owner.toString(), name, parameters, result),
                false,
                Optional.empty());
    }

    @Override
    public boolean writes(int argument) {
        return written.contains(argument);
    }

    /** Of what moves numbers it is known that it does not. */
    @Override
    public boolean mayReturnArgument() {
        return !isLinear;
    }

    @Override
    public String noun() {
        return notation instanceof Notation.Call call ? call.method() : "value";
    }

    @Override
    public String toString() {
        return id;
    }
}
