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
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out what nobody reads. What may throw stays, since the user's method would throw. Loops stay as a whole: one
 * may run for ever.
 */
public final class DeadCode implements Statement.Cases<Optional<Statement>> {
    private final Set<Value> live = new HashSet<>();
    private final Map<Value, Expression> definitions = new HashMap<>();

    private DeadCode(Function function) {
        function.lets().forEach(let -> definitions.put(let.value(), let.expression()));
    }

    public static Function eliminate(Function function) {
        DeadCode pass = new DeadCode(function);
        return new Function(function.name(), function.parameters(), pass.sweep(function.body()));
    }

    private Block sweep(Block block) {
        live.addAll(block.results());
        List<Statement> kept = new ArrayList<>();
        for (int i = block.statements().size() - 1; i >= 0; i--) {
            block.statements().get(i).match(this).ifPresent(kept::add);
        }
        Collections.reverse(kept);
        return new Block(kept, block.results());
    }

    @Override
    public Optional<Statement> let(Statement.Let let) {
        if (!live.contains(let.value()) && !mayThrow(let.expression())) {
            return Optional.empty();
        }
        live.addAll(let.expression().operands());
        return Optional.of(let);
    }

    @Override
    public Optional<Statement> branch(Statement.If branch) {
        List<Value> results = new ArrayList<>();
        List<Value> thenYields = new ArrayList<>();
        List<Value> otherwiseYields = new ArrayList<>();
        for (int i = 0; i < branch.results().size(); i++) {
            if (live.contains(branch.results().get(i))) {
                results.add(branch.results().get(i));
                thenYields.add(branch.then().results().get(i));
                otherwiseYields.add(branch.otherwise().results().get(i));
            }
        }
        Block then = sweep(new Block(branch.then().statements(), thenYields));
        Block otherwise = sweep(new Block(branch.otherwise().statements(), otherwiseYields));
        boolean isEmpty = results.isEmpty()
                && then.statements().isEmpty()
                && otherwise.statements().isEmpty();
        if (isEmpty) {
            return Optional.empty();
        }
        live.add(branch.condition());
        return Optional.of(branch.with(results, then, otherwise));
    }

    @Override
    public Optional<Statement> loop(Statement.Loop loop) {
        live.addAll(loop.initial());
        keepAll(loop.test());
        keepAll(loop.body());
        return Optional.of(loop);
    }

    private void keepAll(Block block) {
        live.addAll(block.results());
        for (Statement statement : block.statements()) {
            statement.match(new Statement.Cases<Void>() {
                @Override
                public Void let(Statement.Let let) {
                    live.addAll(let.expression().operands());
                    return null;
                }

                @Override
                public Void branch(Statement.If branch) {
                    live.add(branch.condition());
                    keepAll(branch.then());
                    keepAll(branch.otherwise());
                    return null;
                }

                @Override
                public Void loop(Statement.Loop loop) {
                    live.addAll(loop.initial());
                    keepAll(loop.test());
                    keepAll(loop.body());
                    return null;
                }
            });
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
