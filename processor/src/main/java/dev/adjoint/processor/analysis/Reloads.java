package dev.adjoint.processor.analysis;

import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which elements of arrays can be read again later: nothing is written into the array's memory after they were read.
 */
public final class Reloads {
    /** A read, and the loops around it. */
    private record Read(Value value, Aliases.Place place, int time, List<Statement.Loop> loops) {}

    private final Aliases aliases;
    private final List<Read> reads = new ArrayList<>();
    private final Map<Aliases.Place, Integer> lastWrites = new HashMap<>();
    private final IdentityHashMap<Statement.Loop, Set<Aliases.Place>> writtenIn = new IdentityHashMap<>();
    private final Deque<Statement.Loop> loops = new ArrayDeque<>();
    private final Set<Value> reloadable = new HashSet<>();
    private int time;

    private Reloads(Aliases aliases) {
        this.aliases = aliases;
    }

    public static Reloads of(Function function, Aliases aliases) {
        Reloads reloads = new Reloads(aliases);
        reloads.follow(function.body());
        for (Read read : reloads.reads) {
            boolean isLast = reloads.lastWrites.getOrDefault(read.place(), -1) < read.time();
            boolean isKept = read.loops().stream()
                    .noneMatch(loop ->
                            reloads.writtenIn.getOrDefault(loop, Set.of()).contains(read.place()));
            if (isLast && isKept) {
                reloads.reloadable.add(read.value());
            }
        }
        return reloads;
    }

    /** Whether the element that this value was read from still holds it at the end. */
    public boolean isReloadable(Value value) {
        return reloadable.contains(value);
    }

    private void follow(Block block) {
        for (Statement statement : block.statements()) {
            time++;
            if (statement instanceof Statement.Let let && let.expression() instanceof Expression.Load load) {
                reads.add(new Read(let.value(), aliases.place(load.array()), time, List.copyOf(loops)));
            }
            for (Aliases.Place written : aliases.placesWritten(statement)) {
                lastWrites.put(written, time);
                loops.forEach(loop -> writtenIn
                        .computeIfAbsent(loop, unused -> new HashSet<>())
                        .add(written));
            }
            if (statement instanceof Statement.Loop loop) {
                loops.push(loop);
                statement.blocks().forEach(this::follow);
                loops.pop();
            } else {
                statement.blocks().forEach(this::follow);
            }
        }
    }
}
