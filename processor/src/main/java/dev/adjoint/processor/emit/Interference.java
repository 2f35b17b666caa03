package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which values of one name must not share a variable: one is assigned while the other is yet to be read. Followed
 * backward from the end, along each path.
 */
final class Interference {
    private final Plan plan;
    private final Map<Value, Set<Value>> neighbours = new HashMap<>();

    private Interference(Plan plan) {
        this.plan = plan;
    }

    static Interference of(Function function, Plan plan) {
        Interference interference = new Interference(plan);
        Live live = new Live();
        interference.read(function.results(), live);
        interference.follow(function.body(), live);
        return interference;
    }

    /** The values that this one must not share a variable with. */
    Set<Value> of(Value value) {
        return neighbours.getOrDefault(value, Set.of());
    }

    /** The values that are yet to be read, by name. */
    private static final class Live {
        private final Map<JavaVariables.Namesake, Set<Value>> byName = new HashMap<>();

        Live copy() {
            Live copy = new Live();
            byName.forEach((name, values) -> copy.byName.put(name, new HashSet<>(values)));
            return copy;
        }

        /** Returns whether any of these are new. */
        boolean addAll(Live other) {
            boolean grows = false;
            for (Map.Entry<JavaVariables.Namesake, Set<Value>> entry : other.byName.entrySet()) {
                grows |= byName.computeIfAbsent(entry.getKey(), unused -> new HashSet<>())
                        .addAll(entry.getValue());
            }
            return grows;
        }

        Set<Value> namesakes(Value value) {
            JavaVariables.Namesake name = JavaVariables.Namesake.of(value);
            return name == null ? Set.of() : byName.computeIfAbsent(name, unused -> new HashSet<>());
        }

        void add(Value value) {
            if (value.name() != null) {
                namesakes(value).add(value);
            }
        }

        /** Nothing is read after this. */
        void clear() {
            byName.clear();
        }

        void remove(Value value) {
            if (value.name() != null) {
                namesakes(value).remove(value);
            }
        }
    }

    private void follow(Block block, Live live) {
        List<Statement> kept = plan.kept(block);
        for (int i = kept.size() - 1; i >= 0; i--) {
            Statement statement = kept.get(i);
            statement.defined().forEach(value -> define(value, live));
            statement.defined().forEach(live::remove);
            if (statement instanceof Statement.If branch && !plan.isConditional(branch)) {
                follow(branch, live);
            } else if (statement instanceof Statement.Loop loop) {
                follow(loop, live);
            } else {
                if (statement.isDeadEnd()) {
                    live.clear();
                }
                read(plan.operands(statement), live);
            }
        }
    }

    private void follow(Statement.If branch, Live live) {
        Live otherwise = live.copy();
        read(branch.then().results(), live);
        follow(branch.then(), live);
        read(branch.otherwise().results(), otherwise);
        follow(branch.otherwise(), otherwise);
        live.addAll(otherwise);
        read(List.of(branch.condition()), live);
    }

    /** What is live where the test begins is live at the end of each turn, but for what the turn carries on. */
    private void follow(Statement.Loop loop, Live live) {
        for (int i = 0; i < loop.carried().size(); i++) {
            live.add(loop.carried().get(i));
        }
        read(loop.test().results(), live);
        follow(loop.test(), live);
        boolean grows;
        do {
            Live turn = live.copy();
            loop.carried().forEach(value -> define(value, turn));
            loop.carried().forEach(turn::remove);
            read(loop.body().results(), turn);
            follow(loop.body(), turn);
            read(loop.test().results(), turn);
            follow(loop.test(), turn);
            grows = live.addAll(turn);
        } while (grows);
        loop.carried().forEach(value -> define(value, live));
        loop.carried().forEach(live::remove);
        read(loop.initial(), live);
    }

    private void define(Value value, Live live) {
        for (Value other : live.namesakes(value)) {
            if (other != value) {
                neighbours.computeIfAbsent(value, unused -> new HashSet<>()).add(other);
                neighbours.computeIfAbsent(other, unused -> new HashSet<>()).add(value);
            }
        }
    }

    private void read(List<Value> values, Live live) {
        for (Value value : values) {
            if (plan.isFolded(value)) {
                read(plan.operands(value), live);
            } else {
                live.add(value);
            }
        }
    }
}
