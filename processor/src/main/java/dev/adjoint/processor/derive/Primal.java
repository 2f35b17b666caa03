package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Counted;
import dev.adjoint.processor.analysis.Reloads;
import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reverse code reads of the primal. A value is read, in this order of preference: as it is, where it is still
 * there; computed again, where that takes a few cheap operations on what is there; or from where the forward code kept
 * it.
 */
final class Primal {
    /** So many cheap operations are not dearer than to keep a value and load it again. */
    private static final int CHEAP = 4;

    private static final int NEVER = 1000;

    private static final Set<String> CHEAP_METHODS = Set.of("abs", "max", "min", "floorMod", "signum");

    private final Counted counted;
    private final Reloads reloads;
    private final Residuals residuals;
    private final Map<Value, Expression> definitions = new HashMap<>();
    private final Map<Value, Region> homes = new HashMap<>();
    /** What the tests of loops compute: it is not there outside of them. */
    private final Set<Value> ofTests = new HashSet<>();

    private final Map<Value, Value> counters = new HashMap<>();
    private final Map<Tape, Value> positions = new HashMap<>();
    private final Map<Value, Value> mirrored = new HashMap<>();

    Primal(Function primal, Aliases aliases, Counted counted, Residuals residuals) {
        this.counted = counted;
        this.residuals = residuals;
        this.reloads = Reloads.of(primal, aliases);
        primal.lets().forEach(let -> definitions.put(let.value(), let.expression()));
        for (Statement statement : primal.body().allStatements()) {
            if (statement instanceof Statement.Loop loop) {
                loop.test().statements().forEach(inTest -> ofTests.addAll(inTest.defined()));
            }
        }
    }

    Optional<Expression> definition(Value value) {
        return Optional.ofNullable(definitions.get(value));
    }

    /** Takes note in which region a value is computed. */
    void settle(Value value, @Nullable Region region) {
        if (region != null) {
            homes.put(value, region);
        }
    }

    /** Lets a value that accompanies another one, its shadow, be read where and as that is. */
    void accompany(Value companion, Value value, Optional<Expression> definition) {
        settle(companion, homes.get(value));
        mirrored.put(companion, value);
        definition.ifPresent(expression -> definitions.put(companion, expression));
    }

    /** In the turn of the reverse loop at hand, the count of the forward turn is this. */
    void count(Value carried, Value counter) {
        counters.put(carried, counter);
    }

    /** In the turn of the reverse loop at hand, the tape is read at this position. */
    void position(Tape tape, Value position) {
        positions.put(tape, position);
    }

    /** The value as the reverse code can read it here; what must be computed again is added to the block. */
    Value read(Value value, BlockBuilder out) {
        Region home = homes.get(value);
        if (home == null) {
            return ofTests.contains(value)
                    ? noted(value, Residuals.Kind.COMPUTED_AGAIN, computeAgain(value, out))
                    : noted(value, Residuals.Kind.THERE, value);
        }
        Value counter = counters.get(value);
        if (counter != null) {
            return noted(value, Residuals.Kind.COUNTED_BACK, counter);
        }
        if (!isKept(value, home) && isComputedAgain(value)) {
            return noted(value, Residuals.Kind.COMPUTED_AGAIN, computeAgain(value, out));
        }
        return fetch(value, home, out);
    }

    private Value noted(Value value, Residuals.Kind kind, Value source) {
        residuals.note(value, kind, source);
        return source;
    }

    private static boolean isKept(Value value, Region home) {
        return home.exports().containsKey(value)
                || home.tape().filter(tape -> tape.arrays().containsKey(value)).isPresent();
    }

    private boolean isComputedAgain(Value value) {
        if (operations(value) <= CHEAP) {
            return true;
        }
        // What is carried is often kept for other readers too.
        Set<Value> missing = new LinkedHashSet<>();
        return operations(value, missing) <= CHEAP
                && missing.size() == 1
                && missing.stream().allMatch(leaf -> leaf != value && leaf.type() == Type.DOUBLE);
    }

    /** How many operations it takes to compute a value from what is there. */
    private int operations(Value value) {
        Set<Value> missing = new LinkedHashSet<>();
        int operations = operations(value, missing);
        return missing.isEmpty() ? operations : NEVER;
    }

    /** The same where those values, carried ones, were there, too. */
    private int operations(Value value, Set<Value> missing) {
        Region home = homes.get(value);
        boolean isThere = home == null && !ofTests.contains(value);
        if (isThere || counters.containsKey(value) || (home != null && isKept(value, home))) {
            return 0;
        }
        Optional<Counted.Count> exit = counted.exit(value).filter(count -> Math.abs(count.step()) == 1);
        if (exit.isPresent()) {
            return 1
                    + operations(exit.get().start(), missing)
                    + operations(exit.get().bound(), missing);
        }
        Expression expression = definitions.get(value);
        if (expression == null) {
            missing.add(value);
            return home != null
                            && home.tape().isPresent()
                            && home.tape().get().loop().carried().contains(value)
                    ? 0
                    : NEVER;
        }
        int operations = cost(value, expression);
        for (Value operand : expression.operands()) {
            if (operations < NEVER) {
                operations += operations(operand, missing);
            }
        }
        return Math.min(operations, NEVER);
    }

