package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.CompanionCall;
import dev.adjoint.processor.rules.CompanionPartials;
import dev.adjoint.processor.rules.CompanionVjp;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reverse of calls of differentiable methods: see {@link Companions}. */
final class ReverseCompanions {
    private final Reverse reverse;
    private final Activity activity;
    private final Shadows shadows;
    private final Companions companions;

    ReverseCompanions(Reverse reverse, Activity activity, Shadows shadows, Companions companions) {
        this.reverse = reverse;
        this.activity = activity;
        this.shadows = shadows;
        this.companions = companions;
    }

    /** Hands on the adjoint of what a call returned; false if it is the call of something else. */
    boolean reverse(Statement.Call call) {
        if (call.callee() instanceof CompanionPartials) {
            multiply(call);
            return true;
        }
        if (!(call.callee() instanceof CompanionCall callee)) {
            return false;
        }
        if (GuardedCalls.isActive(callee, call.arguments(), activity)) {
            seed(call).ifPresent(seed -> runAgain(call, callee, seed));
        }
        return true;
    }

    /** {@code dx += partial * dr}. */
    private void multiply(Statement.Call call) {
        BlockBuilder out = reverse.out();
        Value result = call.results().get(0);
        int line = call.origin().line();
        reverse.adjoints()
                .of(result)
                .ifPresent(adjoint -> companions.partials(result).forEach((argument, partial) -> {
                    Value term = out.apply(
                            Origin.derivative(null, line),
                            Table.row("double *"),
                            reverse.primal().read(partial, out),
                            adjoint);
                    reverse.adjoints().add(call.arguments().get(argument), term, line, out);
                }));
    }

    private Optional<Value> seed(Statement.Call call) {
        Value result = call.results().get(0);
        return result.type().isArray()
                ? Optional.of(shadows.reverse(result, reverse.out()))
                : reverse.adjoints().of(result);
    }

    private void runAgain(Statement.Call call, CompanionCall callee, Value seed) {
        BlockBuilder out = reverse.out();
        int line = call.origin().line();
        Origin origin = Origin.derivative(null, line);
        List<Value> arguments = new ArrayList<>();
        for (Value argument : companions.arguments(call)) {
            arguments.add(reverse.primal().read(argument, out));
        }
        arguments.add(seed);
        for (int i : callee.activeArrays()) {
            arguments.add(shadows.reverse(call.arguments().get(i), out));
        }
        List<Integer> numbers = callee.activeNumbers();
        Value slots = new Value(Type.DOUBLE_ARRAY, Origin.derivative("adjoints", line));
        if (!numbers.isEmpty()) {
            Value count = ForwardSweep.constant(numbers.size(), out);
            out.add(new Statement.Let(slots, new Expression.NewArray(Type.DOUBLE_ARRAY, List.of(count))));
            arguments.add(slots);
        }
        out.add(new Statement.Call(
                List.of(new Value(callee.result(), origin)), new CompanionVjp(callee), arguments, origin));
        for (int i = 0; i < numbers.size(); i++) {
            Value number = call.arguments().get(numbers.get(i));
            if (reverse.hasAdjoint(number)) {
                Value index = ForwardSweep.constant(i, out);
                Value adjoint = out.let(origin, new Expression.Load(slots, index));
                reverse.adjoints().add(number, adjoint, line, out);
            }
        }
    }
}
