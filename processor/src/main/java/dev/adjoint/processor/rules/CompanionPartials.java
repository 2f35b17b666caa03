package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Type;
import java.util.List;

/**
 * The value of a differentiable method and, in one array, its partial derivatives with respect to its active
 * parameters, all of them numbers: reverse mode of the companion with the seed 1.
 */
public record CompanionPartials(CompanionCall call) implements Invocation {
    @Override
    public String id() {
        return call.id() + ".partials";
    }

    @Override
    public List<Type> parameters() {
        return call.parameters();
    }

    @Override
    public List<Type> results() {
        return List.of(call.result(), Type.DOUBLE_ARRAY);
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
