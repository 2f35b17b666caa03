package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Loops that run as often as something that is differentiated says, where each turn goes on with numbers of the one
 * before, or writes into an array, that the result is made of. A loop that only looks for a place has none of these.
 */
final class TripCounts {
    private final Subject subject;
    private final Map<Value, List<Value>> returned;

    /**
     * The search for them.
     *
     * @param returned for each flag that a loop carries, whether the method was left, what it carries as the result
     */
    TripCounts(Subject subject, Map<Value, List<Value>> returned) {
        this.subject = subject;
        this.returned = returned;
    }

    List<Hazard> find() {
        List<Statement.Loop> loops = new ArrayList<>();
        for (Statement statement : subject.function().body().allStatements()) {
            if (statement instanceof Statement.Loop loop && goesOn(loop)) {
                loops.add(loop);
            }
        }
        if (loops.isEmpty()) {
            return List.of();
        }
        Influence influence = Influence.of(subject, aside());
        return loops.stream()
                .filter(loop -> influence.contains(loop.condition()))
                .map(loop -> new Hazard(Hazard.Kind.TRIP_COUNT, loop))
                .toList();
    }

    private boolean goesOn(Statement.Loop loop) {
        return !moving(loop).isEmpty() || written(loop).stream().anyMatch(subject::isPartOfResult);
    }

    /** What a loop carries that is a part of the result, and that each turn computes from such numbers of the last. */
    private Set<Value> moving(Statement.Loop loop) {
        Set<Value> carried = numbersOf(loop);
        Set<Value> moving = new HashSet<>();
        for (Value value : carried) {
            if (isMadeOf(carried, nextOf(loop, value), false, loop)) {
                moving.add(value);
            }
        }
        return moving;
    }

    /** What a loop carries that is a part of the result. */
    private Set<Value> numbersOf(Statement.Loop loop) {
        Set<Value> carried = new HashSet<>();
        for (int i = 0; i < loop.carried().size(); i++) {
            if (subject.isPartOfResult(loop.carried().get(i))
                    || subject.isPartOfResult(loop.results().get(i))) {
                carried.add(loop.carried().get(i));
            }
        }
        return carried;
    }

    /**
     * The flags that say that the method was left out of a loop with a result that is not made of what the turns have
     * computed: a place that was found, or NaN where something was wrong. They stand for no number of turns.
     */
    private Set<Value> aside() {
        Set<Value> aside = new HashSet<>();
        returned.forEach((flag, results) -> subject.definitions().carried(flag).ifPresent(turn -> {
            Statement.Loop loop = turn.loop();
            boolean isOfTurns = results.stream()
                    .filter(subject::isPartOfResult)
                    .anyMatch(result -> isOfTurns(nextOf(loop, result), results, loop));
            if (!isOfTurns) {
                aside.add(flag);
                aside.add(loop.results().get(loop.carried().indexOf(flag)));
                aside.addAll(chosenFrom(turn.next()));
            }
        }));
        return aside;
    }

    /** Whether a result is made of what the turns have computed so far. */
    private boolean isOfTurns(Value result, List<Value> results, Statement.Loop loop) {
        Set<Value> made = new HashSet<>(moving(loop));
        results.forEach(made::remove);
        made.addAll(written(loop));
        return isMadeOf(made, result, true, loop);
    }

    /** A value, and what it is chosen from by branches. */
    private Set<Value> chosenFrom(Value value) {
        Set<Value> values = new HashSet<>();
        Deque<Value> waiting = new ArrayDeque<>(List.of(value));
        while (!waiting.isEmpty()) {
            Value next = waiting.poll();
            if (values.add(next)) {
                waiting.add(subject.definitions().origin(next));
                subject.definitions()
                        .choice(next)
                        .ifPresent(choice -> waiting.addAll(List.of(choice.then(), choice.otherwise())));
            }
        }
        return values;
    }

    private static Value nextOf(Statement.Loop loop, Value carried) {
        return loop.body().results().get(loop.carried().indexOf(carried));
    }

    /** The pieces of memory that a loop writes into. */
    private Set<Value> written(Statement.Loop loop) {
        Set<Value> written = new HashSet<>();
        for (Statement statement : loop.body().allStatements()) {
            arrays(statement).forEach(array -> written.add(subject.memory().of(array)));
        }
        return written;
    }

    private List<Value> arrays(Statement statement) {
        if (statement instanceof Statement.Store store) {
            return List.of(store.array());
        }
        return statement instanceof Statement.Call call ? subject.memory().writes(call) : List.of();
    }

    /**
     * Whether a value is computed from one of these, which a loop carries, or which are pieces of memory.
     *
     * @param isChoiceEnough whether it is enough that it may be one of them
     */
    private boolean isMadeOf(Set<Value> these, Value value, boolean isChoiceEnough, Statement.Loop loop) {
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
            Optional<Definitions.Carried> inner =
                    definitions.carried(step.value()).filter(turn -> turn.loop() != loop);
            inner.or(() -> definitions.result(step.value())).ifPresent(turn -> {
                waiting.add(new Step(turn.initial(), step.isComputed()));
                waiting.add(new Step(turn.next(), step.isComputed()));
            });
            subject.roots().arguments(step.value()).forEach(argument -> waiting.add(new Step(argument, true)));
        }
        return false;
    }
}
