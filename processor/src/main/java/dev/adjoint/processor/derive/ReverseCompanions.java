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
import dev.adjoint.processor.rules.DifferentiableCall;
import dev.adjoint.processor.rules.GivenCall;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reverse of calls of methods that are not written out: see {@link Companions}. */
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
        if (!(call.callee() instanceof DifferentiableCall callee)) {
            return false;
        }
        if (GuardedCalls.isActive(callee, call.arguments(), activity)) {
            if (callee instanceof GivenCall given && given.pullback().isEmpty()) {
                given(call, given);
            } else {
                seed(call).ifPresent(seed -> runAgain(call, callee, seed));
            }
        }
        return true;
    }

    /** {@code dx += partial(x) * dr}, by the partial derivatives that a user gave. */
    private void given(Statement.Call call, GivenCall given) {
        BlockBuilder out = reverse.out();
        Value result = call.results().get(0);
        Map<Integer, Value> known = companions.partials(result);
        reverse.adjoints()
                .of(result)
                .ifPresent(adjoint -> given.active().stream()
                        .sorted()
                        .filter(i -> reverse.hasAdjoint(call.arguments().get(i)))
                        .forEach(i -> {
                            Value partial = known.containsKey(i)
                                    ? reverse.primal().read(known.get(i), out)
                                    : GivenPartials.call(
                                            given.partial(i),
                                            call,
                                            value -> reverse.primal().read(value, out),
                                            out);
                            contribute(call, i, partial, adjoint);
                        }));
    }

    private void contribute(Statement.Call call, int argument, Value partial, Value adjoint) {
        int line = call.origin().line();
        Value term = reverse.out().apply(Origin.derivative(null, line), Table.row("double *"), partial, adjoint);
        reverse.adjoints().add(call.arguments().get(argument), term, line, reverse.out());
    }

    /** {@code dx += partial * dr}. */
    private void multiply(Statement.Call call) {
        BlockBuilder out = reverse.out();
        Value result = call.results().get(0);
        reverse.adjoints()
                .of(result)
                .ifPresent(adjoint -> companions
                        .partials(result)
                        .forEach((argument, partial) ->
                                contribute(call, argument, reverse.primal().read(partial, out), adjoint)));
    }

    private Optional<Value> seed(Statement.Call call) {
        Value result = call.results().get(0);
        return result.type().isArray()
                ? Optional.of(shadows.reverse(result, reverse.out()))
                : reverse.adjoints().of(result);
    }

    private void runAgain(Statement.Call call, DifferentiableCall callee, Value seed) {
        BlockBuilder out = reverse.out();
        int line = call.origin().line();
        Origin origin = Origin.derivative(null, line);
        List<Value> arguments = new ArrayList<>();
        for (Value argument : companions.arguments(call)) {
            arguments.add(reverse.primal().read(argument, out));
        }
        if (callee instanceof GivenCall) {
            arguments.add(reverse.primal().read(companions.result(call), out));
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
        out.add(backward(callee, arguments, origin));
        for (int i = 0; i < numbers.size(); i++) {
            Value number = call.arguments().get(numbers.get(i));
            if (reverse.hasAdjoint(number)) {
                Value index = ForwardSweep.constant(i, out);
                Value adjoint = out.let(origin, new Expression.Load(slots, index));
                reverse.adjoints().add(number, adjoint, line, out);
            }
        }
    }

    private static Statement.Call backward(DifferentiableCall callee, List<Value> arguments, Origin origin) {
        if (callee instanceof GivenCall given) {
            return new Statement.Call(List.of(), given.pullback().orElseThrow(), arguments, origin);
        }
        List<Value> value = List.of(new Value(callee.result(), origin));
        return new Statement.Call(value, new CompanionVjp((CompanionCall) callee), arguments, origin);
    }
}
