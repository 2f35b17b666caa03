package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The values from which something passes on to the results of a function: found against the direction of the program,
 * from the results on. Of an array, that is a question to its piece of memory.
 */
final class Reach {
    private final Passage passage;
    private final Memory memory;
    private final Set<Value> useful = new HashSet<>();
    private int changes;

    private Reach(Passage passage, Memory memory) {
        this.passage = passage;
        this.memory = memory;
    }

    static Reach of(Function function, Memory memory, Passage passage) {
        Reach reach = new Reach(passage, memory);
        function.results().forEach(reach::use);
        int before;
        do {
            before = reach.changes;
            reach.follow(function.body());
        } while (reach.changes > before);
        return reach;
    }

    /** Whether it passes from this value to a result; of an array, whether it may from one of its elements. */
    boolean contains(Value value) {
        return useful.contains(memory.of(value));
    }

    private void use(Value value) {
        if (passage.carries(value.type()) && useful.add(memory.of(value))) {
            changes++;
        }
    }

    private void follow(Block block) {
        List<Statement> statements = block.statements();
        for (int i = statements.size() - 1; i >= 0; i--) {
            statements.get(i).match(new Step());
        }
    }

    /** Those sources are useful whose values are. */
    private void use(List<Value> values, List<Value> sources) {
        for (int i = 0; i < values.size(); i++) {
            if (contains(values.get(i))) {
                use(sources.get(i));
            }
        }
    }

    private final class Step implements Statement.Cases<Boolean> {
        @Override
        public Boolean let(Statement.Let let) {
            if (!contains(let.value())) {
                return false;
            }
            if (let.expression() instanceof Expression.Apply apply) {
                for (int i = 0; i < apply.arguments().size(); i++) {
                    if (passage.passes(apply, i)) {
                        use(apply.arguments().get(i));
                    }
                }
            } else {
                Memory.sources(let.expression()).forEach(Reach.this::use);
            }
            return true;
        }

        @Override
        public Boolean branch(Statement.If branch) {
            use(branch.results(), branch.then().results());
            use(branch.results(), branch.otherwise().results());
            follow(branch.then());
            follow(branch.otherwise());
            return true;
        }

        @Override
        public Boolean loop(Statement.Loop loop) {
            use(loop.results(), loop.carried());
            use(loop.carried(), loop.body().results());
            follow(loop.body());
            follow(loop.test());
            use(loop.carried(), loop.initial());
            return true;
        }

        @Override
        public Boolean store(Statement.Store store) {
            if (contains(store.array())) {
                use(store.value());
            }
            return true;
        }

        @Override
        public Boolean call(Statement.Call call) {
            boolean isUseful = call.results().stream().anyMatch(Reach.this::contains)
                    || memory.writes(call).stream().anyMatch(Reach.this::contains);
            for (int i = 0; i < call.arguments().size(); i++) {
                if (isUseful && passage.passes(call, i)) {
                    use(call.arguments().get(i));
                }
            }
            return isUseful;
        }

        @Override
        public Boolean raise(Statement.Raise raise) {
            return false;
        }
    }
}
