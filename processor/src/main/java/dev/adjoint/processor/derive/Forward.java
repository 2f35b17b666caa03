package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.ArrayRoutines;
import dev.adjoint.processor.rules.CompanionCall;
import dev.adjoint.processor.rules.CompanionJvp;
import dev.adjoint.processor.rules.GivenCall;
import dev.adjoint.processor.rules.Routine;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Forward mode. Beside each active value runs its tangent, the sum of ∂r/∂x · dx over the operands.
 *
 * <p>Griewank and Walther, Evaluating Derivatives, 2nd edition, section 3.1.
 */
public final class Forward extends SideBySide {
    private Forward(Activity activity) {
        super(activity);
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
                    new Value(parameter.type(), Origin.derivative(nameBeside(parameter.name()), Origin.NO_LINE));
            put(parameter, tangent);
            parameters.add(tangent);
        }
        run(primal);
        List<Value> results = new ArrayList<>(primal.results());
        primal.results().forEach(result -> results.add(get(result)));
        return new Function("jvp", parameters, out().build(results));
    }

    @Override
    Type typeBeside(Type type) {
        return type;
    }

    @Override
    @Nullable
    String nameBeside(@Nullable String name) {
        return Names.derivative(name);
    }

    /** A linear method moves tangents as it moves what they are tangents of. */
    @Override
    Routine routineBeside(Routine routine) {
        return routine;
    }

    @Override
    boolean isDifferentiableCall(Statement.Call call) {
        if (call.callee() instanceof CompanionCall callee
                && GuardedCalls.isActive(callee, call.arguments(), activity())) {
            callCompanion(call, callee);
            return true;
        }
        if (call.callee() instanceof GivenCall callee && GuardedCalls.isActive(callee, call.arguments(), activity())) {
            out().add(call);
            Value result = call.results().get(0);
            put(result, new GivenTangents(callee, call, all(), out()).tangent());
            return true;
        }
        return false;
    }

    private void callCompanion(Statement.Call call, CompanionCall callee) {
        List<Value> arguments = new ArrayList<>(call.arguments());
        for (int i = 0; i < call.arguments().size(); i++) {
            if (callee.active().contains(i)) {
                arguments.add(get(call.arguments().get(i)));
            }
        }
        List<Value> results = new ArrayList<>(call.results());
        results.add(create(call.results().get(0)));
        out().add(new Statement.Call(results, new CompanionJvp(callee), arguments, call.origin()));
    }

    @Override
    Value besideConstant(Value value) {
        Origin origin = Origin.derivative(null, Origin.NO_LINE);
        if (!value.type().isArray()) {
            return out().let(origin, Expression.Constant.of(0.0));
        }
        // A constant array that shares its piece of memory with one that varies.
        Value zeros = new Value(value.type(), origin);
        out().add(new Statement.Call(List.of(zeros), ArrayRoutines.zerosLike(value.type()), List.of(value), origin));
        return zeros;
    }

    @Override
    Optional<Value> besideResult(Value result, Expression.Apply apply) {
        LocalPartials partials = new LocalPartials(result, apply, out(), UnaryOperator.identity());
        List<Value> terms = new ArrayList<>();
        for (Value argument : LocalPartials.distinct(apply)) {
            Value tangent = find(argument);
            if (tangent != null) {
                partials.times(tangent, argument).ifPresent(terms::add);
            }
        }
        Origin origin = Origin.derivative(null, result.line());
        return terms.stream()
                .reduce((sum, term) -> out().apply(origin, Table.row("double +"), sum, term))
                .map(sum -> out().let(origin.named(nameBeside(result.name())), new Expression.Copy(sum)));
    }
}
