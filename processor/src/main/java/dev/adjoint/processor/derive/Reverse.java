package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reverse mode. The derived function runs the primal and then, statement by statement from the last to the first, hands
 * the adjoint of each result on to its operands: dx += ∂r/∂x · dr. The first contribution to an adjoint sets it, every
 * later one adds to it, which is what makes a value that is used many times right.
 *
 * <p>Griewank and Walther, Evaluating Derivatives, 2nd edition, section 3.2.
 */
public final class Reverse {
    private final Activity activity;
    private final BlockBuilder out = new BlockBuilder();
    private final Map<Value, Value> adjoints = new HashMap<>();

    private Reverse(Activity activity) {
        this.activity = activity;
    }

    /**
     * The function with the same parameters whose results are the value and, for each active parameter, its partial
     * derivative.
     */
    public static Function gradient(Function primal, List<Value> active) {
        return new Reverse(Activity.of(primal, active)).derive("gradient", primal, active, Optional.empty());
    }

    /** As {@link #gradient}, times a seed, which is one more parameter, the last. */
    public static Function vjp(Function primal, List<Value> active) {
        Value seed = new Value(Type.DOUBLE, Origin.derivative("seed", Origin.NO_LINE));
        return new Reverse(Activity.of(primal, active)).derive("vjp", primal, active, Optional.of(seed));
    }

    private Function derive(String name, Function primal, List<Value> active, Optional<Value> seed) {
        List<Statement.Let> lets = new ArrayList<>(primal.straightLine());
        lets.forEach(out::add);

        Value result = primal.results().get(0);
        if (activity.isActive(result)) {
            adjoints.put(result, seed.orElseGet(() -> constant(1.0)));
        }
        Collections.reverse(lets);
        lets.forEach(this::reverse);

        List<Value> results = new ArrayList<>(List.of(result));
        for (Value parameter : active) {
            Value adjoint = adjoints.get(parameter);
            results.add(adjoint == null ? constant(0.0) : adjoint);
        }
        List<Value> parameters = new ArrayList<>(primal.parameters());
        seed.ifPresent(parameters::add);
        return new Function(name, parameters, out.build(results));
    }

    private void reverse(Statement.Let let) {
        Value adjoint = adjoints.get(let.value());
        if (adjoint == null) {
            return;
        }
        if (let.expression() instanceof Expression.Copy copy) {
            add(copy.operand(), adjoint, let);
        } else if (let.expression() instanceof Expression.Apply apply) {
            reverse(let, apply, adjoint);
        }
    }

    private void reverse(Statement.Let let, Expression.Apply apply, Value adjoint) {
        LocalPartials partials = new LocalPartials(let.value(), apply, out);
        for (Value argument : LocalPartials.distinct(apply)) {
            if (activity.isActive(argument)) {
                partials.times(adjoint, argument).ifPresent(contribution -> add(argument, contribution, let));
            }
        }
    }

    private void add(Value argument, Value contribution, Statement.Let let) {
        Origin origin =
                Origin.derivative(Names.derivative(argument.name()), let.value().line());
        Value former = adjoints.get(argument);
        Value sum = former == null
                ? out.let(origin, new Expression.Copy(contribution))
                : out.apply(origin, Table.row("double +"), former, contribution);
        adjoints.put(argument, sum);
    }

    private Value constant(double value) {
        return out.let(Origin.derivative(null, Origin.NO_LINE), Expression.Constant.of(value));
    }
}
