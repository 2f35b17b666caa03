package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.Rereads;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Rewriter;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.ArrayRoutines;
import dev.adjoint.processor.rules.CompanionCall;
import dev.adjoint.processor.rules.CompanionPartials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the reverse of calls of differentiable methods needs of the primal.
 *
 * <p>A call with numbers only computes its partial derivatives at once with its value. So each call in a chain of calls
 * is run once; if the reverse code called the callee again, each level of the chain would double the cost. In the
 * reverse code the partials are values like others. Griewank and Walther, section 10.2 (preaccumulation).
 *
 * <p>A call with arrays is run again by the reverse code, from the arguments as they were: an array that is overwritten
 * later is copied.
 */
final class Companions extends Rewriter {
    private final Activity activity;
    private final Rereads rereads;
    private final Map<Value, Map<Integer, Value>> partials = new HashMap<>();
    private final Map<Value, List<Value>> arguments = new HashMap<>();
    private final Function function;

    private Companions(Function function, Activity activity) {
        this.activity = activity;
        this.rereads = Rereads.of(function);
        this.function = rewrite(function);
    }

    /** Prepares the calls of a function; its activity stays what it is. */
    static Companions of(Function function, Activity activity) {
        return new Companions(function, activity);
    }

    Activity activity() {
        return activity;
    }

    /** The function that also computes what is needed. */
    Function function() {
        return function;
    }

    /** The partial derivatives of a call's result with respect to those numbers among the arguments that vary. */
    Map<Integer, Value> partials(Value result) {
        return partials.getOrDefault(result, Map.of());
    }

    /** The arguments of a call for the reverse code. */
    List<Value> arguments(Statement.Call call) {
        return arguments.getOrDefault(call.results().get(0), call.arguments());
    }

    @Override
    protected void rewriteCall(Statement.Call call, BlockBuilder out) {
        if (!(call.callee() instanceof CompanionCall callee)
                || !GuardedCalls.isActive(callee, call.arguments(), activity)) {
            out.add(call);
        } else if (callee.isScalar()) {
            preaccumulate(call, callee, out);
        } else {
            keepArguments(call, out);
            out.add(call);
        }
    }

    private void preaccumulate(Statement.Call call, CompanionCall callee, BlockBuilder out) {
        Value result = call.results().get(0);
        int line = call.origin().line();
        Value array = new Value(Type.DOUBLE_ARRAY, Origin.derivative("partials", line));
        out.add(new Statement.Call(
                List.of(result, array), new CompanionPartials(callee), call.arguments(), call.origin()));
        Map<Integer, Value> values = new LinkedHashMap<>();
        List<Integer> numbers = callee.activeNumbers();
        for (int i = 0; i < numbers.size(); i++) {
            int argument = numbers.get(i);
            if (activity.isActive(call.arguments().get(argument))) {
                Value index = ForwardSweep.constant(i, out);
                values.put(argument, out.let(Origin.derivative(null, line), new Expression.Load(array, index)));
            }
        }
        partials.put(result, values);
    }

    private void keepArguments(Statement.Call call, BlockBuilder out) {
        List<Value> kept = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Value argument = call.arguments().get(i);
            if (!argument.type().isArray() || rereads.isAsItWas(call, i)) {
                kept.add(argument);
                continue;
            }
            Origin origin = Origin.derivative(name(argument), call.origin().line());
            Value copy = new Value(argument.type(), origin);
            out.add(new Statement.Call(
                    List.of(copy), ArrayRoutines.snapshot(argument.type()), List.of(argument), origin));
            kept.add(copy);
        }
        arguments.put(call.results().get(0), kept);
    }

    /** What the copy of an array is called. */
    private static @Nullable String name(Value array) {
        String name = array.name();
        return name == null ? null : "kept" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    @Override
    protected void rewriteLet(Statement.Let let, BlockBuilder out) {
        out.add(let);
    }
}
