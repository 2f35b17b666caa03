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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Forward mode. Beside each active value runs its tangent, the sum of ∂r/∂x · dx over the operands.
 *
 * <p>Griewank and Walther, Evaluating Derivatives, 2nd edition, section 3.1.
 */
public final class Forward {
    private final Activity activity;
    private final BlockBuilder out = new BlockBuilder();
    private final Map<Value, Value> tangents = new HashMap<>();

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
        for (Statement.Let let : primal.straightLine()) {
            out.add(let);
            if (activity.isActive(let.value())) {
                tangent(let).ifPresent(tangent -> tangents.put(let.value(), tangent));
            }
        }
        List<Value> results = new ArrayList<>(primal.results());
        for (Value result : primal.results()) {
            Value derivative = tangents.get(result);
            results.add(derivative == null ? zero() : derivative);
        }
        return new Function("jvp", parameters, out.build(results));
    }

    private Value zero() {
        return out.let(Origin.derivative(null, Origin.NO_LINE), Expression.Constant.of(0.0));
    }

    private Optional<Value> tangent(Statement.Let let) {
        if (let.expression() instanceof Expression.Copy copy) {
            return Optional.ofNullable(tangents.get(copy.operand()));
        }
        return let.expression() instanceof Expression.Apply apply ? tangent(let.value(), apply) : Optional.empty();
    }

    private Optional<Value> tangent(Value result, Expression.Apply apply) {
        LocalPartials partials = new LocalPartials(result, apply, out);
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
