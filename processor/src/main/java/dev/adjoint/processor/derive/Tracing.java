package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.ArrayRoutines;
import dev.adjoint.processor.rules.DifferentiableCall;
import dev.adjoint.processor.rules.Routine;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import dev.adjoint.processor.rules.TracerCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The graph of what is computed. Beside each active value runs the number of its node, which a tracer gave to it; the
 * tracer is told every operation, with its partial derivatives.
 */
public final class Tracing extends SideBySide {
    private static final Origin ORIGIN = Origin.derivative(null, Origin.NO_LINE);

    private final Value tracer = new Value(Type.TRACER, Origin.derivative("graph", Origin.NO_LINE));

    private final Map<Value, Expression> definitions = new HashMap<>();

    private final Map<Value, String> labels;

    private Tracing(Function primal, Activity activity, Map<Value, String> labels) {
        super(activity);
        this.labels = labels;
        primal.lets().forEach(let -> definitions.put(let.value(), let.expression()));
    }

    /**
     * The function whose parameters are the primal's and then a tracer, and that returns the value and its node.
     *
     * @param labels what the user calls values, unless it is by their names
     */
    public static Function trace(Function primal, List<Value> active, Map<Value, String> labels) {
        Function own = OwnArrays.of(GuardedCalls.of(primal, active));
        return new Tracing(own, Activity.of(own, active), labels).derive(own, active);
    }

    private Function derive(Function primal, List<Value> active) {
        List<Value> parameters = new ArrayList<>(primal.parameters());
        parameters.add(tracer);
        for (Value parameter : active) {
            // It is part of the graph, also where nothing depends on it: so the call is not one that may be left out.
            out().add(new Statement.Call(
                    List.of(create(parameter)),
                    TracerCall.argument(parameter.type()),
                    List.of(tracer, name(parameter), parameter),
                    Origin.primal(null, Origin.NO_LINE)));
        }
        run(primal);
        Value result = primal.results().get(0);
        return new Function("trace", parameters, out().build(List.of(result, get(result))));
    }

    @Override
    Type typeBeside(Type type) {
        return TracerCall.nodes(type);
    }

    @Override
    @Nullable
    String nameBeside(@Nullable String name) {
        return name == null ? null : name + "Node";
    }

    @Override
    Routine routineBeside(Routine routine) {
        return ArrayRoutines.ofNodes(routine);
    }

    @Override
    void beforeLoop() {
        out().add(event("enterLoop"));
    }

    @Override
    void beforeTurn() {
        out().add(event("turn"));
    }

    @Override
    void afterLoop() {
        out().add(event("leaveLoop"));
    }

    private Statement.Call event(String method) {
        return new Statement.Call(List.of(), TracerCall.event(method), List.of(tracer), ORIGIN);
    }

    @Override
    Value besideConstant(Value value) {
        Value node = new Value(typeBeside(value.type()), ORIGIN);
        List<Value> element = value.name() == null && definitions.get(value) instanceof Expression.Load load
                ? element(load.array(), load.index())
                : List.of();
        if (value.type() == Type.DOUBLE && !element.isEmpty()) {
            tell(node, TracerCall.constantElement(element.size() - 1), append(element, value));
        } else {
            tell(node, TracerCall.constant(value.type()), name(value), value);
        }
        return node;
    }

    /** What is computed for an element of the user's is called by it, if by nothing else. */
    @Override
    Value besideElement(Statement.Store store, Value besideValue) {
        Value value = store.value();
        List<Value> element = element(store.array(), store.index());
        Expression expression = definitions.get(value);
        boolean isComputed = expression == null || expression instanceof Expression.Apply;
        boolean isNamed = value.name() != null || labels.containsKey(value);
        if (isNamed || !isComputed || element.isEmpty()) {
            return besideValue;
        }
        Value node = new Value(besideValue.type(), besideValue.origin());
        tell(node, TracerCall.element(element.size() - 1), append(element, besideValue));
        return node;
    }

    /** What a way yields that has no name has that of the variable which a choice between ways is assigned to. */
    @Override
    void afterBranch(Statement.If branch, int result) {
        Value value = branch.results().get(result);
        boolean isNeeded = Stream.of(branch.then(), branch.otherwise())
                .map(way -> way.results().get(result))
                .anyMatch(yielded -> label(yielded) == null);
        if (value.type() == Type.DOUBLE && label(value) != null && isNeeded) {
            Value node = new Value(Type.INT, Origin.derivative(nameBeside(value.name()), value.line()));
            tell(node, TracerCall.named(), name(value), get(value));
            put(value, node);
        }
    }

    private @Nullable String label(Value value) {
        return labels.getOrDefault(value, value.name());
    }

    /** The name of an array and the indices of an element; empty if the array has none. */
    private List<Value> element(Value array, Value index) {
        if (array.name() != null) {
            return List.of(text(array.name()), index);
        }
        return definitions.get(array) instanceof Expression.Load row
                        && row.array().name() != null
                ? List.of(text(row.array().name()), row.index(), index)
                : List.of();
    }

    private static Value[] append(List<Value> values, Value last) {
        List<Value> all = new ArrayList<>(values);
        all.add(last);
        return all.toArray(Value[]::new);
    }

    @Override
    Optional<Value> besideResult(Value result, Expression.Apply apply) {
        Rule rule = Table.rule(apply.primitive());
        LocalPartials partials = new LocalPartials(result, apply, out(), UnaryOperator.identity());
        List<Value> operands = new ArrayList<>();
        for (int i = 0; i < apply.arguments().size(); i++) {
            Value argument = apply.arguments().get(i);
            if (argument.type() == Type.DOUBLE) {
                operands.add(get(argument));
                operands.add(partials.partial(i));
            }
        }
        return Optional.of(operation(result, rule.notation().symbol(), operands));
    }

    private Value operation(Value result, String symbol, List<Value> operands) {
        List<Value> arguments = new ArrayList<>(List.of(name(result), text(symbol), number(result.line()), result));
        arguments.addAll(operands);
        Value node = create(result);
        tell(node, TracerCall.operation(operands.size() / 2), arguments.toArray(Value[]::new));
        return node;
    }

    @Override
    boolean isDifferentiableCall(Statement.Call call) {
        if (!(call.callee() instanceof DifferentiableCall callee)
                || !GuardedCalls.isActive(callee, call.arguments(), activity())) {
            return false;
        }
        out().add(call);
        Map<Integer, Value> nodes = new TreeMap<>();
        callee.active().stream().sorted().forEach(i -> {
            if (activity().isActive(call.arguments().get(i))) {
                nodes.put(i, get(call.arguments().get(i)));
            }
        });
        put(call.results().get(0), new TracedCall(callee, call, tracer, nodes, out()).node());
        return true;
    }

    private void tell(Value node, TracerCall callee, Value... arguments) {
        List<Value> all = new ArrayList<>(List.of(tracer));
        all.addAll(Arrays.asList(arguments));
        out().add(new Statement.Call(List.of(node), callee, all, Origin.derivative(null, node.line())));
    }

    private Value name(Value value) {
        String label = label(value);
        if (label == null
                && definitions.get(value) instanceof Expression.Apply apply
                && Table.isConversion(apply.primitive())) {
            return name(apply.arguments().get(0));
        }
        return text(label == null ? "" : label);
    }

    private Value text(String text) {
        return out().let(ORIGIN, new Expression.Constant(Type.STRING, text, null));
    }

    private Value number(int number) {
        return out().let(ORIGIN, Expression.Constant.of(number));
    }
}
