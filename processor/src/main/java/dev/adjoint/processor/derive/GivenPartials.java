package dev.adjoint.processor.derive;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.GivenPartial;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Calls of given partial derivatives of methods with arrays. */
final class GivenPartials {
    private GivenPartials() {}

    /**
     * The partial derivative at the arguments of a call.
     *
     * @param read how an argument, or the result, is read at this place
     */
    static Value call(GivenPartial partial, Statement.Call call, UnaryOperator<Value> read, BlockBuilder out) {
        Origin origin = Origin.derivative(null, call.origin().line());
        List<Value> arguments = new ArrayList<>();
        call.arguments().forEach(argument -> arguments.add(read.apply(argument)));
        if (partial.usesResult()) {
            arguments.add(read.apply(call.results().get(0)));
        }
        Value value = new Value(Type.DOUBLE, origin);
        out.add(new Statement.Call(List.of(value), partial, arguments, origin));
        return value;
    }
}
