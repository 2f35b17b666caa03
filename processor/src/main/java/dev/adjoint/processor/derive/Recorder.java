package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Counted;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.ArrayRoutines;
import dev.adjoint.processor.rules.Routine;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Writes what the forward turns keep onto the tapes: the arrays, and the counts, are carried through loops and
 * branches.
 */
final class Recorder {
    /** The length that an array begins with which grows. */
    private static final int FIRST_LENGTH = 16;

    private static final Origin ORIGIN = Origin.record(null, Origin.NO_LINE);

    /** By what an array or a count is at the end of the forward sweep: what it is at this point. */
    private Map<Value, Value> current = new LinkedHashMap<>();

    private final Map<Tape, Value> positions = new HashMap<>();
    private final Deque<Map<Value, Value>> results = new ArrayDeque<>();

    private final Counted counted;

    Recorder(Counted counted) {
        this.counted = counted;
    }

    /** What is carried at a point of the forward sweep. */
    record State(Map<Value, Value> current) {}

    /** What an array or a count is at this point. */
    private Value now(Value key) {
        return Objects.requireNonNull(current.get(key), "nothing is carried");
    }

    State state() {
        return new State(new LinkedHashMap<>(current));
    }

    void restore(State state) {
        current = new LinkedHashMap<>(state.current());
    }

    /** After a branch: what its ways left differently is a result of it. */
    void merge(State then, State otherwise, List<Value> merged, List<Value> thenYields, List<Value> otherwiseYields) {
        then.current().forEach((key, value) -> {
            Value other = otherwise.current().get(key);
            if (other != null && other != value) {
                Value result = new Value(key.type(), key.origin());
                merged.add(result);
                thenYields.add(value);
                otherwiseYields.add(other);
                current.put(key, result);
            } else {
                current.put(key, value);
            }
        });
    }

    /** Before a loop: the arrays are made that are not carried from a turn of another loop. */
    void begin(Tape tape, List<Tape> inner, BlockBuilder out) {
        if (tape.isNested()) {
            current.put(tape.trips(), ForwardSweep.constant(0, out));
            return;
        }
        for (Tape stack : inner) {
            if (!stack.isEmpty()) {
                current.put(stack.total(), ForwardSweep.constant(0, out));
                stack.arrays().values().forEach(array -> current.put(array, firstArray(array, out)));
            }
        }
        if (tape.isSized() && !tape.isEmpty()) {
            Value trips = trips(tape, out);
            for (Value array : tape.arrays().values()) {
                out.add(new Statement.Let(array, new Expression.NewArray(array.type(), List.of(trips))));
                current.put(array, array);
            }
        } else {
            current.put(tape.trips(), ForwardSweep.constant(0, out));
            tape.arrays().values().forEach(array -> current.put(array, firstArray(array, out)));
        }
    }

    private static Value firstArray(Value array, BlockBuilder out) {
        Value length = ForwardSweep.constant(FIRST_LENGTH, out);
        return out.let(array.origin(), new Expression.NewArray(array.type(), List.of(length)));
    }

    /** The number of turns of a loop that counts. */
    private Value trips(Tape tape, BlockBuilder out) {
        Counted.Count count = tape.count().orElseThrow();
        Set<Value> test = new HashSet<>();
        Map<Value, Expression> definitions = new HashMap<>();
        for (Statement statement : tape.loop().test().statements()) {
            test.addAll(statement.defined());
            if (statement instanceof Statement.Let let) {
                definitions.put(let.value(), let.expression());
            }
        }
        Value bound = before(count.bound(), test, definitions, out);
        boolean up = count.step() > 0;
        int step = Math.abs(count.step());
        Value distance = up ? minus(bound, count.start(), out) : minus(count.start(), bound, out);
        Value turns = distance;
        if (step > 1 || count.includesBound()) {
            int added = count.includesBound() ? step : step - 1;
            turns = out.apply(ORIGIN, Table.infix("+", Type.INT), distance, ForwardSweep.constant(added, out));
        }
        if (step > 1) {
            turns = out.apply(ORIGIN, Table.infix("/", Type.INT), turns, ForwardSweep.constant(step, out));
        }
        if (definitions.get(count.bound()) instanceof Expression.Length && turns == bound) {
            return turns;
        }
        return out.apply(
                ORIGIN,
                Table.mathMethod("java.lang.Math", "max", List.of(Type.INT, Type.INT), Type.INT)
                        .orElseThrow(),
                turns,
                ForwardSweep.constant(0, out));
    }

    /** A value of the loop's test, as it is computed before the loop. */
    private static Value before(Value value, Set<Value> test, Map<Value, Expression> definitions, BlockBuilder out) {
        Expression definition = definitions.get(value);
        return test.contains(value) && definition != null
                ? out.let(ORIGIN, definition.reading(operand -> before(operand, test, definitions, out)))
                : value;
    }

