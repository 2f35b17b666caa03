package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What each turn of one loop computes from the one before, as far as the result of the function is made of it. */
final class Turns {
    private final Subject subject;
    private final Statement.Loop loop;
    private final Set<Value> moving = new HashSet<>();
    private final Set<Value> written = new HashSet<>();

    Turns(Subject subject, Statement.Loop loop) {
        this.subject = subject;
        this.loop = loop;
        Set<Value> numbers = numbers();
        for (Value value : numbers) {
            if (isMadeOf(numbers, next(value), false)) {
                moving.add(value);
            }
        }
        for (Statement statement : loop.body().allStatements()) {
            subject.memory()
                    .written(statement)
                    .forEach(array -> written.add(subject.memory().of(array)));
        }
    }

    /** Whether a turn goes on with numbers of the one before, or writes into an array. */
    boolean goOn() {
        return !moving.isEmpty() || written.stream().anyMatch(subject::isPartOfResult);
    }

    /**
     * Whether a value is made of what the turns have computed so far.
     *
     * @param besides what is carried, but not asked about
     */
    boolean make(Value value, Collection<Value> besides) {
        Set<Value> made = new HashSet<>(moving);
        made.removeAll(besides);
        made.addAll(written);
        return isMadeOf(made, value, true);
    }

    /** What a turn hands on of this to the next one. */
    Value next(Value carried) {
        return loop.body().results().get(loop.carried().indexOf(carried));
    }

    /** What the loop carries that is a part of the result. */
    private Set<Value> numbers() {
        Set<Value> numbers = new HashSet<>();
        for (int i = 0; i < loop.carried().size(); i++) {
            if (subject.isPartOfResult(loop.carried().get(i))
                    || subject.isPartOfResult(loop.results().get(i))) {
                numbers.add(loop.carried().get(i));
            }
        }
        return numbers;
    }

    /**
     * Whether a value is computed from one of these, which a loop carries, or which are pieces of memory.
     *
     * @param isChoiceEnough whether it is enough that it may be one of them
     */
    private boolean isMadeOf(Set<Value> these, Value value, boolean isChoiceEnough) {
        record Step(Value value, boolean isComputed) {}
        Set<Step> seen = new HashSet<>();
        Deque<Step> waiting = new ArrayDeque<>(List.of(new Step(value, isChoiceEnough)));
        Definitions definitions = subject.definitions();
        while (!waiting.isEmpty()) {
            Step step = waiting.poll();
            if (!seen.add(step)) {
                continue;
            }
            if (step.isComputed() && these.contains(subject.memory().of(step.value()))) {
                return true;
            }
            Expression expression = definitions.expression(step.value()).orElse(null);
            if (expression instanceof Expression.Apply apply) {
                apply.arguments().forEach(argument -> waiting.add(new Step(argument, true)));
            } else if (expression != null) {
                Memory.sources(expression).forEach(source -> waiting.add(new Step(source, step.isComputed())));
            }
            definitions.choice(step.value()).ifPresent(choice -> {
                waiting.add(new Step(choice.then(), step.isComputed()));
                waiting.add(new Step(choice.otherwise(), step.isComputed()));
            });
            // What this loop carries is from another turn; an inner one takes its own turns.
            Optional<Definitions.Carried> inner = definitions
                    .carried(step.value())
                    .filter(turn -> !turn.loop().equals(loop));
            inner.or(() -> definitions.result(step.value())).ifPresent(turn -> {
                waiting.add(new Step(turn.initial(), step.isComputed()));
                waiting.add(new Step(turn.next(), step.isComputed()));
            });
            subject.roots().arguments(step.value()).forEach(argument -> waiting.add(new Step(argument, true)));
        }
        return false;
    }
}
