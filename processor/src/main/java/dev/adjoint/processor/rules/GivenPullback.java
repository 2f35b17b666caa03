package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Set;

/**
 * A method that gives the derivative of another one in reverse mode. Its parameters are those of the other one, the
 * result, a seed, and then where the adjoints are added: an array for each active array, and one for all active
 * numbers.
 *
 * @param active the parameters of the other method that are differentiated
 * @param firstSink the parameter from which on it writes
 */
public record GivenPullback(MethodReference method, Notation.Call notation, Set<Integer> active, int firstSink)
        implements Invocation {
    public GivenPullback {
        active = Set.copyOf(active);
    }

    @Override
    public String id() {
        return method.toString();
    }

    @Override
    public List<Type> parameters() {
        return method.parameters();
    }

    @Override
    public List<Type> results() {
        return List.of();
    }

    @Override
    public boolean writes(int argument) {
        return argument >= firstSink;
    }

    @Override
    public boolean movesRows() {
        return false;
    }

    @Override
    public String noun() {
        return method.name();
    }

    @Override
    public Evaluation evaluation() {
        return GivenCall.unknown(method);
    }

    @Override
    public String toString() {
        return id();
    }
}
