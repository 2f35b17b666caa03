package dev.adjoint.processor.analysis;

import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Uses;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which loops only accumulate: no turn needs what another one computed, but for sums to which each turn adds. The
 * adjoint of such a sum is the same in all turns, so that each can be run backward at once after it was run forward.
 */
public final class Accumulations {
    private final Activity activity;
    private final Uses uses;
    private final Map<Value, Statement> definitions = new HashMap<>();

    private Accumulations(Function function, Activity activity) {
        this.activity = activity;
        this.uses = Uses.of(function);
        collect(function.body());
    }

    public static Accumulations of(Function function, Activity activity) {
        return new Accumulations(function, activity);
    }

    private void collect(Block block) {
        for (Statement statement : block.statements()) {
            statement.defined().forEach(value -> definitions.put(value, statement));
            statement.blocks().forEach(this::collect);
        }
    }

    public boolean onlyAccumulates(Statement.Loop loop) {
        for (int i = 0; i < loop.carried().size(); i++) {
            Value carried = loop.carried().get(i);
            if (activity.isActive(carried)
                    && (carried.type() != Type.DOUBLE
                            || !isSum(loop.body().results().get(i), carried))) {
                return false;
            }
        }
        Set<Value> inside = new HashSet<>();
        collectDefined(loop.body(), inside);
        return keepsMemory(loop.body(), inside);
    }

    private static void collectDefined(Block block, Set<Value> values) {
        for (Statement statement : block.statements()) {
            values.addAll(statement.defined());
            statement.blocks().forEach(inner -> collectDefined(inner, values));
        }
    }

    /** Whether nothing is written into arrays that a turn finds: only into those that it makes. */
    private boolean keepsMemory(Block block, Set<Value> inside) {
        for (Statement statement : block.statements()) {
            for (Value written : Aliases.writes(statement)) {
                // What is no number of the derivative's may still be what a later turn reads again.
                if (!inside.contains(written) || !isFresh(written)) {
                    return false;
                }
            }
            if (!statement.blocks().stream().allMatch(inner -> keepsMemory(inner, inside))) {
                return false;
            }
        }
        return true;
    }

    private boolean isFresh(Value array) {
        Statement definition = definitions.get(array);
        return definition instanceof Statement.Call
                || (definition instanceof Statement.Let let
                        && (let.expression() instanceof Expression.NewArray
                                || let.expression() instanceof Expression.Elements));
    }

    /** Whether what is carried on is the carried value plus something, and that is its only use: it has one. */
    private boolean isSum(Value next, Value carried) {
        int occurrences = occurrences(next, carried);
        return occurrences > 0 && occurrences == uses.of(carried);
    }

    /** How many uses of the carried value lead to a value by way of sums only; 0 if there is any other way. */
    private int occurrences(Value value, Value carried) {
        if (value == carried) {
            return 1;
        }
        Statement definition = definitions.get(value);
        if (uses.of(value) != 1 || definition == null) {
            return 0;
        }
        if (definition instanceof Statement.Let let) {
            return occurrences(let, carried);
        }
        int index = definition.defined().indexOf(value);
        if (definition instanceof Statement.If branch) {
            int then = occurrences(branch.then().results().get(index), carried);
            int otherwise = occurrences(branch.otherwise().results().get(index), carried);
            return then == 0 || otherwise == 0 ? 0 : then + otherwise;
        }
        if (definition instanceof Statement.Loop loop
                && isSum(loop.body().results().get(index), loop.carried().get(index))) {
            return occurrences(loop.initial().get(index), carried);
        }
        return 0;
    }

    private int occurrences(Statement.Let let, Value carried) {
        if (let.expression() instanceof Expression.Copy copy) {
            return occurrences(copy.operand(), carried);
        }
        if (!(let.expression() instanceof Expression.Apply apply)) {
            return 0;
        }
        boolean isPlus = apply.primitive() == Table.infix("+", Type.DOUBLE);
        boolean isMinus = apply.primitive() == Table.infix("-", Type.DOUBLE);
        int left = isPlus || isMinus ? occurrences(apply.arguments().get(0), carried) : 0;
        return left == 0 && isPlus ? occurrences(apply.arguments().get(1), carried) : left;
    }
}
