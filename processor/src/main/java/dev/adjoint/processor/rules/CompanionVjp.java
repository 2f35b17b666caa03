package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Reverse mode of a differentiable method, which its companion has. Its parameters are those of the method, a seed, and
 * then where the adjoints are added: an array for each active array, and one for all active numbers.
 */
public record CompanionVjp(CompanionCall call) implements Invocation {
    @Override
    public String id() {
        return call.id() + ".vjp";
    }

    @Override
    public List<Type> parameters() {
        List<Type> parameters = new ArrayList<>(call.parameters());
        parameters.add(call.result());
        call.activeArrays().forEach(i -> parameters.add(call.parameters().get(i)));
        if (!call.activeNumbers().isEmpty()) {
            parameters.add(Type.DOUBLE_ARRAY);
        }
        return parameters;
    }

    @Override
    public List<Type> results() {
        return call.results();
    }

    @Override
    public boolean writes(int argument) {
        return argument > call.parameters().size();
    }

    @Override
    public boolean movesRows() {
        return false;
    }

    @Override
    public Notation notation() {
        return new Notation.Call(call.companion(), "vjp", false);
    }

    @Override
    public String noun() {
        return call.method();
    }

    @Override
    public Evaluation evaluation() {
        return call.evaluation();
    }
}
