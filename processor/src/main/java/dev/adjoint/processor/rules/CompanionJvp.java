package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Forward mode of a differentiable method, which its companion has: the value and the derivative. Its parameters are
 * those of the method, and then a tangent for each active one.
 */
public record CompanionJvp(CompanionCall call) implements Invocation {
    @Override
    public String id() {
        return call.id() + ".jvp";
    }

    @Override
    public List<Type> parameters() {
        List<Type> parameters = new ArrayList<>(call.parameters());
        for (int i = 0; i < call.parameters().size(); i++) {
            if (call.active().contains(i)) {
                parameters.add(call.parameters().get(i));
            }
        }
        return parameters;
    }

    @Override
    public List<Type> results() {
        return List.of(call.result(), call.result());
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
        return new Notation.Call(call.companion(), "jvp", false);
    }

    @Override
    public String noun() {
        return call.method();
    }

    @Override
    public Evaluation evaluation() {
        return call.evaluation();
    }

    /** The record that the companion returns. */
    public static final String RECORD = "Jvp";
}
