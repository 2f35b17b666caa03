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
            statement.operands().forEach(this::count);
            statement.blocks().forEach(this::count);
        }
        block.results().forEach(this::count);
    }

    private void count(Value value) {
        counts.merge(value, 1, Integer::sum);
    }
}
