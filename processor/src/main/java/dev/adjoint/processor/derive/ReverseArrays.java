package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.ArrayRoutines;
import dev.adjoint.processor.rules.Routine;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reverse of what is done with arrays. The adjoint of an element is in the array's shadow: who reads the element
 * adds to it, and who overwrites the element takes it and leaves 0, since what was there before has no effect any more.
 */
final class ReverseArrays {
    private final Reverse reverse;
    private final Activity activity;
    private final Shadows shadows;

    ReverseArrays(Reverse reverse, Activity activity, Shadows shadows) {
        this.reverse = reverse;
        this.activity = activity;
        this.shadows = shadows;
    }

    /** An element was read: {@code da[i] += dv}. */
    void reverse(Expression.Load load, Value adjoint, int line) {
        if (shadows.isActive(load.array())) {
            BlockBuilder out = reverse.out();
            Value shadow = shadows.reverse(load.array(), out);
            Value index = reverse.primal().read(load.index(), out);
            Origin origin = Origin.derivative(null, line);
            Value former = out.let(origin, new Expression.Load(shadow, index));
            Value sum = out.apply(origin, Table.row("double +"), former, adjoint);
            out.add(new Statement.Store(shadow, index, sum, origin));
        }
    }

    /** An element was written: {@code dv += da[i]; da[i] = 0}. */
    void reverse(Statement.Store store) {
        if (store.value().type() != Type.DOUBLE || !shadows.isActive(store.array()) || !shadows.isRead(store.array())) {
            return;
        }
        BlockBuilder out = reverse.out();
        Value shadow = shadows.reverse(store.array(), out);
        Value index = reverse.primal().read(store.index(), out);
        take(shadow, index, store.value(), store.origin().line());
    }

    private void take(Value shadow, Value index, Value value, int line) {
        BlockBuilder out = reverse.out();
        Origin origin = Origin.derivative(null, line);
        Value adjoint = out.let(origin, new Expression.Load(shadow, index));
        out.add(new Statement.Store(shadow, index, reverse.constant(0.0), origin));
        if (reverse.hasAdjoint(value)) {
            reverse.adjoints().add(value, adjoint, line, out);
        }
    }

    /** An array was made of elements. */
    void reverse(Statement.Let let) {
        if (let.expression() instanceof Expression.Elements elements
                && elements.type() == Type.DOUBLE_ARRAY
                && shadows.isActive(let.value())
                && shadows.isRead(let.value())) {
            BlockBuilder out = reverse.out();
            Value shadow = shadows.reverse(let.value(), out);
            Origin origin = Origin.derivative(null, let.value().line());
            for (int i = elements.values().size() - 1; i >= 0; i--) {
                Value value = elements.values().get(i);
                if (reverse.hasAdjoint(value)) {
                    Value index = out.let(origin, Expression.Constant.of(i));
                    Value adjoint = out.let(origin, new Expression.Load(shadow, index));
                    reverse.adjoints().add(value, adjoint, let.value().line(), out);
                }
            }
        }
    }

    /** A method moved numbers: its adjoint moves theirs back. */
    void reverse(Statement.Call call) {
        boolean isActive = call.arguments().stream().anyMatch(shadows::isActive)
                || call.results().stream().anyMatch(activity::isActive);
        if (isActive && !(call.callee() instanceof Routine)) {
            throw new IllegalArgumentException(
                    "the derivative of " + call.callee().id());
        }
        Optional<Routine> adjoint = call.callee() instanceof Routine routine ? routine.adjoint() : Optional.empty();
        if (adjoint.isEmpty() || !isActive) {
            return;
        }
        if (call.arguments().stream().anyMatch(argument -> argument.type().isArray() && !shadows.isActive(argument))) {
            overwritten(call);
            return;
        }
        BlockBuilder out = reverse.out();
        List<Value> arguments = new ArrayList<>();
        Optional<Value> number = Optional.empty();
        for (Value argument : call.arguments()) {
            if (argument.type().isArray()) {
                arguments.add(shadows.reverse(argument, out));
            } else if (argument.type() == Type.DOUBLE) {
                number = Optional.of(argument);
            } else {
                arguments.add(reverse.primal().read(argument, out));
            }
        }
        call.results().forEach(result -> arguments.add(shadows.reverseAsMade(result, out)));
        Origin origin = Origin.derivative(null, call.origin().line());
        List<Value> results = adjoint.get().results().stream()
                .map(type -> new Value(type, origin))
                .toList();
        out.add(new Statement.Call(results, adjoint.get(), arguments, origin));
        number.filter(reverse::hasAdjoint)
                .ifPresent(value -> reverse.adjoints().add(value, results.get(0), origin.line(), out));
    }

    /** Constants were copied: into a fresh array, which has no effect, or over what was in an array. */
    private void overwritten(Statement.Call call) {
        if (!call.results().isEmpty() || !activity.isActive(call.arguments().get(2))) {
            return;
        }
        BlockBuilder out = reverse.out();
        Origin origin = Origin.derivative(null, call.origin().line());
        Value from = reverse.primal().read(call.arguments().get(3), out);
        Value length = reverse.primal().read(call.arguments().get(4), out);
        Value to = out.apply(origin, Table.infix("+", Type.INT), from, length);
        Value lost = new Value(Type.DOUBLE, origin);
        out.add(new Statement.Call(
                List.of(lost),
                ArrayRoutines.adjointOfFill(),
                List.of(shadows.reverse(call.arguments().get(2), out), from, to),
                origin));
    }
}
