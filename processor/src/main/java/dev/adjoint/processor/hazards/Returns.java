package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Block;
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
 * Jumps out of loops that return what is not made of what the turns have computed: a place that was found, or NaN where
 * something was wrong. They stand for no number of turns, and are looked at as if they were never taken.
 */
final class Returns {
    /** A loop that a return leaves: the flags that say so, and the values that become the result. */
    private record Exit(Turns turns, List<Value> carried, Set<Value> flags, Set<Value> results) {}

    private final Subject subject;
    private final List<Exit> exits = new ArrayList<>();
    private final Set<Value> aside = new HashSet<>();

    private Returns(Subject subject) {
        this.subject = subject;
    }

    static Returns of(Subject subject, Map<Value, List<Value>> returned) {
        Returns returns = new Returns(subject);
        returned.forEach((flag, results) ->
                subject.definitions().carried(flag).ifPresent(turn -> returns.add(turn.loop(), flag, results)));
        for (Statement statement : subject.function().body().allStatements()) {
            if (statement instanceof Statement.If branch) {
                returns.exits.forEach(exit -> returns.putAside(branch, exit));
            }
        }
        return returns;
    }

    /** Where a way does no more than to return, the flag is the condition itself, or its opposite. */
    private void putAside(Statement.If branch, Exit exit) {
        for (Value flag : exit.flags()) {
            boolean isOpposite = subject.definitions()
                    .operation(flag)
                    .filter(apply -> apply.primitive().id().equals("!boolean")
                            && apply.arguments().get(0) == branch.condition())
                    .isPresent();
            boolean isHarmless = (flag == branch.condition() && returnsAPlace(branch, branch.then(), exit))
                    || (isOpposite && returnsAPlace(branch, branch.otherwise(), exit));
            if (isHarmless) {
                aside.add(flag);
                aside.add(branch.condition());
            }
        }
    }

    private void add(Statement.Loop loop, Value flag, List<Value> results) {
        Turns turns = new Turns(subject, loop);
        List<Value> numbers = results.stream().filter(subject::isPartOfResult).toList();
        Set<Value> flags = chosenFrom(turns.next(flag));
        if (numbers.stream().noneMatch(result -> turns.make(turns.next(result), results))) {
            aside.add(flag);
            aside.add(loop.results().get(loop.carried().indexOf(flag)));
            aside.addAll(flags);
        }
        Set<Value> returned = new HashSet<>();
        numbers.forEach(result -> returned.addAll(chosenFrom(turns.next(result))));
        exits.add(new Exit(turns, results, flags, returned));
    }

    /** Whether a value is a flag that says of such jumps only that they were taken. */
    boolean contain(Value value) {
        return aside.contains(value);
    }

    /** The way of a branch that goes on, where the other one is such a jump. */
    Optional<Block> staying(Statement.If branch) {
        for (Exit exit : exits) {
            for (int i = 0; i < branch.results().size(); i++) {
                if (exit.flags().contains(branch.results().get(i))) {
                    if (leaves(branch, branch.then(), i, exit)) {
                        return Optional.of(branch.otherwise());
                    }
                    if (leaves(branch, branch.otherwise(), i, exit)) {
                        return Optional.of(branch.then());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean leaves(Statement.If branch, Block way, int flag, Exit exit) {
        if (!subject.definitions().constant(way.results().get(flag)).equals(Optional.of(true))) {
            return false;
        }
        return contain(branch.results().get(flag)) || returnsAPlace(branch, way, exit);
    }

    /** Whether what becomes the result on this way is not made of what the turns have computed. */
    private boolean returnsAPlace(Statement.If branch, Block way, Exit exit) {
        boolean isKnown = false;
        for (int i = 0; i < branch.results().size(); i++) {
            if (exit.results().contains(branch.results().get(i))) {
                isKnown = true;
                if (exit.turns().make(way.results().get(i), exit.carried())) {
                    return false;
                }
            }
        }
        return isKnown;
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
}
