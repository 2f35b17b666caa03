package dev.adjoint.processor.analysis;

import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which arrays that were given to a call are as they were when its turn comes in the reverse sweep. Nothing is written
 * into their memory after the call. What the turns of a loop write does not count where each turn makes its own arrays.
 */
public final class Rereads {
    /** A write, or a call, and the loops around it, the outermost first, by the times at which they begin. */
    private record Event(Set<Aliases.Place> places, int time, List<Integer> loops) {}

    private final Aliases aliases;
    private final List<Event> writes = new ArrayList<>();
    private final Map<List<Value>, Event> calls = new HashMap<>();
    private final Deque<Integer> loops = new ArrayDeque<>();

    /** For each memory, the loops that make it anew in each turn. */
    private final Map<Value, List<Integer>> makers = new HashMap<>();

    private int time;

    private Rereads(Aliases aliases) {
        this.aliases = aliases;
    }

    public static Rereads of(Function function) {
        Rereads rereads = new Rereads(Aliases.of(function));
        function.parameters().forEach(rereads::define);
        rereads.follow(function.body());
        return rereads;
    }

    /** Whether nothing is written into an argument of a call, which has a result, after it. */
    public boolean isAsItWas(Statement.Call call, int argument) {
        Value memory = aliases.memory(call.arguments().get(argument));
        return isAsItWas(call, memory, place -> place.memory() == memory);
    }

    /** Whether nothing is written into what a call returned after it. */
    public boolean isResultAsItWas(Statement.Call call) {
        Value memory = aliases.memory(call.results().get(0));
        return isAsItWas(call, memory, place -> place.memory() == memory);
    }

    /** Whether no row of a matrix is exchanged after a call, of which it is an argument. */
    public boolean hasRowsAsTheyWere(Statement.Call call, int argument) {
        Value matrix = call.arguments().get(argument);
        return isAsItWas(call, aliases.memory(matrix), aliases.place(matrix)::equals);
    }

    private boolean isAsItWas(Statement.Call call, Value memory, Predicate<Aliases.Place> matters) {
        Event event = calls.get(call.results());
        int own = makers.getOrDefault(memory, List.of()).size();
        return event != null
                && writes.stream()
                        .filter(write -> write.places().stream().anyMatch(matters))
                        .allMatch(write -> write.time() < event.time() && common(write, event) <= own);
    }

    /** How many loops are around both. */
    private static int common(Event a, Event b) {
        int common = 0;
        while (common < a.loops().size()
                && common < b.loops().size()
                && a.loops().get(common).equals(b.loops().get(common))) {
            common++;
        }
        return common;
    }

    private void follow(Block block) {
        for (Statement statement : block.statements()) {
            time++;
            Set<Aliases.Place> written = aliases.placesWritten(statement);
            if (!written.isEmpty()) {
                writes.add(new Event(written, time, List.copyOf(loops)));
            }
            if (statement instanceof Statement.Call call && !call.results().isEmpty()) {
                calls.put(call.results(), new Event(Set.of(), time, List.copyOf(loops)));
            }
            statement.defined().forEach(this::define);
            if (statement instanceof Statement.Loop loop) {
                loops.addLast(time);
                loop.carried().forEach(value -> makers.put(aliases.memory(value), List.of()));
                statement.blocks().forEach(this::follow);
                loops.removeLast();
            } else {
                statement.blocks().forEach(this::follow);
            }
        }
    }

    /** A memory is made anew in the turns of those loops in which all of its values are. */
    private void define(Value value) {
        if (value.type().isArray()) {
            List<Integer> around = List.copyOf(loops);
            makers.merge(aliases.memory(value), around, (a, b) -> a.subList(0, common(event(a), event(b))));
        }
    }

    private static Event event(List<Integer> loops) {
        return new Event(Set.of(), 0, loops);
    }
}
