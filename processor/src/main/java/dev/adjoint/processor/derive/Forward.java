package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
        return new Forward(Activity.of(primal, active)).derive(primal, active);
    }

    private Function derive(Function primal, List<Value> active) {
        List<Value> parameters = new ArrayList<>(primal.parameters());
        for (Value parameter : active) {
            Value tangent =
                    new Value(Type.DOUBLE, Origin.derivative(Names.derivative(parameter.name()), Origin.NO_LINE));
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
        List<Integer> active = new ArrayList<>();
        List<Value> results = new ArrayList<>(branch.results());
        for (int i = 0; i < branch.results().size(); i++) {
            Value result = branch.results().get(i);
            if (activity.isActive(result)) {
                active.add(i);
                Value tangent =
                        new Value(Type.DOUBLE, Origin.derivative(Names.derivative(result.name()), result.line()));
                results.add(tangent);
                tangents.put(result, tangent);
            }
        }
        Block then = derive(branch.then(), active);
        Block otherwise = derive(branch.otherwise(), active);
        out.add(branch.with(results, then, otherwise));
        return null;
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
    public Void loop(Statement.Loop loop) {
        throw new IllegalArgumentException("a loop");
    }

    private Value tangentOrZero(Value value) {
        Value tangent = tangents.get(value);
        return tangent != null
                ? tangent
                : out.let(Origin.derivative(null, Origin.NO_LINE), Expression.Constant.of(0.0));
    }

    private Optional<Value> tangent(Statement.Let let) {
        if (let.expression() instanceof Expression.Copy copy) {
            return Optional.ofNullable(tangents.get(copy.operand()));
        }
        return let.expression() instanceof Expression.Apply apply ? tangent(let.value(), apply) : Optional.empty();
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

    @Override
    public Void store(Statement.Store store) {
        throw new IllegalArgumentException("a store");
    }

    @Override
    public Void call(Statement.Call call) {
        if (call.results().stream().anyMatch(activity::isActive)) {
            throw new IllegalArgumentException(
                    "the derivative of " + call.callee().id());
        }
        out.add(call);
        return null;
    }

    @Override
    public Void raise(Statement.Raise raise) {
        out.add(raise);
        return null;
    }
}
