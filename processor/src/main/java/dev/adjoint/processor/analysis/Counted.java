package dev.adjoint.processor.analysis;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Which loops count: an int from a start on, by a constant step, up or down to a bound that stays. */
public final class Counted {
    /** No loop takes so many turns. */
    private static final int SANE = 1 << 30;

    /** By steps as short as this it takes too many turns to meet the largest int. */
    private static final int SHORT_STEP = 16;

    private final Map<Value, Expression> definitions = new HashMap<>();
    private final Map<Value, Count> counts = new HashMap<>();
    private final Map<Value, Count> exits = new HashMap<>();
    private final Map<Value, Induction> inductions = new HashMap<>();
    private final IdentityHashMap<Statement.Loop, Count> byLoop = new IdentityHashMap<>();

    private Counted() {}

    /** Finds the loops that count. */
    public static Counted of(Function function) {
        Counted counted = new Counted();
        function.lets().forEach(let -> counted.definitions.put(let.value(), let.expression()));
        counted.find(function.body());
        return counted;
    }

    /**
     * What a loop counts. It ends only when the count is at its end.
     *
     * @param position among the carried values
     * @param bound what the count is compared with, computed from what is there before the loop
     * @param includesBound whether the count runs up to the bound itself
     */
    public record Count(
            int position, Value carried, Value start, Value exit, int step, Value bound, boolean includesBound) {}

    /** An int to which each turn of a loop adds the same constant, whatever ends the loop. */
    public record Induction(Value start, int step) {}

    /** How a carried value follows from the number of turns; empty if it does not. */
    public Optional<Induction> induction(Value carried) {
        return Optional.ofNullable(inductions.get(carried));
    }

    public Optional<Count> of(Statement.Loop loop) {
        return Optional.ofNullable(byLoop.get(loop));
    }

    /** The count whose value after the loop this is. */
    public Optional<Count> exit(Value value) {
        return Optional.ofNullable(exits.get(value));
    }

    /** Whether counting back from the end to the number beyond the start meets no overflow. */
    public boolean isSane(Count count) {
        boolean up = count.step() > 0;
        if (isModerate(count.start()) || (up && isNonNegative(count.start()))) {
            return true;
        }
        // From the last int on to such a bound there are too many turns.
        boolean isFar = isModerate(count.bound()) || (up && isNonNegative(count.bound()));
        return Math.abs(count.step()) == 1 && isFar;
    }

    /** Whether {@code bound - start} is the number of turns, and meets no overflow. */
    public boolean isSized(Count count) {
        boolean up = count.step() > 0;
        Value low = up ? count.start() : count.bound();
        Value high = up ? count.bound() : count.start();
        OptionalInt lowest = constant(low);
        return lowest.isPresent()
                && lowest.getAsInt() >= 0
                && lowest.getAsInt() < SANE
                && (lowest.getAsInt() == 0 || isNonNegative(high))
                && hasRoomFor(Math.abs(count.step()), high);
    }

    public OptionalInt constant(Value value) {
        return definitions.get(value) instanceof Expression.Constant constant
                        && constant.value() instanceof Integer number
                ? OptionalInt.of(number)
                : OptionalInt.empty();
    }

    private boolean isModerate(Value value) {
        OptionalInt constant = constant(value);
        return constant.isPresent() && Math.abs((long) constant.getAsInt()) < SANE;
    }

    public boolean isNonNegative(Value value) {
        Expression definition = definitions.get(value);
        if (definition instanceof Expression.Length) {
            return true;
        }
        if (definition instanceof Expression.Apply apply && apply.primitive() == Table.infix("+", Type.INT)) {
            // A count is less than its bound, so that adding 1 meets no overflow.
            Count count = counts.get(apply.arguments().get(0));
            OptionalInt one = constant(apply.arguments().get(1));
            return count != null && isNonNegative(count.carried()) && one.isPresent() && one.getAsInt() == 1;
        }
        Count count = counts.get(value);
        if (count != null && count.step() > 0) {
            return isNonNegative(count.start());
        }
        OptionalInt constant = constant(value);
        return constant.isPresent() && constant.getAsInt() >= 0;
    }

