package dev.adjoint.processor.derive;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.ArrayRoutines;
import dev.adjoint.processor.rules.CompanionCall;
import dev.adjoint.processor.rules.CompanionVjp;
import dev.adjoint.processor.rules.DifferentiableCall;
import dev.adjoint.processor.rules.GivenCall;
import dev.adjoint.processor.rules.Invocation;
import dev.adjoint.processor.rules.Table;
import dev.adjoint.processor.rules.TracerCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The node of a call that is not written out: one operation, or one for each number that it returns. Its partial
 * derivatives are those that a user gave, or else reverse mode gives them.
 */
final class TracedCall {
    private final DifferentiableCall callee;
    private final Statement.Call call;
    private final Value tracer;
    private final Map<Integer, Value> nodes;
    private final BlockBuilder out;
    private final Value result;
    private final Origin origin;

    /**
     * The node of a call that has been written.
     *
     * @param nodes those of the arguments that vary
     */
    TracedCall(
            DifferentiableCall callee, Statement.Call call, Value tracer, Map<Integer, Value> nodes, BlockBuilder out) {
        this.callee = callee;
        this.call = call;
        this.tracer = tracer;
        this.nodes = nodes;
        this.out = out;
        this.result = call.results().get(0);
        this.origin = Origin.derivative(null, call.origin().line());
    }

    Value node() {
        if (callee.result().isArray()) {
            return ofArray();
        }
        Value seed = out.let(origin, Expression.Constant.of(1.0));
        operands(seed, out);
        return node(TracerCall.returned(), List.of(), result, out);
    }

    /** {@code for (k = 0; k < y.length; k++) { yNode[k] = … }}. */
    private Value ofArray() {
        Value length = out.let(origin, new Expression.Length(result));
        Value all = out.let(origin, new Expression.NewArray(Type.INT_ARRAY, List.of(length)));
        Origin counting = origin.named("k");
        Value counter = new Value(Type.INT, counting);
        BlockBuilder test = new BlockBuilder();
        Value goesOn = test.apply(origin, Table.infix("<", Type.INT), counter, length);
        BlockBuilder turn = new BlockBuilder();
        Value seed = turn.let(origin.named("seed"), new Expression.NewArray(Type.DOUBLE_ARRAY, List.of(length)));
        turn.add(new Statement.Store(seed, counter, turn.let(origin, Expression.Constant.of(1.0)), origin));
        operands(seed, turn);
        Value element = turn.let(origin, new Expression.Load(result, counter));
        Value node = node(TracerCall.returnedElement(), List.of(counter), element, turn);
        turn.add(new Statement.Store(all, counter, node, origin));
        Value next = turn.apply(counting, Table.infix("+", Type.INT), counter, ForwardSweep.constant(1, turn));
        Block body = turn.build(List.of(next));
        Value first = ForwardSweep.constant(0, out);
        out.add(new Statement.Loop(
                List.of(new Value(Type.INT, counting)),
                List.of(first),
                List.of(counter),
                test.build(List.of(goesOn)),
                body));
        return all;
    }

    private Value node(TracerCall told, List<Value> index, Value value, BlockBuilder block) {
        List<Value> arguments = new ArrayList<>();
        arguments.add(text(result.name() == null ? "" : result.name(), block));
        arguments.addAll(index);
        arguments.add(text(callee.noun(), block));
        arguments.add(ForwardSweep.constant(call.origin().line(), block));
        arguments.add(value);
        Value node = new Value(Type.INT, origin);
        tell(List.of(node), told, arguments, block);
        return node;
    }

    private static Value text(String text, BlockBuilder block) {
        return block.let(Origin.derivative(null, Origin.NO_LINE), new Expression.Constant(Type.STRING, text, null));
    }

    /** Tells the tracer what the next result is computed from. */
    private void operands(Value seed, BlockBuilder block) {
        if (callee instanceof GivenCall given && given.pullback().isEmpty()) {
            nodes.forEach((i, node) -> {
                Value partial = GivenPartials.call(given.partial(i), call, UnaryOperator.identity(), block);
                tell(List.of(), TracerCall.operand(Type.DOUBLE), List.of(node, partial), block);
            });
            return;
        }
        Map<Integer, Value> sinks = new HashMap<>();
        Value slots = reverse(seed, sinks, block);
        nodes.forEach((i, node) -> {
            int slot = callee.activeNumbers().indexOf(i);
            Value partial = slot < 0
                    ? sinks.get(i)
                    : block.let(origin, new Expression.Load(slots, ForwardSweep.constant(slot, block)));
            tell(List.of(), TracerCall.operand(call.arguments().get(i).type()), List.of(node, partial), block);
        });
    }

    /** Runs reverse mode with a seed, into new arrays; returns that for the numbers. */
    private Value reverse(Value seed, Map<Integer, Value> sinks, BlockBuilder block) {
        List<Value> arguments = new ArrayList<>(call.arguments());
        if (callee instanceof GivenCall) {
            arguments.add(result);
        }
        arguments.add(seed);
        for (int i : callee.activeArrays()) {
            Value array = call.arguments().get(i);
            Value sink = new Value(array.type(), origin.named(Names.derivative(array.name())));
            block.add(new Statement.Call(
                    List.of(sink), ArrayRoutines.zerosLike(array.type()), List.of(array), sink.origin()));
            sinks.put(i, sink);
            arguments.add(sink);
        }
        Value count = ForwardSweep.constant(callee.activeNumbers().size(), block);
        Value slots = block.let(origin.named("partials"), new Expression.NewArray(Type.DOUBLE_ARRAY, List.of(count)));
        if (!callee.activeNumbers().isEmpty()) {
            arguments.add(slots);
        }
        Invocation vjp = callee instanceof CompanionCall companion
                ? new CompanionVjp(companion)
                : ((GivenCall) callee).pullback().orElseThrow();
        List<Value> results =
                vjp.results().stream().map(type -> new Value(type, origin)).toList();
        block.add(new Statement.Call(results, vjp, arguments, origin));
        return slots;
    }

    private void tell(List<Value> results, TracerCall told, List<Value> arguments, BlockBuilder block) {
        List<Value> all = new ArrayList<>(List.of(tracer));
        all.addAll(arguments);
        block.add(new Statement.Call(results, told, all, origin));
    }
}
