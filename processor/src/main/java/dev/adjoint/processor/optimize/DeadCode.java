package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out what nobody reads. What may throw stays, since the user's method would throw. Regions stay as a whole: a
 * loop may run for ever.
 */
public final class DeadCode implements Statement.Cases<Boolean> {
    private final Set<Value> live = new HashSet<>();
    private final Map<Value, Expression> definitions = new HashMap<>();

    private DeadCode(Function function) {
        for (Statement statement : function.body().statements()) {
            if (statement instanceof Statement.Let let) {
                definitions.put(let.value(), let.expression());
            }
        }
    }

    public static Function eliminate(Function function) {
        DeadCode pass = new DeadCode(function);
        return new Function(function.name(), function.parameters(), pass.sweep(function.body()));
    }

    private Block sweep(Block block) {
        live.addAll(block.results());
        List<Statement> kept = new ArrayList<>();
        for (int i = block.statements().size() - 1; i >= 0; i--) {
            Statement statement = block.statements().get(i);
            if (statement.match(this)) {
                kept.add(statement);
            }
        }
        Collections.reverse(kept);
        return new Block(kept, block.results());
    }

    @Override
    public Boolean let(Statement.Let let) {
        boolean needed = live.contains(let.value()) || mayThrow(let.expression());
        if (needed) {
            live.addAll(let.expression().operands());
        }
        return needed;
    }

    @Override
    public Boolean branch(Statement.If branch) {
        live.add(branch.condition());
        keepAll(branch.then());
        keepAll(branch.otherwise());
        return true;
    }

    @Override
    public Boolean loop(Statement.Loop loop) {
        live.addAll(loop.initial());
        keepAll(loop.test());
        keepAll(loop.body());
        return true;
    }

    private void keepAll(Block block) {
        live.addAll(block.results());
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Let let) {
                live.addAll(let.expression().operands());
            } else {
                statement.match(this);
            }
        }
    }

    private boolean mayThrow(Expression expression) {
        return expression instanceof Expression.Apply apply
                && apply.primitive().mayThrow()
                && !dividesByConstant(apply);
    }

    /** Whether this is an integer division by a constant other than 0. */
    private boolean dividesByConstant(Expression.Apply apply) {
        String id = apply.primitive().id();
        return (id.endsWith(" /") || id.endsWith(" %"))
                && definitions.get(apply.arguments().get(1)) instanceof Expression.Constant divisor
                && ((Number) divisor.value()).longValue() != 0;
    }
}
