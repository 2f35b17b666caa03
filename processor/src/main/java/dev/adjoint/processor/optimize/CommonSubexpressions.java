package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.ir.Rewriter;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes once what is written twice. Primitives are pure, so the result is the same to the bit. A variable that the
 * user declared stays, and no primal value is taken from the derivative's arithmetic.
 */
public final class CommonSubexpressions extends Rewriter {
    /** An operation and its operands; constants among them compare by what they are. */
    private record Key(String primitive, List<Object> operands) {}

    private record ConstantKey(Type type, Object value) {}

    private final Map<Key, Value> available = new HashMap<>();
    private final Map<Value, Object> canonical = new HashMap<>();

    /** For each region around the statement at hand, what became available in it. */
    private final Deque<List<Key>> regions = new ArrayDeque<>();

    private final Aliases aliases;
    /** For each place in memory, how often it may have been written into so far. */
    private final Map<Aliases.Place, Integer> epochs = new HashMap<>();

    private CommonSubexpressions(Function function) {
        this.aliases = Aliases.withSharedParameters(function);
    }

    /** Merges the common subexpressions. */
    public static Function merge(Function function) {
        return new CommonSubexpressions(function).rewrite(function);
    }

    @Override
    protected void write(Statement statement) {
        aliases.placesWritten(statement).forEach(place -> epochs.merge(place, 1, Integer::sum));
    }

    @Override
    protected void enterRegion() {
        regions.push(new ArrayList<>());
    }

    /** What a region computed is not there when another way was taken. */
    @Override
    protected void leaveRegion() {
        available.keySet().removeAll(new HashSet<>(regions.pop()));
    }

    @Override
    protected void rewriteLet(Statement.Let let, BlockBuilder out) {
        out.add(let.expression().match(new Expression.Cases<>() {
            @Override
            public Statement.Let constant(Expression.Constant constant) {
                canonical.put(let.value(), new ConstantKey(constant.type(), constant.value()));
                return let;
            }

            @Override
            public Statement.Let field(Expression.Field field) {
                canonical.put(let.value(), field);
                return let;
            }

            @Override
            public Statement.Let copy(Expression.Copy copy) {
                canonical.put(let.value(), canonical(copy.operand()));
                return let;
            }

            @Override
            public Statement.Let apply(Expression.Apply apply) {
                return merged(let, apply.primitive().id(), key(apply));
            }

            @Override
            public Statement.Let load(Expression.Load load) {
                return merged(
                        let,
                        "load",
                        List.of(
                                canonical(load.array()),
                                canonical(load.index()),
                                epochs.getOrDefault(aliases.place(load.array()), 0)));
            }

            @Override
            public Statement.Let length(Expression.Length length) {
                return merged(let, "length", List.of(canonical(length.array())));
            }

            @Override
            public Statement.Let newArray(Expression.NewArray newArray) {
                return let;
            }

            @Override
            public Statement.Let elements(Expression.Elements elements) {
                return let;
            }
        }));
    }

    private Statement.Let merged(Statement.Let let, String operation, List<Object> operands) {
        Value former = former(let, new Key(operation, operands));
        if (former == null || !mayReplace(let.value(), former) || isOnlyAnInitialValue(let, former)) {
            return let;
        }
        canonical.put(let.value(), canonical(former));
        return new Statement.Let(let.value(), new Expression.Copy(former));
    }

    private List<Object> key(Expression.Apply apply) {
        List<Object> operands = new ArrayList<>();
        for (Value argument : apply.arguments()) {
            operands.add(canonical(argument));
        }
        return operands;
    }

    /** What computed the same before, or null: then this value is the first. */
    private @Nullable Value former(Statement.Let let, Key key) {
        Value value = let.value();
        if (value.role() == Role.DERIVATIVE
                && let.expression() instanceof Expression.Apply apply
                && isCommutative(apply.primitive())) {
            List<Object> operands = key.operands();
            Value exchanged = available.get(new Key(key.primitive(), List.of(operands.get(1), operands.get(0))));
            if (exchanged != null) {
                return exchanged;
            }
        }
        Value former = available.putIfAbsent(key, value);
        if (former == null && !regions.isEmpty()) {
            regions.element().add(key);
        }
        return former;
    }

    /** The user's own operations are merged in the order of their operands only, so that nobody need think of NaN. */
    private static boolean isCommutative(Primitive primitive) {
        return primitive == Arithmetic.PLUS || primitive == Arithmetic.TIMES;
    }

    private Object canonical(Value value) {
        return canonical.getOrDefault(value, value);
    }

    /** A constant is not read from a variable that happens to begin with it: {@code sum} is no name for 0. */
    private boolean isOnlyAnInitialValue(Statement.Let let, Value former) {
        return former.name() != null
                && let.expression() instanceof Expression.Apply apply
                && Table.isConversion(apply.primitive())
                && canonical(apply.arguments().get(0)) instanceof ConstantKey;
    }

    private static boolean mayReplace(Value value, Value former) {
        if (value.role() == Role.PRIMAL) {
            return former.role() == Role.PRIMAL && value.name() == null;
        }
        // What a loop counts stays the loop's.
        return value.name() == null || value.type() != Type.INT;
    }
}