    /** {@code a - b}. */
    private Value minus(Value a, Value b, BlockBuilder out) {
        OptionalInt constant = counted.constant(b);
        if (constant.isPresent() && constant.getAsInt() == 0) {
            return a;
        }
        Value subtrahend = constant.isPresent() ? ForwardSweep.constant(constant.getAsInt(), out) : b;
        return out.apply(ORIGIN, Table.infix("-", Type.INT), a, subtrahend);
    }

    /** Adds what a loop carries for the tapes. */
    void carry(Tape tape, List<Tape> inner, List<Value> loopResults, List<Value> initial, List<Value> carried) {
        Map<Value, Value> atEnd = new LinkedHashMap<>();
        for (Value key : keys(tape, inner)) {
            boolean isEnd = !tape.isNested() || key == tape.trips();
            Value result = isEnd ? key : new Value(key.type(), key.origin());
            Value value = new Value(key.type(), key.origin());
            initial.add(now(key));
            carried.add(value);
            loopResults.add(result);
            atEnd.put(key, result);
            current.put(key, value);
        }
        results.push(atEnd);
    }

    private static List<Value> keys(Tape tape, List<Tape> inner) {
        List<Value> keys = new ArrayList<>();
        List<Tape> stacks = new ArrayList<>(inner);
        if (tape.isNested()) {
            stacks.add(tape);
        }
        for (Tape stack : stacks) {
            if (!stack.isEmpty()) {
                keys.add(stack.total());
                keys.addAll(stack.arrays().values());
            }
        }
        boolean grows = !tape.isNested() && !tape.isSized() && !tape.isEmpty();
        if (grows) {
            keys.addAll(tape.arrays().values());
        }
        if (grows || tape.needsTrips()) {
            keys.add(tape.trips());
        }
        return keys;
    }

    /** At the beginning of a turn: there is room for what it keeps. */
    void beginTurn(Tape tape, BlockBuilder turn) {
        if (tape.isEmpty()) {
            return;
        }
        if (tape.isSized()) {
            Counted.Count count = tape.count().orElseThrow();
            positions.put(tape, position(count, count.carried(), count.start(), turn));
            return;
        }
        Value position = now(tape.isNested() ? tape.total() : tape.trips());
        positions.put(tape, position);
        List<Value> arrays = List.copyOf(tape.arrays().values());
        Value length = turn.let(ORIGIN, new Expression.Length(now(arrays.get(0))));
        Value isFull = turn.apply(ORIGIN, Table.infix("==", Type.INT), position, length);
        BlockBuilder then = new BlockBuilder();
        Value doubled = then.apply(ORIGIN, Table.infix("*", Type.INT), ForwardSweep.constant(2, then), position);
        List<Value> grown = new ArrayList<>();
        List<Value> thenYields = new ArrayList<>();
        List<Value> otherwiseYields = new ArrayList<>();
        for (Value array : arrays) {
            Value former = now(array);
            Value copy = new Value(array.type(), array.origin());
            Routine copyOf = ArrayRoutines.find("java.util.Arrays", "copyOf", List.of(array.type(), Type.INT))
                    .orElseThrow();
            then.add(new Statement.Call(List.of(copy), copyOf, List.of(former, doubled), ORIGIN));
            thenYields.add(copy);
            otherwiseYields.add(former);
            Value result = new Value(array.type(), array.origin());
            grown.add(result);
            current.put(array, result);
        }
        turn.add(new Statement.If(grown, isFull, then.build(thenYields), new BlockBuilder().build(otherwiseYields)));
    }

    /** The number of turns before the one in which the count is this. */
    Value position(Counted.Count count, Value counter, Value start, BlockBuilder out) {
        Value distance = count.step() > 0 ? minus(counter, start, out) : minus(start, counter, out);
        int step = Math.abs(count.step());
        return step == 1
                ? distance
                : out.apply(ORIGIN, Table.infix("/", Type.INT), distance, ForwardSweep.constant(step, out));
    }

    /** Keeps a value, if a reverse turn reads it. */
    void keep(Tape tape, Value value, BlockBuilder out) {
        Value array = tape.arrays().get(value);
        if (array != null) {
            out.add(new Statement.Store(now(array), Objects.requireNonNull(positions.get(tape)), value, ORIGIN));
        }
    }

    /** At the end of a turn: adds what the next one carries for the tapes. */
    void endTurn(Tape tape, List<Tape> inner, List<Value> next, BlockBuilder turn) {
        for (Value key : keys(tape, inner)) {
            boolean counts = key == tape.trips() || (tape.isNested() && key == tape.total());
            if (counts) {
                Value one = ForwardSweep.constant(1, turn);
                current.put(key, turn.apply(key.origin(), Table.infix("+", Type.INT), now(key), one));
            }
            next.add(now(key));
        }
    }

    /** After a loop. */
    void end(Tape tape, List<Tape> inner, BlockBuilder out) {
        current.putAll(results.pop());
        if (!tape.isNested()) {
            for (Tape stack : inner) {
                if (stack.isEmpty()) {
                    // Nobody reads it, but the reverse loops count it.
                    out.add(new Statement.Let(stack.total(), Expression.Constant.of(0)));
                }
            }
        }
    }
}
