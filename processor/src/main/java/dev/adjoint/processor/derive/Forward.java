package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.ArrayRoutines;
import dev.adjoint.processor.rules.CompanionCall;
import dev.adjoint.processor.rules.CompanionJvp;
import dev.adjoint.processor.rules.GivenCall;
import dev.adjoint.processor.rules.Routine;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Forward mode. Beside each active value runs its tangent, the sum of ∂r/∂x · dx over the operands.
 *
 * <p>Griewank and Walther, Evaluating Derivatives, 2nd edition, section 3.1.
 */
public final class Forward implements Statement.Cases<Void> {
    private final Activity activity;
    private final Map<Value, Value> tangents = new HashMap<>();
    private BlockBuilder out = new BlockBuilder();

    private Forward(Activity activity) {
        this.activity = activity;
    }

    /**
     * The function whose parameters are the primal's and then a tangent for each active parameter, and whose results
     * are the primal's and then the derivative of each along the tangents.
     */
    public static Function jvp(Function primal, List<Value> active) {
        Function own = OwnArrays.of(GuardedCalls.of(primal, active));
        return new Forward(Activity.of(own, active)).derive(own, active);
    }

    private Function derive(Function primal, List<Value> active) {
        List<Value> parameters = new ArrayList<>(primal.parameters());
        for (Value parameter : active) {
            Value tangent =
                    new Value(parameter.type(), Origin.derivative(Names.derivative(parameter.name()), Origin.NO_LINE));
            tangents.put(parameter, tangent);
            parameters.add(tangent);
        }
        primal.body().statements().forEach(statement -> statement.match(this));
        List<Value> results = new ArrayList<>(primal.results());
        primal.results().forEach(result -> results.add(tangentOrZero(result)));
        return new Function("jvp", parameters, out.build(results));
    }

    @Override
    public Void let(Statement.Let let) {
        out.add(let);
        if (activity.isActive(let.value())) {
            tangent(let).ifPresent(tangent -> tangents.put(let.value(), tangent));
        }
        return null;
    }

    @Override
    public Void branch(Statement.If branch) {
        List<Integer> active = active(branch.results());
        List<Value> results = new ArrayList<>(branch.results());
        results.addAll(tangentsFor(branch.results(), active));
        Block then = derive(branch.then(), active);
        Block otherwise = derive(branch.otherwise(), active);
        out.add(branch.with(results, then, otherwise));
        return null;
    }

    @Override
    public Void loop(Statement.Loop loop) {
        List<Integer> active = active(loop.carried());
        List<Value> initial = new ArrayList<>(loop.initial());
        active.forEach(i -> initial.add(tangentOrZero(loop.initial().get(i))));
        List<Value> carried = new ArrayList<>(loop.carried());
        carried.addAll(tangentsFor(loop.carried(), active));
        Block test = derive(loop.test(), List.of());
        Block body = derive(loop.body(), active);
        List<Value> results = new ArrayList<>(loop.results());
        results.addAll(tangentsFor(loop.results(), active));
        out.add(new Statement.Loop(results, initial, carried, test, body));
        return null;
    }

    private List<Integer> active(List<Value> values) {
        return IntStream.range(0, values.size())
                .filter(i -> activity.isActive(values.get(i)))
                .boxed()
                .toList();
    }

    /** New tangents for those of the values that are active. */
    private List<Value> tangentsFor(List<Value> values, List<Integer> active) {
        List<Value> created = new ArrayList<>();
        for (int i : active) {
            Value value = values.get(i);
            Value tangent = new Value(value.type(), Origin.derivative(Names.derivative(value.name()), value.line()));
            tangents.put(value, tangent);
            created.add(tangent);
        }
        return created;
    }

    /** A block of a region, which yields the tangents of its active results as well. */
    private Block derive(Block block, List<Integer> active) {
        BlockBuilder outer = out;
        out = new BlockBuilder();
        block.statements().forEach(statement -> statement.match(this));
        List<Value> results = new ArrayList<>(block.results());
        active.forEach(i -> results.add(tangentOrZero(block.results().get(i))));
        Block derived = out.build(results);
        out = outer;
        return derived;
    }