    private int cost(Value value, Expression expression) {
        if (expression instanceof Expression.Apply apply) {
            return cost(apply.primitive());
        }
        if (expression instanceof Expression.Load) {
            return reloads.isReloadable(mirrored.getOrDefault(value, value)) ? 1 : NEVER;
        }
        return expression instanceof Expression.NewArray || expression instanceof Expression.Elements ? NEVER : 0;
    }

    private static int cost(Primitive primitive) {
        return Table.rule(primitive).notation().match(new Notation.Cases<Integer>() {
            @Override
            public Integer infix(Notation.Infix infix) {
                return 1;
            }

            @Override
            public Integer prefix(Notation.Prefix prefix) {
                return 1;
            }

            @Override
            public Integer cast(Notation.Cast cast) {
                return 0;
            }

            @Override
            public Integer call(Notation.Call call) {
                return CHEAP_METHODS.contains(call.method()) ? 2 : NEVER;
            }

            @Override
            public Integer method(Notation.Method method) {
                return NEVER;
            }

            @Override
            public Integer suffix(Notation.Suffix suffix) {
                return 1;
            }
        });
    }

    private Value computeAgain(Value value, BlockBuilder out) {
        Origin origin = Origin.derivative(null, value.line());
        Optional<Counted.Count> exit = counted.exit(value);
        if (exit.isPresent()) {
            return exit(exit.get(), value.line(), out);
        }
        Expression expression = definitions.get(value);
        if (expression instanceof Expression.Copy copy) {
            return read(copy.operand(), out);
        }
        if (expression == null) {
            throw new IllegalStateException("nothing to compute " + value + " from");
        }
        return out.let(origin, expression.reading(operand -> read(operand, out)));
    }

    /** The int from which a loop counts, for the reverse code. */
    Value start(Value start, BlockBuilder out) {
        OptionalInt constant = counted.constant(start);
        return constant.isPresent()
                ? out.let(Origin.primal(null, Origin.NO_LINE), Expression.Constant.of(constant.getAsInt()))
                : read(start, out);
    }

    /** The count after a loop, for the reverse code. */
    Value exit(Counted.Count count, BlockBuilder out) {
        Set<Value> missing = new LinkedHashSet<>();
        boolean isKnown = Math.abs(count.step()) == 1
                && operations(count.start(), missing) + operations(count.bound(), missing) <= CHEAP
                && missing.isEmpty();
        return isKnown ? exit(count, count.exit().line(), out) : read(count.exit(), out);
    }

    /** The bound, unless there was no turn. */
    private Value exit(Counted.Count count, int line, BlockBuilder out) {
        Value bound = bound(count.bound(), line, out);
        boolean up = count.step() > 0;
        if (count.includesBound()) {
            Value one = out.let(Origin.primal(null, Origin.NO_LINE), Expression.Constant.of(1));
            bound = out.apply(
                    originFrom(null, line, List.of(bound)), Table.infix(up ? "+" : "-", Type.INT), bound, one);
        }
        boolean isBound = up && counted.constant(count.start()).orElse(1) == 0 && counted.isNonNegative(count.bound());
        if (isBound) {
            return bound;
        }
        Primitive farther = Table.mathMethod(
                        "java.lang.Math", up ? "max" : "min", List.of(Type.INT, Type.INT), Type.INT)
                .orElseThrow();
        Value start = start(count.start(), out);
        return out.apply(originFrom(null, line, List.of(bound, start)), farther, bound, start);
    }

    /** The bound of a count: what the loop's test computes is computed here. */
    private Value bound(Value value, int line, BlockBuilder out) {
        Expression definition = definitions.get(value);
        if (definition == null || !ofTests.contains(value)) {
            return read(value, out);
        }
        Expression here = definition.reading(operand -> bound(operand, line, out));
        return out.let(originFrom(null, line, here.operands()), here);
    }

    /** The origin of an int by which loops are counted: the user's own, unless it comes from a tape. */
    static Origin originFrom(@Nullable String name, int line, List<Value> operands) {
        boolean isOwn = operands.stream().allMatch(operand -> operand.role() == Role.PRIMAL);
        return isOwn ? Origin.primal(name, line) : Origin.derivative(name, line);
    }

    /** The value as the forward code kept it. */
    private Value fetch(Value value, Region home, BlockBuilder out) {
        Optional<Tape> tape = home.tape();
        if (tape.isEmpty()) {
            Value export = home.exports().get(value);
            if (export == null) {
                export = new Value(value.type(), value.origin());
                home.exports().put(value, export);
                settle(export, home.around());
            }
            residuals.note(value, Residuals.Kind.HANDED_OUT, export);
            return read(export, out);
        }
        Value array = tape.get().array(value);
        residuals.noteKept(value, tape.get());
        settle(array, meeting(tape.get()));
        Value position = positions.get(tape.get());
        if (position == null) {
            throw new IllegalStateException("no position on the tape of " + value);
        }
        String name = value.name() == null ? null : value.name() + suffix(tape.get());
        return out.let(Origin.derivative(name, value.line()), new Expression.Load(read(array, out), position));
    }

    private static String suffix(Tape tape) {
        String counter = tape.count().map(count -> count.carried().name()).orElse(null);
        return counter == null || counter.length() > 1 ? "t" : counter;
    }

    /** The region in which the arrays of a tape are there before and after all turns of the loops around it. */
    @Nullable
    static Region meeting(Tape tape) {
        Region region = tape.around();
        while (region != null && region.isRepeated()) {
            region = region.around();
        }
        return region;
    }
}
