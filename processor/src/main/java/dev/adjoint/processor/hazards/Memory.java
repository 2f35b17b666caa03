package dev.adjoint.processor.hazards;

import dev.adjoint.processor.analysis.ReadOnlyCalls;
import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.DifferentiableCall;
import java.util.List;

/**
 * Pieces of memory, where differentiable methods that are called leave their arguments alone, as derivatives insist.
 */
final class Memory {
    private final Aliases aliases;

    private Memory(Aliases aliases) {
        this.aliases = aliases;
    }

    static Memory of(Function function) {
        return new Memory(Aliases.of(ReadOnlyCalls.suppose(function)));
    }

    /** The piece of memory of an array; anything else is what it is. */
    Value of(Value value) {
        return aliases.memory(value);
    }

    /** The arrays that a call may write into. */
    List<Value> writes(Statement.Call call) {
        return call.callee() instanceof DifferentiableCall ? List.of() : Aliases.writes(call);
    }

    /** The arrays that a statement itself may write into. */
    List<Value> written(Statement statement) {
        if (statement instanceof Statement.Store store) {
            return List.of(store.array());
        }
        return statement instanceof Statement.Call call ? writes(call) : List.of();
    }

    /** What an expression that is no operation takes over: not the index or the lengths that it reads. */
    static List<Value> sources(Expression expression) {
        if (expression instanceof Expression.Copy copy) {
            return List.of(copy.operand());
        }
        if (expression instanceof Expression.Load load) {
            return List.of(load.array());
        }
        return expression instanceof Expression.Elements elements ? elements.values() : List.of();
    }
}
