package dev.adjoint.processor.derive;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Conversion;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forward sweep, and how the reverse sweep reads what it computed. A value from inside a branch is computed again
 * where that takes one operation on what is at hand; any other becomes a result of the branch, which is 0 on the other
 * way, where nobody reads it. What turns out not to be needed is left to the optimiser.
 */
final class ForwardSweep {
    private final Map<Value, Expression> definitions = new HashMap<>();
    private final Set<Value> inside = new HashSet<>();
    private final Map<Value, Value> exported = new HashMap<>();
    private final Map<Value, Value> originals = new HashMap<>();

    /** Runs a statement. */
    void run(Statement statement, BlockBuilder out) {
        out.add(statement instanceof Statement.If branch ? exporting(branch, new ArrayList<>()) : statement);
    }

    /** The value as the reverse sweep can read it here; what must be computed again is added to the block. */
    Value read(Value value, BlockBuilder out) {
        if (!inside.contains(value)) {
            return value;
        }
        Expression expression = definitions.get(value);
        if (expression == null || !isComputedAgain(expression)) {
            return exported.getOrDefault(value, value);
        }
        Origin origin = new Origin(Role.DERIVATIVE, null, value.line());
        return out.let(
                origin,
                expression instanceof Expression.Apply apply
                        ? new Expression.Apply(
                                apply.primitive(),
                                apply.arguments().stream()
                                        .map(argument -> read(argument, out))
                                        .toList())
                        : expression);
    }

    private boolean isComputedAgain(Expression expression) {
        if (expression instanceof Expression.Apply apply) {
            boolean cheap = !(Table.rule(apply.primitive()).notation() instanceof Notation.Call)
                    && !apply.primitive().mayThrow();
            return cheap && apply.arguments().stream().allMatch(this::isAtHand);
        }
        return !(expression instanceof Expression.Copy);
    }

    /** Whether reading a value takes no operation. */
    private boolean isAtHand(Value value) {
        if (!inside.contains(value)) {
            return true;
        }
        Expression expression = definitions.get(value);
        return expression instanceof Expression.Constant
                || expression instanceof Expression.Field
                || (expression instanceof Expression.Apply apply
                        && Table.isConversion(apply.primitive())
                        && isAtHand(apply.arguments().get(0)));
    }

    /** The branch with everything that its ways compute as results too; these are added to the list. */
    private Statement.If exporting(Statement.If branch, List<Value> names) {
        List<Value> results = new ArrayList<>(branch.results());
        List<Value> fromThen = new ArrayList<>();
        List<Value> fromOtherwise = new ArrayList<>();
        BlockBuilder then = way(branch.then(), fromThen);
        BlockBuilder otherwise = way(branch.otherwise(), fromOtherwise);
        List<Value> thenYields = new ArrayList<>(branch.then().results());
        List<Value> otherwiseYields = new ArrayList<>(branch.otherwise().results());
        for (Value value : fromThen) {
            results.add(export(value, names));
            thenYields.add(value);
            otherwiseYields.add(zero(value, otherwise));
        }
        for (Value value : fromOtherwise) {
            results.add(export(value, names));
            thenYields.add(zero(value, then));
            otherwiseYields.add(value);
        }
        return branch.with(results, then.build(thenYields), otherwise.build(otherwiseYields));
    }

    /** The statements of a way; what they compute is added to the list. */
    private BlockBuilder way(Block block, List<Value> computed) {
        BlockBuilder out = new BlockBuilder();
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Let let) {
                definitions.put(let.value(), let.expression());
                inside.add(let.value());
                computed.add(let.value());
                out.add(let);
            } else if (statement instanceof Statement.If branch) {
                List<Value> names = new ArrayList<>();
                out.add(exporting(branch, names));
                inside.addAll(branch.results());
                computed.addAll(branch.results());
                computed.addAll(names);
            } else if (statement instanceof Statement.Call call) {
                out.add(call);
                inside.addAll(call.results());
                computed.addAll(call.results());
            }
        }
        return out;
    }

    /**
     * A result that stands for a value outside of the branch: also for a value that itself stands for one further
     * inside.
     */
    private Value export(Value value, List<Value> names) {
        Value outside = new Value(value.type(), value.origin());
        Value original = originals.getOrDefault(value, value);
        originals.put(outside, original);
        exported.put(original, outside);
        names.add(outside);
        return outside;
    }

    private static Value zero(Value value, BlockBuilder out) {
        Expression zero = new Expression.Constant(value.type(), Conversion.zero(value.type()), null);
        return out.let(value.origin().named(null), zero);
    }
}
