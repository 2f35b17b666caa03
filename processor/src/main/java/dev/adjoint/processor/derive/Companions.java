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
import dev.adjoint.processor.rules.DifferentiableCall;
import dev.adjoint.processor.rules.GivenCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the reverse of calls of methods that are not written out needs of the primal.
 *
 * <p>A call with numbers only computes its partial derivatives at once with its value. So each call in a chain of calls
 * is run once; if the reverse code called the callee again, each level of the chain would double the cost. In the
 * reverse code the partials are values like others. Griewank and Walther, section 10.2 (preaccumulation).
 *
 * <p>A call with arrays is run again by the reverse code, from the arguments as they were: an array that is overwritten
 * later is copied. So it is with a pullback that a user gave, which reads what the method returned as well.
 */
final class Companions extends Rewriter {
    private final Activity activity;
    private final Rereads rereads;
    private final Map<Value, Map<Integer, Value>> partials = new HashMap<>();
    private final Map<Value, List<Value>> arguments = new HashMap<>();
    private final Map<Value, Value> results = new HashMap<>();
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

    /** What a call returned, for the reverse code. */
    Value result(Statement.Call call) {
        Value result = call.results().get(0);
        return results.getOrDefault(result, result);
    }

    @Override
    protected void rewriteCall(Statement.Call call, BlockBuilder out) {
        if (!(call.callee() instanceof DifferentiableCall callee)
                || !GuardedCalls.isActive(callee, call.arguments(), activity)) {
            out.add(call);
        } else if (callee instanceof CompanionCall companion && companion.isScalar()) {
            preaccumulate(call, companion, out);
        } else if (callee instanceof GivenCall given && given.pullback().isEmpty()) {
            partials(call, given, out);
        } else {
            keepArguments(call, out);
            out.add(call);
            keepResult(call, out);
        }
    }

    /** Given partial derivatives are computed by the reverse code, unless an array will be overwritten before. */
    private void partials(Statement.Call call, GivenCall given, BlockBuilder out) {
        Value result = call.results().get(0);
        out.add(call);
        boolean isAsItWas = IntStream.range(0, call.arguments().size())
                .allMatch(i -> !call.arguments().get(i).type().isArray() || rereads.isAsItWas(call, i));
        if (!isAsItWas) {
            Map<Integer, Value> values = new LinkedHashMap<>();
            given.partials().forEach((i, partial) -> {
                if (activity.isActive(call.arguments().get(i))) {
                    values.put(i, GivenPartials.call(partial, call, UnaryOperator.identity(), out));
                }
            });
            partials.put(result, values);
        }
    }

    /** The pullback of a given derivative reads what the method returned, which its caller may overwrite. */
    private void keepResult(Statement.Call call, BlockBuilder out) {
        Value result = call.results().get(0);
        if (call.callee() instanceof GivenCall && result.type().isArray() && !rereads.isResultAsItWas(call)) {
            results.put(result, copy(result, call.origin().line(), out));
        }
    }

    private void preaccumulate(Statement.Call call, CompanionCall callee, BlockBuilder out) {
        Value result = call.results().get(0);
        int line = call.origin().line();
        Value array = new Value(Type.DOUBLE_ARRAY, Origin.record("partials", line));
        out.add(new Statement.Call(
                List.of(result, array), new CompanionPartials(callee), call.arguments(), call.origin()));
        Map<Integer, Value> values = new LinkedHashMap<>();
        List<Integer> numbers = callee.activeNumbers();
        for (int i = 0; i < numbers.size(); i++) {
            int argument = numbers.get(i);
            if (activity.isActive(call.arguments().get(argument))) {
                Value index = ForwardSweep.constant(i, out);
                values.put(argument, out.let(Origin.record(null, line), new Expression.Load(array, index)));
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
            kept.add(copy(argument, call.origin().line(), out));
        }
        arguments.put(call.results().get(0), kept);
    }

    private static Value copy(Value array, int line, BlockBuilder out) {
        Origin origin = Origin.record(name(array), line);
        Value copy = new Value(array.type(), origin);
        out.add(new Statement.Call(List.of(copy), ArrayRoutines.snapshot(array.type()), List.of(array), origin));
        return copy;
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
