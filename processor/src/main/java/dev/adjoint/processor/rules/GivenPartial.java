package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Type;
import java.util.List;

/**
 * A method that gives a partial derivative of another one, with arrays among its parameters, which are those of the
 * other one.
 *
 * @param usesResult whether the last parameter is what the other method returned
 */
public record GivenPartial(MethodReference method, Notation.Call notation, boolean usesResult) implements Invocation {
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
        return List.of(Type.DOUBLE);
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
