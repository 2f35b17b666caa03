package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Set;

/**
 * A differentiable method that is called by way of its companion. All of this follows from the method's declaration.
 *
 * @param companion the generated class
 * @param method the name of the user's method
 * @param active the parameters that the companion differentiates
 */
public record CompanionCall(
        ClassReference companion, String method, List<Type> parameters, Set<Integer> active, Type result)
        implements Invocation {
    public CompanionCall {
        parameters = List.copyOf(parameters);
        active = Set.copyOf(active);
    }

    @Override
    public String id() {
        return companion.toString();
    }

    @Override
    public List<Type> results() {
        return List.of(result);
    }

    /** A declaration does not say whether the method writes into an array, so it may. */
    @Override
    public boolean writes(int argument) {
        return parameters.get(argument).isArray();
    }

    @Override
    public Notation notation() {
        return new Notation.Call(companion, "value", false);
    }

    @Override
    public String noun() {
        return method;
    }

    /** The companion is not there yet while its callers are compiled. */
    @Override
    public Evaluation evaluation() {
        return arguments -> {
            throw new UnsupportedOperationException("no evaluation of " + companion);
        };
    }

    @Override
    public String toString() {
        return id();
    }
}