    private void find(Block block) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Loop loop) {
                for (int i = 0; i < loop.carried().size(); i++) {
                    Value carried = loop.carried().get(i);
                    int step = step(carried, loop.body().results().get(i));
                    if (step != 0) {
                        inductions.put(carried, new Induction(loop.initial().get(i), step));
                    }
                }
                count(loop).ifPresent(count -> {
                    byLoop.put(loop, count);
                    counts.put(count.carried(), count);
                    exits.put(count.exit(), count);
                });
            }
            statement.blocks().forEach(this::find);
        }
    }

    private Optional<Count> count(Statement.Loop loop) {
        if (!(definitions.get(loop.condition()) instanceof Expression.Apply comparison)
                || !(Table.rule(comparison.primitive()).notation() instanceof Notation.Infix infix)
                || comparison.arguments().get(0).type() != Type.INT
                || loop.test().statements().stream()
                        .noneMatch(statement -> statement.defined().contains(loop.condition()))) {
            return Optional.empty();
        }
        Set<Value> inside = new HashSet<>(loop.carried());
        loop.test().allStatements().forEach(statement -> inside.addAll(statement.defined()));
        List<Value> sides = comparison.arguments();
        Optional<Count> count = count(loop, sides.get(0), infix.symbol(), sides.get(1), inside);
        return count.isPresent() ? count : count(loop, sides.get(1), mirrored(infix.symbol()), sides.get(0), inside);
    }

    private static String mirrored(String symbol) {
        return switch (symbol) {
            case "<" -> ">";
            case "<=" -> ">=";
            case ">" -> "<";
            case ">=" -> "<=";
            default -> symbol;
        };
    }

    private Optional<Count> count(Statement.Loop loop, Value counter, String symbol, Value bound, Set<Value> inside) {
        int position = loop.carried().indexOf(counter);
        if (position < 0 || !isInvariant(bound, inside)) {
            return Optional.empty();
        }
        int step = step(counter, loop.body().results().get(position));
        boolean fits = (symbol.startsWith("<") && step > 0) || (symbol.startsWith(">") && step < 0);
        return fits && hasRoomFor(step, bound)
                ? Optional.of(new Count(
                        position,
                        counter,
                        loop.initial().get(position),
                        loop.results().get(position),
                        step,
                        bound,
                        symbol.endsWith("=")))
                : Optional.empty();
    }

    /** Whether a step from an end of a count on leads to an int, or there are too many turns before it does not. */
    private boolean hasRoomFor(int step, Value end) {
        OptionalInt constant = constant(end);
        if (constant.isPresent()) {
            long beyond = (long) constant.getAsInt() + step;
            return beyond == (int) beyond;
        }
        return Math.abs(step) <= SHORT_STEP || definitions.get(end) instanceof Expression.Length;
    }

    /** The constant that is added in each turn; 0 if there is none. */
    private int step(Value counter, Value next) {
        if (!(definitions.get(next) instanceof Expression.Apply apply)
                || apply.arguments().get(0) != counter) {
            return 0;
        }
        boolean up = apply.primitive() == Table.infix("+", Type.INT);
        boolean down = apply.primitive() == Table.infix("-", Type.INT);
        OptionalInt size = up || down ? constant(apply.arguments().get(1)) : OptionalInt.empty();
        int step = size.orElse(0);
        boolean isModerate = Math.abs((long) step) < SANE;
        return isModerate ? (up ? step : -step) : 0;
    }

    /** Whether a value of the test is the same in each turn, and cheap: it takes nothing but integer arithmetic. */
    private boolean isInvariant(Value value, Set<Value> inside) {
        if (!inside.contains(value)) {
            return true;
        }
        Expression definition = definitions.get(value);
        if (definition == null) {
            return false;
        }
        boolean isSimple = definition instanceof Expression.Constant
                || definition instanceof Expression.Field
                || definition instanceof Expression.Length
                || (definition instanceof Expression.Apply apply
                        && apply.type() == Type.INT
                        && !apply.primitive().mayThrow());
        return isSimple && definition.operands().stream().allMatch(operand -> isInvariant(operand, inside));
    }
}
