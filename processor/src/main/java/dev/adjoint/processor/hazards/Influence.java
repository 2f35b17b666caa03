package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values of any type that may be other ones where what is differentiated is: by operations, by what an index or a
 * condition chooses, and by how often a loop runs.
 */
final class Influence {
    private final Subject subject;
    private final Returns returns;
    private final Set<Value> influenced = new HashSet<>();
    private final Set<Value> sized = new HashSet<>();
    private int changes;

    private Influence(Subject subject, Returns returns) {
        this.subject = subject;
        this.returns = returns;
    }

    /**
     * Follows the influence of what is differentiated.
     *
     * @param returns jumps that are left aside, as if they were never taken
     */
    static Influence of(Subject subject, Returns returns) {
        Influence influence = new Influence(subject, returns);
        int before;
        do {
            before = influence.changes;
            influence.follow(subject.function().body(), false);
        } while (influence.changes > before);
        return influence;
    }

    boolean contains(Value value) {
        return subject.isActive(value) || influenced.contains(subject.memory().of(value));
    }

    private boolean containsAny(List<Value> values) {
        return values.stream().anyMatch(this::contains);
    }

    private void add(Value value) {
        if (!returns.contain(value) && influenced.add(subject.memory().of(value))) {
            changes++;
        }
    }

    /**
     * Follows a block.
     *
     * @param isChosen whether it depends on an influenced condition that it runs, or how often
     */
    private void follow(Block block, boolean isChosen) {
        block.statements().forEach(statement -> statement.match(new Step(isChosen)));
    }

    private final class Step implements Statement.Cases<Boolean> {
        private final boolean isChosen;

        Step(boolean isChosen) {
            this.isChosen = isChosen;
        }

        @Override
        public Boolean let(Statement.Let let) {
            Expression expression = let.expression();
            if (expression instanceof Expression.Length length) {
                if (sized.contains(subject.memory().of(length.array()))) {
                    add(let.value());
                }
            } else if (expression instanceof Expression.NewArray created) {
                if (containsAny(created.lengths()) && sized.add(subject.memory().of(let.value()))) {
                    changes++;
                }
            } else if (containsAny(expression.operands())) {
                add(let.value());
            }
            return true;
        }

        @Override
        public Boolean branch(Statement.If branch) {
            Optional<Block> staying = returns.staying(branch);
            if (staying.isPresent()) {
                follow(branch.then(), isChosen);
                follow(branch.otherwise(), isChosen);
                for (int i = 0; i < branch.results().size(); i++) {
                    if (contains(staying.get().results().get(i))) {
                        add(branch.results().get(i));
                    }
                }
                return true;
            }
            boolean chooses = contains(branch.condition());
            follow(branch.then(), isChosen || chooses);
            follow(branch.otherwise(), isChosen || chooses);
            for (int i = 0; i < branch.results().size(); i++) {
                Value then = branch.then().results().get(i);
                Value otherwise = branch.otherwise().results().get(i);
                boolean differ =
                        subject.numbering().of(then) != subject.numbering().of(otherwise);
                if (contains(then) || contains(otherwise) || (chooses && differ)) {
                    add(branch.results().get(i));
                }
            }
            return true;
        }

        @Override
        public Boolean loop(Statement.Loop loop) {
            follow(loop.test(), isChosen);
            boolean chooses = contains(loop.condition());
            follow(loop.body(), isChosen || chooses);
            for (int i = 0; i < loop.carried().size(); i++) {
                Value next = loop.body().results().get(i);
                if (contains(loop.initial().get(i)) || contains(next)) {
                    add(loop.carried().get(i));
                }
                boolean mayDiffer = chooses && next != loop.carried().get(i);
                if (contains(loop.carried().get(i)) || mayDiffer) {
                    add(loop.results().get(i));
                }
            }
            return true;
        }

        @Override
        public Boolean store(Statement.Store store) {
            if (isChosen || contains(store.index()) || contains(store.value())) {
                add(store.array());
            }
            return true;
        }

        @Override
        public Boolean call(Statement.Call call) {
            if (isChosen || containsAny(call.arguments())) {
                subject.memory().writes(call).forEach(Influence.this::add);
            }
            if (containsAny(call.arguments())) {
                call.results().forEach(Influence.this::add);
            }
            return true;
        }

        @Override
        public Boolean raise(Statement.Raise raise) {
            return true;
        }
    }
}
