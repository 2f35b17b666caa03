package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Counted;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the forward turns of a loop keep for its reverse turns: for each value that these read, an array with an element
 * a turn. Where the number of turns is known beforehand, an array has that length. Otherwise it grows by doubling. A
 * loop in another one goes on with its arrays in each turn of the outer one.
 */
final class Tape {
    private final Statement.Loop loop;
    private @Nullable Region around;
    private final Optional<Counted.Count> count;
    private final boolean isNested;
    private final boolean isSized;
    private final Map<Value, Value> arrays = new LinkedHashMap<>();

    /** How many turns were taken: of this execution of the loop. */
    private final Value trips = new Value(Type.INT, Origin.record("trips", Origin.NO_LINE));
    /** How many turns were taken in all executions of a loop in another one. */
    private final Value total = new Value(Type.INT, Origin.record("total", Origin.NO_LINE));

    private boolean needsTrips;

    /**
     * A tape without an array yet.
     *
     * @param count what the loop counts, if the reverse turns count it back
     * @param isNested whether the loop is run many times, and its arrays hold the turns of all of them
     * @param isSized whether the count says the number of turns
     */
    Tape(Statement.Loop loop, Optional<Counted.Count> count, boolean isNested, boolean isSized) {
        this.loop = loop;
        this.count = count;
        this.isNested = isNested;
        this.isSized = isSized && !isNested;
    }

    /** The loop stands in this region; null where forward and reverse code meet. */
    void standIn(@Nullable Region region) {
        around = region;
    }

    Statement.Loop loop() {
        return loop;
    }

    @Nullable
    Region around() {
        return around;
    }

    Optional<Counted.Count> count() {
        return count;
    }

    boolean isNested() {
        return isNested;
    }

    boolean isSized() {
        return isSized;
    }

    boolean isEmpty() {
        return arrays.isEmpty();
    }

    /** For each value that is kept, the array at the end of the forward sweep. */
    Map<Value, Value> arrays() {
        return arrays;
    }

    Value trips() {
        return trips;
    }

    Value total() {
        return total;
    }

    void requireTrips() {
        needsTrips = true;
    }

    boolean needsTrips() {
        return needsTrips;
    }

    /** The array for a value of the loop. */
    Value array(Value value) {
        return arrays.computeIfAbsent(value, unused -> {
            Type type =
                    value.type().array().orElseThrow(() -> new IllegalStateException("no array of " + value.type()));
            return new Value(type, Origin.record(name(value.name()), value.line()));
        });
    }

    /** What the array for a variable is called. */
    private static String name(@Nullable String variable) {
        if (variable == null) {
            return "tape";
        }
        return variable.endsWith("s")
                ? "all" + variable.substring(0, 1).toUpperCase(Locale.ROOT) + variable.substring(1)
                : variable + "s";
    }
}
