package dev.adjoint.processor.ir;

import java.util.HashMap;
import java.util.Map;

/** How often each value of a function is read. */
public final class Uses {
    private final Map<Value, Integer> counts = new HashMap<>();

    private Uses() {}

    public static Uses of(Function function) {
        Uses uses = new Uses();
        uses.count(function.body());
        return uses;
    }

    public int of(Value value) {
        return counts.getOrDefault(value, 0);
    }

    private void count(Block block) {
        for (Statement statement : block.statements()) {
            statement.match(new Statement.Cases<Void>() {
                @Override
                public Void let(Statement.Let let) {
                    let.expression().operands().forEach(Uses.this::count);
                    return null;
                }

                @Override
                public Void branch(Statement.If branch) {
                    count(branch.condition());
                    count(branch.then());
                    count(branch.otherwise());
                    return null;
                }

                @Override
                public Void loop(Statement.Loop loop) {
                    loop.initial().forEach(Uses.this::count);
                    count(loop.test());
                    count(loop.body());
                    return null;
                }
            });
        }
        block.results().forEach(this::count);
    }

    private void count(Value value) {
        counts.merge(value, 1, Integer::sum);
    }
}