    @Override
    public Void store(Statement.Store store) {
        out.add(store);
        if (activity.isActive(store.array())) {
            Origin origin = Origin.derivative(null, store.origin().line());
            out.add(new Statement.Store(
                    tangentOrZero(store.array()), store.index(), tangentOrZero(store.value()), origin));
        }
        return null;
    }

    /** A linear method moves tangents as it moves what they are tangents of. */
    @Override
    public Void call(Statement.Call call) {
        if (call.callee() instanceof CompanionCall callee
                && GuardedCalls.isActive(callee, call.arguments(), activity)) {
            callCompanion(call, callee);
            return null;
        }
        if (call.callee() instanceof GivenCall callee && GuardedCalls.isActive(callee, call.arguments(), activity)) {
            out.add(call);
            Value result = call.results().get(0);
            tangents.put(result, new GivenTangents(callee, call, tangents, out).tangent());
            return null;
        }
        out.add(call);
        boolean isActive = Aliases.writes(call).stream().anyMatch(activity::isActive)
                || call.results().stream().anyMatch(activity::isActive);
        if (call.callee() instanceof Routine routine && routine.isLinear() && isActive) {
            List<Value> arguments = new ArrayList<>();
            for (Value argument : call.arguments()) {
                arguments.add(argument.type().isReal() ? tangentOrZero(argument) : argument);
            }
            List<Value> results = tangentsFor(call.results(), active(call.results()));
            Origin origin = Origin.derivative(null, call.origin().line());
            out.add(new Statement.Call(results, routine, arguments, origin));
        } else if (isActive) {
            throw new IllegalArgumentException(
                    "the derivative of " + call.callee().id());
        }
        return null;
    }

    private void callCompanion(Statement.Call call, CompanionCall callee) {
        List<Value> arguments = new ArrayList<>(call.arguments());
        for (int i = 0; i < call.arguments().size(); i++) {
            if (callee.active().contains(i)) {
                arguments.add(tangentOrZero(call.arguments().get(i)));
            }
        }
        List<Value> results = new ArrayList<>(call.results());
        results.addAll(tangentsFor(call.results(), List.of(0)));
        out.add(new Statement.Call(results, new CompanionJvp(callee), arguments, call.origin()));
    }

    @Override
    public Void raise(Statement.Raise raise) {
        out.add(raise);
        return null;
    }

    private Value tangentOrZero(Value value) {
        Value tangent = tangents.get(value);
        if (tangent != null) {
            return tangent;
        }
        Origin origin = Origin.derivative(null, Origin.NO_LINE);
        if (!value.type().isArray()) {
            return out.let(origin, Expression.Constant.of(0.0));
        }
        // A constant array that shares its piece of memory with one that varies.
        Value zeros = new Value(value.type(), origin);
        out.add(new Statement.Call(List.of(zeros), ArrayRoutines.zerosLike(value.type()), List.of(value), origin));
        return zeros;
    }

    private Optional<Value> tangent(Statement.Let let) {
        Expression expression = let.expression();
        if (expression instanceof Expression.Apply apply) {
            return tangent(let.value(), apply);
        }
        if (expression instanceof Expression.Field || expression instanceof Expression.Constant) {
            return Optional.empty();
        }
        if (expression instanceof Expression.Copy copy) {
            return Optional.ofNullable(tangents.get(copy.operand()));
        }
        // The same of the tangents: an element, a new array.
        Value value = let.value();
        Origin origin = Origin.derivative(Names.derivative(value.name()), value.line());
        return Optional.of(out.let(
                origin, expression.reading(operand -> operand.type().isReal() ? tangentOrZero(operand) : operand)));
    }

    private Optional<Value> tangent(Value result, Expression.Apply apply) {
        LocalPartials partials = new LocalPartials(result, apply, out, UnaryOperator.identity());
        List<Value> terms = new ArrayList<>();
        for (Value argument : LocalPartials.distinct(apply)) {
            Value tangent = tangents.get(argument);
            if (tangent != null) {
                partials.times(tangent, argument).ifPresent(terms::add);
            }
        }
        Origin origin = Origin.derivative(null, result.line());
        return terms.stream()
                .reduce((sum, term) -> out.apply(origin, Table.row("double +"), sum, term))
                .map(sum -> out.let(origin.named(Names.derivative(result.name())), new Expression.Copy(sum)));
    }
}
