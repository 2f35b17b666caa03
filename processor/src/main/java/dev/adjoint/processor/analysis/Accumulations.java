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
import java.util.List;
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
        for (Statement statement : function.body().allStatements()) {
            statement.defined().forEach(value -> definitions.put(value, statement));
        }
    }

    public static Accumulations of(Function function, Activity activity) {
        return new Accumulations(function, activity);
    }

    public boolean onlyAccumulates(Statement.Loop loop) {
        for (int i = 0; i < loop.carried().size(); i++) {
            Value carried = loop.carried().get(i);
            boolean isLost = uses.of(carried) == 0 && uses.of(loop.results().get(i)) == 0;
            if (!isLost
                    && activity.isActive(carried)
                    && (carried.type() != Type.DOUBLE
                            || !isSum(loop.body().results().get(i), carried))) {
                return false;
            }
        }
        return keepsMemory(loop.body());
    }

    /** Whether nothing is written into arrays that a turn finds: only into those that it makes. */
    private boolean keepsMemory(Block turn) {
        List<Statement> statements = turn.allStatements();
        Set<Value> inside = new HashSet<>();
        statements.forEach(statement -> inside.addAll(statement.defined()));
        // What is no number of the derivative's may still be what a later turn reads again.
        return statements.stream()
                .flatMap(statement -> Aliases.writes(statement).stream())
                .allMatch(written -> inside.contains(written) && isFresh(written));
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
