package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Rewriter;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a loop carries on unchanged is what it began with. */
final class LoopInvariants extends Rewriter {
    private final Map<Value, Object> constants = new HashMap<>();

    private LoopInvariants(Function function) {
        for (Statement.Let let : function.lets()) {
            if (let.expression() instanceof Expression.Constant constant
                    && let.value().role() == Role.DERIVATIVE) {
                constants.put(let.value(), constant.value());
            }
        }
    }

    static Function resolve(Function function) {
        return new LoopInvariants(function).rewrite(function);
    }

    @Override
    protected void rewriteLet(Statement.Let let, BlockBuilder out) {
        out.add(let);
    }

    @Override
    protected Statement.Loop prepare(Statement.Loop loop) {
        List<Value> results = new ArrayList<>();
        List<Value> initial = new ArrayList<>();
        List<Value> carried = new ArrayList<>();
        List<Value> next = new ArrayList<>();
        for (int i = 0; i < loop.carried().size(); i++) {
            Value following = loop.body().results().get(i);
            if (following == loop.carried().get(i)
                    || isSame(following, loop.initial().get(i))) {
                Value unchanged = current(loop.initial().get(i));
                replace(loop.carried().get(i), unchanged);
                replace(loop.results().get(i), unchanged);
            } else {
                results.add(loop.results().get(i));
                initial.add(loop.initial().get(i));
                carried.add(loop.carried().get(i));
                next.add(following);
            }
        }
        return new Statement.Loop(
                results, initial, carried, loop.test(), new Block(loop.body().statements(), next));
    }

    /** An adjoint that begins with 0 and goes on with 0 is 0: a structural zero. */
    private boolean isSame(Value a, Value b) {
        return a == b || (constants.containsKey(a) && Objects.equals(constants.get(a), constants.get(b)));
    }
}
