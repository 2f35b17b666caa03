package dev.adjoint.processor.derive;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.ArrayRoutines;
import dev.adjoint.processor.rules.GivenCall;
import dev.adjoint.processor.rules.GivenPullback;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Forward mode of a method whose derivative a user gave: by its partial derivatives, or else by its pullback. That is
 * asked for the gradient of each number that the method returns, and the tangent of this is the gradient times the
 * tangents of the arguments.
 */
final class GivenTangents {
    private final GivenCall callee;
    private final Statement.Call call;
    private final Map<Value, Value> tangents;
    private final BlockBuilder out;
    private final Value result;
    private final Origin unnamed;
    private final Origin named;

    /** The tangent of what a call returns, which has been written. */
    GivenTangents(GivenCall callee, Statement.Call call, Map<Value, Value> tangents, BlockBuilder out) {
        this.callee = callee;
        this.call = call;
        this.tangents = tangents;
        this.out = out;
        this.result = call.results().get(0);
        this.unnamed = Origin.derivative(null, call.origin().line());
        this.named = unnamed.named(Names.derivative(result.name()));
    }

    Value tangent() {
        Optional<GivenPullback> pullback = callee.pullback();
        if (pullback.isPresent() && callee.result().isArray()) {
            return ofArray(pullback.get());
        }
        Value sum = pullback.isPresent() ? ofNumber(pullback.get()) : byPartials();
        return out.let(named, new Expression.Copy(sum));
    }

    private Value byPartials() {
        List<Value> terms = new ArrayList<>();
        callee.active().stream().sorted().forEach(i -> {
            Value tangent = tangents.get(call.arguments().get(i));
            if (tangent != null) {
                Value partial = GivenPartials.call(callee.partial(i), call, UnaryOperator.identity(), out);
                terms.add(out.apply(unnamed, Table.row("double *"), partial, tangent));
            }
        });
        return sum(terms, out);
    }

    private Value ofNumber(GivenPullback pullback) {
        Value seed = out.let(unnamed, Expression.Constant.of(1.0));
        return gradientTimesTangents(pullback, seed, out);
    }

    /** {@code for (k = 0; k < y.length; k++) { dy[k] = … }}. */
    private Value ofArray(GivenPullback pullback) {
        Value length = out.let(unnamed, new Expression.Length(result));
        Value tangent = out.let(named, new Expression.NewArray(Type.DOUBLE_ARRAY, List.of(length)));
        Value first = ForwardSweep.constant(0, out);
        Origin counting = unnamed.named("k");
        Value counter = new Value(Type.INT, counting);
        BlockBuilder test = new BlockBuilder();
        Value goesOn = test.apply(unnamed, Table.infix("<", Type.INT), counter, length);
        BlockBuilder turn = new BlockBuilder();
        Value seed = turn.let(unnamed.named("seed"), new Expression.NewArray(Type.DOUBLE_ARRAY, List.of(length)));
        Value one = turn.let(unnamed, Expression.Constant.of(1.0));
        turn.add(new Statement.Store(seed, counter, one, unnamed));
        turn.add(new Statement.Store(tangent, counter, gradientTimesTangents(pullback, seed, turn), unnamed));
        Value next = turn.apply(counting, Table.infix("+", Type.INT), counter, ForwardSweep.constant(1, turn));
        Block body = turn.build(List.of(next));
        Value last = new Value(Type.INT, counting);
        out.add(new Statement.Loop(List.of(last), List.of(first), List.of(counter), test.build(List.of(goesOn)), body));
        return tangent;
    }

    /** The pullback of a seed, times the tangents of the arguments. */
    private Value gradientTimesTangents(GivenPullback pullback, Value seed, BlockBuilder block) {
        List<Value> arguments = new ArrayList<>(call.arguments());
        arguments.add(result);
        arguments.add(seed);
        List<Value> sinks = new ArrayList<>();
        for (int i : callee.activeArrays()) {
            Value array = call.arguments().get(i);
            Origin origin = unnamed.named(Names.derivative(array.name()));
            Value sink = new Value(array.type(), origin);
            block.add(new Statement.Call(List.of(sink), ArrayRoutines.zerosLike(array.type()), List.of(array), origin));
            sinks.add(sink);
        }
        arguments.addAll(sinks);
        List<Integer> numbers = callee.activeNumbers();
        Value slots = new Value(Type.DOUBLE_ARRAY, unnamed.named("partials"));
        if (!numbers.isEmpty()) {
            Value count = ForwardSweep.constant(numbers.size(), block);
            block.add(new Statement.Let(slots, new Expression.NewArray(Type.DOUBLE_ARRAY, List.of(count))));
            arguments.add(slots);
        }
        block.add(new Statement.Call(List.of(), pullback, arguments, unnamed));
        List<Value> terms = new ArrayList<>();
        for (int i = 0; i < sinks.size(); i++) {
            Value tangent =
                    tangents.get(call.arguments().get(callee.activeArrays().get(i)));
            if (tangent != null) {
                Value term = new Value(Type.DOUBLE, unnamed.named("term"));
                block.add(new Statement.Call(
                        List.of(term),
                        ArrayRoutines.innerProduct(tangent.type()),
                        List.of(sinks.get(i), tangent),
                        unnamed));
                terms.add(term);
            }
        }
        for (int i = 0; i < numbers.size(); i++) {
            Value tangent = tangents.get(call.arguments().get(numbers.get(i)));
            if (tangent != null) {
                Value index = ForwardSweep.constant(i, block);
                Value partial = block.let(unnamed, new Expression.Load(slots, index));
                terms.add(block.apply(unnamed, Table.row("double *"), partial, tangent));
            }
        }
        return sum(terms, block);
    }

    private Value sum(List<Value> terms, BlockBuilder block) {
        return terms.stream()
                .reduce((sum, term) -> block.apply(unnamed, Table.row("double +"), sum, term))
                .orElseGet(() -> block.let(unnamed, Expression.Constant.of(0.0)));
    }
}
