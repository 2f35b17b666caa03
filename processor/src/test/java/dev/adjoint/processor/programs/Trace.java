package dev.adjoint.processor.programs;

import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a run of a function without regions computed on its way. */
final class Trace {
    private Trace() {}

    /** The content of every parameter and variable. */
    static Map<Value, Object> of(Function function, List<Object> arguments) {
        List<Value> values = new ArrayList<>(function.parameters());
        for (Statement statement : function.body().statements()) {
            values.addAll(statement.defined());
        }
        Function all = new Function(
                function.name(),
                function.parameters(),
                new Block(function.body().statements(), values));
        List<Object> contents = Evaluator.run(all, arguments);
        Map<Value, Object> trace = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            trace.put(values.get(i), contents.get(i));
        }
        return trace;
    }
}
