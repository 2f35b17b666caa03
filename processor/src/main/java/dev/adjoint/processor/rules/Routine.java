package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Callee;
import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        implements Callee {
    public Routine {
        parameters = List.copyOf(parameters);
        results = List.copyOf(results);
        written = Set.copyOf(written);
    }

    @Override
    public boolean writes(int argument) {
        return written.contains(argument);
    }

    @Override
    public String toString() {
        return id;
    }
}
