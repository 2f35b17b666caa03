package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The call of a method that is not written out, and whose derivative is computed by calling other methods. */
public interface DifferentiableCall extends Invocation {
    /** The parameters with respect to which there is a derivative. */
    Set<Integer> active();

    /** The type of what it returns. */
    Type result();

    /** The active parameters that are arrays, in order. */
    default List<Integer> activeArrays() {
        return IntStream.range(0, parameters().size())
                .filter(i -> active().contains(i) && parameters().get(i).isArray())
                .boxed()
                .toList();
    }

    /** The active parameters that are numbers, in order. */
    default List<Integer> activeNumbers() {
        return IntStream.range(0, parameters().size())
                .filter(i -> active().contains(i) && !parameters().get(i).isArray())
                .boxed()
                .toList();
    }

    @Override
    default List<Type> results() {
        return List.of(result());
    }
}
