package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The values to which something passes from some values on. Of an array, that is a question to its piece of memory. */
final class Spread {
    private final Passage passage;
    private final Memory memory;
    private final Predicate<Expression.Apply> isEnd;
    private final Predicate<Statement.Loop> isOneTurn;
    private final Set<Value> reached = new HashSet<>();
    private int changes;

    private Spread(
            Passage passage, Memory memory, Predicate<Expression.Apply> isEnd, Predicate<Statement.Loop> isOneTurn) {
        this.passage = passage;
        this.memory = memory;
        this.isEnd = isEnd;
        this.isOneTurn = isOneTurn;
    }

    /**
     * Follows what passes on.
     *
     * @param isEnd the operations that let nothing pass
     * @param isOneTurn the loops of which one turn is looked at: what they carry on to the next is of no interest
     */
    static Spread of(
            Function function,
            Memory memory,
            Passage passage,
            Collection<Value> sources,
            Predicate<Expression.Apply> isEnd,
            Predicate<Statement.Loop> isOneTurn) {
        Spread spread = new Spread(passage, memory, isEnd, isOneTurn);
        sources.forEach(spread::reach);
        int before;
        do {
            before = spread.changes;
            spread.follow(function.body());
        } while (spread.changes > before);
        return spread;
    }

    boolean contains(Value value) {
        return reached.contains(memory.of(value));
    }

    private void reach(Value value) {
        if (passage.carries(value.type()) && reached.add(memory.of(value))) {
            changes++;
        }
    }

    private void follow(Block block) {
        block.statements().forEach(statement -> statement.match(new Step()));
    }

    /** Those values are reached whose sources are. */
    private void reach(List<Value> values, List<Value> sources) {
        for (int i = 0; i < values.size(); i++) {
            if (contains(sources.get(i))) {
                reach(values.get(i));
            }
        }
    }

    private final class Step implements Statement.Cases<Boolean> {
        @Override
        public Boolean let(Statement.Let let) {
            boolean isReached = let.expression() instanceof Expression.Apply apply
                    ? isReached(apply)
                    : Memory.sources(let.expression()).stream().anyMatch(Spread.this::contains);
            if (isReached) {
                reach(let.value());
            }
            return isReached;
        }

        private boolean isReached(Expression.Apply apply) {
            for (int i = 0; i < apply.arguments().size(); i++) {
                if (contains(apply.arguments().get(i)) && passage.passes(apply, i)) {
                    return !isEnd.test(apply);
                }
            }
            return false;
        }

        @Override
        public Boolean branch(Statement.If branch) {
            follow(branch.then());
            follow(branch.otherwise());
            reach(branch.results(), branch.then().results());
            reach(branch.results(), branch.otherwise().results());
            return true;
        }

        @Override
        public Boolean loop(Statement.Loop loop) {
            reach(loop.carried(), loop.initial());
            follow(loop.test());
            follow(loop.body());
            if (!isOneTurn.test(loop)) {
                reach(loop.carried(), loop.body().results());
                reach(loop.results(), loop.carried());
            }
            return true;
        }

        @Override
        public Boolean store(Statement.Store store) {
            if (contains(store.value())) {
                reach(store.array());
            }
            return true;
        }

        @Override
        public Boolean call(Statement.Call call) {
            for (int i = 0; i < call.arguments().size(); i++) {
                if (contains(call.arguments().get(i)) && passage.passes(call, i)) {
                    memory.writes(call).forEach(Spread.this::reach);
                    call.results().forEach(Spread.this::reach);
                }
            }
            return true;
        }

        @Override
        public Boolean raise(Statement.Raise raise) {
            return false;
        }
    }
}
