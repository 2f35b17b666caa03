package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Set;

/**
 * A method that works on whole arrays, or anything else that is called as it is.
 *
 * @param results one, or none for a {@code void} method
 * @param written the arguments into whose arrays it may write
 * @param notation how Java writes the call
 * @param evaluation what it does; the result is null for a {@code void} method
 */
public record Routine(
        String id,
        List<Type> parameters,
        List<Type> results,
        Set<Integer> written,
        Notation notation,
        Evaluation evaluation)
        implements Invocation {
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
    public String noun() {
        return notation instanceof Notation.Call call ? call.method() : "value";
    }

    @Override
    public String toString() {
        return id;
    }
}
