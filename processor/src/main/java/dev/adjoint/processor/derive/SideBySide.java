package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Routine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A pass that runs the primal and, beside each active value, another one: its tangent, for example. Arrays have arrays
 * beside them, which are written and moved as they are.
 */
abstract class SideBySide implements Statement.Cases<Void> {
    private final Activity activity;
    private final Map<Value, Value> beside = new HashMap<>();
    private BlockBuilder out = new BlockBuilder();

    SideBySide(Activity activity) {
        this.activity = activity;
    }

    /** The type of what is beside a value of a type that is real. */
    abstract Type typeBeside(Type type);

    /** The name of what is beside a value. */
    abstract @Nullable String nameBeside(@Nullable String name);

    /** What is beside a value that is not active, an array perhaps. */
    abstract Value besideConstant(Value value);

    /** What is beside the result of a primitive, which is active. */
    abstract Optional<Value> besideResult(Value result, Expression.Apply apply);

    /** The call of a method with a derivative of its own; false if it is not one. */
    abstract boolean isDifferentiableCall(Statement.Call call);

    /** The routine that moves what is beside arrays as this one moves the arrays. */
    abstract Routine routineBeside(Routine routine);

    /** What comes after a branch, for a result of it that is active. */
    void afterBranch(Statement.If branch, int result) {}

    /** What is stored beside an element, by default what is beside the value that becomes it. */
    Value besideElement(Statement.Store store, Value besideValue) {
        return besideValue;
    }

    /** What comes before a loop. */
    void beforeLoop() {}

    /** What each turn of a loop begins with. */
    void beforeTurn() {}

    /** What comes after a loop. */
    void afterLoop() {}

    final Activity activity() {
        return activity;
    }

    final BlockBuilder out() {
        return out;
    }

    /** A new value for beside another one. */
    final Value create(Value value) {
        Value created = new Value(typeBeside(value.type()), Origin.derivative(nameBeside(value.name()), value.line()));
        beside.put(value, created);
        return created;
    }

    final void put(Value value, Value other) {
        beside.put(value, other);
    }

    /** What is beside a value; null where nothing is. */
    final @Nullable Value find(Value value) {
        return beside.get(value);
    }

    /** All that is beside something. */
    final Map<Value, Value> all() {
        return beside;
    }

    /** What is beside a value, which need not be active. */
    final Value get(Value value) {
        Value known = beside.get(value);
        return known != null ? known : besideConstant(value);
    }

    /** Goes through the statements of a function. */
    final void run(Function primal) {
        primal.body().statements().forEach(statement -> statement.match(this));
    }

    @Override
    public final Void let(Statement.Let let) {
        out.add(let);
        if (activity.isActive(let.value())) {
            beside(let).ifPresent(other -> beside.put(let.value(), other));
        }
        return null;
    }

    @Override
    public final Void branch(Statement.If branch) {
        List<Integer> active = active(branch.results());
        List<Value> results = new ArrayList<>(branch.results());
        results.addAll(create(branch.results(), active));
        Block then = derive(branch.then(), active);
        Block otherwise = derive(branch.otherwise(), active);
        out.add(branch.with(results, then, otherwise));
        active.forEach(i -> afterBranch(branch, i));
        return null;
    }

    @Override
    public final Void loop(Statement.Loop loop) {
        List<Integer> active = active(loop.carried());
        List<Value> initial = new ArrayList<>(loop.initial());
        active.forEach(i -> initial.add(get(loop.initial().get(i))));
        List<Value> carried = new ArrayList<>(loop.carried());
        carried.addAll(create(loop.carried(), active));
        Block test = derive(loop.test(), List.of());
        beforeLoop();
        Block body = derive(loop.body(), active, true);
        List<Value> results = new ArrayList<>(loop.results());
        results.addAll(create(loop.results(), active));
        out.add(new Statement.Loop(results, initial, carried, test, body));
        afterLoop();
        return null;
    }

    @Override
    public final Void store(Statement.Store store) {
        out.add(store);
        if (activity.isActive(store.array())) {
            Origin origin = Origin.derivative(null, store.origin().line());
            Value other = besideElement(store, get(store.value()));
            out.add(new Statement.Store(get(store.array()), store.index(), other, origin));
        }
        return null;
    }

    @Override
    public final Void call(Statement.Call call) {
        if (isDifferentiableCall(call)) {
            return null;
        }
        out.add(call);
        boolean isActive = Aliases.writes(call).stream().anyMatch(activity::isActive)
                || call.results().stream().anyMatch(activity::isActive);
        if (call.callee() instanceof Routine routine && routine.isLinear() && isActive) {
            List<Value> arguments = new ArrayList<>();
            for (Value argument : call.arguments()) {
                arguments.add(argument.type().isReal() ? get(argument) : argument);
            }
            List<Value> results = create(call.results(), active(call.results()));
            Origin origin = Origin.derivative(null, call.origin().line());
            out.add(new Statement.Call(results, routineBeside(routine), arguments, origin));
        } else if (isActive) {
            throw new IllegalArgumentException(
                    "the derivative of " + call.callee().id());
        }
        return null;
    }

    @Override
    public final Void raise(Statement.Raise raise) {
        out.add(raise);
        return null;
    }

    private List<Integer> active(List<Value> values) {
        return IntStream.range(0, values.size())
                .filter(i -> activity.isActive(values.get(i)))
                .boxed()
                .toList();
    }

    /** New values for beside those of the values that are active. */
    private List<Value> create(List<Value> values, List<Integer> active) {
        return active.stream().map(i -> create(values.get(i))).toList();
    }

    private Block derive(Block block, List<Integer> active) {
        return derive(block, active, false);
    }

    /** A block of a region, which yields what is beside its active results as well. */
    private Block derive(Block block, List<Integer> active, boolean isTurn) {
        BlockBuilder outer = out;
        out = new BlockBuilder();
        if (isTurn) {
            beforeTurn();
        }
        block.statements().forEach(statement -> statement.match(this));
        List<Value> results = new ArrayList<>(block.results());
        active.forEach(i -> results.add(get(block.results().get(i))));
        Block derived = out.build(results);
        out = outer;
        return derived;
    }

    private Optional<Value> beside(Statement.Let let) {
        Expression expression = let.expression();
        if (expression instanceof Expression.Apply apply) {
            return besideResult(let.value(), apply);
        }
        if (expression instanceof Expression.Field || expression instanceof Expression.Constant) {
            return Optional.empty();
        }
        if (expression instanceof Expression.Copy copy) {
            return Optional.ofNullable(beside.get(copy.operand()));
        }
        // The same of what is beside: an element, a new array.
        Value value = let.value();
        Origin origin = Origin.derivative(nameBeside(value.name()), value.line());
        Expression other = expression.reading(operand -> operand.type().isReal() ? get(operand) : operand);
        return Optional.of(out.let(origin, retyped(other, typeBeside(value.type()))));
    }

    /** The same expression where it says itself of which type it is. */
    private static Expression retyped(Expression expression, Type type) {
        if (expression instanceof Expression.NewArray newArray) {
            return new Expression.NewArray(type, newArray.lengths());
        }
        return expression instanceof Expression.Elements elements
                ? new Expression.Elements(type, elements.values())
                : expression;
    }
}
