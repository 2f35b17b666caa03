package dev.adjoint.processor.analysis;

import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which integers hold the bits of an active number. An integer is a constant to the derivatives, since it changes in
 * jumps only; but as a pattern of bits it can become a number again that changes with the first, and that derivative
 * would be lost.
 */
public final class BitPatterns {
    /** The bits of a double's fraction. What holds none of them changes in jumps. */
    private static final int FRACTION = 52;

    private static final Set<String> SHIFTS_RIGHT =
            Set.of("long >> int", "long >>> int", "long >> long", "long >>> long");

    private final Activity activity;
    private final Aliases aliases;
    private final Set<Value> patterns = new HashSet<>();
    private final Map<Value, Expression> definitions = new HashMap<>();

    private BitPatterns(Function function, Activity activity) {
        this.activity = activity;
        this.aliases = Aliases.of(function);
        function.lets().forEach(let -> definitions.put(let.value(), let.expression()));
    }

    /** Follows the bits of numbers that are active. */
    public static BitPatterns of(Function function, Activity activity) {
        BitPatterns bits = new BitPatterns(function, activity);
        List<Statement> statements = function.body().allStatements();
        int before;
        do {
            before = bits.patterns.size();
            statements.forEach(bits::follow);
        } while (bits.patterns.size() > before);
        return bits;
    }

    /** Whether a value holds bits of an active number; an array does if an element of its memory may. */
    public boolean isPattern(Value value) {
        return patterns.contains(aliases.memory(value));
    }

    private void follow(Statement statement) {
        if (statement instanceof Statement.Let let) {
            if (isMadeOfBits(let.expression())) {
                mark(let.value());
            }
        } else if (statement instanceof Statement.If branch) {
            markAll(branch.results(), branch.then().results());
            markAll(branch.results(), branch.otherwise().results());
        } else if (statement instanceof Statement.Loop loop) {
            markAll(loop.carried(), loop.initial());
            markAll(loop.carried(), loop.body().results());
            markAll(loop.results(), loop.carried());
        } else if (statement instanceof Statement.Store store) {
            markAll(List.of(store.array()), List.of(store.value()));
        } else if (statement instanceof Statement.Call call
                && call.arguments().stream().anyMatch(this::isPattern)) {
            Aliases.writes(call).forEach(this::mark);
            call.results().forEach(this::mark);
        }
    }

    private boolean isMadeOfBits(Expression expression) {
        if (expression instanceof Expression.Length || expression instanceof Expression.NewArray) {
            return false;
        }
        if (expression instanceof Expression.Apply apply && Table.givesBits(apply.primitive())) {
            return apply.arguments().stream().anyMatch(activity::isActive);
        }
        return expression.operands().stream().anyMatch(this::isPattern)
                && !(expression instanceof Expression.Apply apply && leavesNoFraction(apply));
    }

    /** Whether only the sign and the exponent are left: {@code bits >> 52}, {@code bits & 0x7ff0000000000000L}. */
    private boolean leavesNoFraction(Expression.Apply apply) {
        String id = Table.rule(apply.primitive()).id();
        if (SHIFTS_RIGHT.contains(id)) {
            return constant(apply.arguments().get(1)) instanceof Number distance
                    && (distance.intValue() & 63) >= FRACTION;
        }
        return id.equals("long &") && apply.arguments().stream().anyMatch(this::isMaskOfHead);
    }

    private boolean isMaskOfHead(Value value) {
        return constant(value) instanceof Number mask && mask.longValue() << (64 - FRACTION) == 0;
    }

    /** The value of a constant; something else where there is none. */
    private Object constant(Value value) {
        Expression expression = definitions.get(value);
        if (expression instanceof Expression.Copy copy) {
            return constant(copy.operand());
        }
        if (expression instanceof Expression.Constant constant) {
            return constant.value();
        }
        return expression instanceof Expression.Field field && field.value() != null ? field.value() : "";
    }

    private void markAll(List<Value> values, List<Value> sources) {
        for (int i = 0; i < values.size(); i++) {
            if (isPattern(sources.get(i))) {
                mark(values.get(i));
            }
        }
    }

    private void mark(Value value) {
        if (value.type().scalar() == Type.LONG || value.type().scalar() == Type.INT) {
            patterns.add(aliases.memory(value));
        }
    }
}
