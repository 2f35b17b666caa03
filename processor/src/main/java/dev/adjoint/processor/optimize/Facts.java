package dev.adjoint.processor.optimize;

import static dev.adjoint.processor.optimize.Arithmetic.DIVIDE;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Uses;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of the values before a statement, on the way through a function. */
final class Facts {
    private record Quotient(Value numerator, Value denominator) {}

    private final Uses uses;
    private final Constants constants = new Constants();
    private final Signs signs = new Signs();
    private final Map<Value, Expression> definitions = new HashMap<>();
    private final Map<Value, Value> originals = new HashMap<>();
    private final Map<Quotient, Value> quotients = new HashMap<>();

    /** For each region around the statement at hand, the quotients that are computed in it. */
    private final Deque<Set<Quotient>> regions = new ArrayDeque<>();

    /** In how many loops a value is computed. */
    private final Map<Value, Integer> depths = new HashMap<>();

    private int depth;
    private final Set<Value> shared = new HashSet<>();

    Facts(Uses uses) {
        this.uses = uses;
    }

    void define(Statement.Let let) {
        definitions.put(let.value(), let.expression());
        depths.put(let.value(), depth);
        if (let.expression() instanceof Expression.Copy copy) {
            originals.put(let.value(), original(copy.operand()));
        }
        constants.define(let);
        signs.define(let);
        if (let.expression() instanceof Expression.Apply apply && apply.primitive() == DIVIDE) {
            Quotient quotient =
                    quotient(apply.arguments().get(0), apply.arguments().get(1));
            quotients.put(quotient, let.value());
            if (!regions.isEmpty()) {
                regions.element().add(quotient);
            }
        }
    }

    void enterLoop() {
        depth++;
    }

    void leaveLoop() {
        depth--;
    }

    void enterRegion() {
        regions.push(new HashSet<>());
    }

    /** What a region computed is not there when another way was taken. */
    void leaveRegion() {
        quotients.keySet().removeAll(regions.pop());
    }

    /** From here on, {@code value} is read by more than those who read it at first. */
    void share(Value value) {
        shared.add(value);
    }

    /** From here on, {@code replacement} is read by whoever read {@code value}, too. */
    void replace(Value value, Value replacement) {
        if (uses.of(value) > 1 || shared.contains(value)) {
            share(replacement);
        }
    }

    @Nullable
    Expression definition(Value value) {
        return definitions.get(value);
    }

    /** How a value of the derivative is computed that a single reader may compute in another way; else null. */
    @Nullable
    Expression own(Value value) {
        // What is computed before a loop is not computed in each of its turns.
        boolean isHere = depths.getOrDefault(value, depth) == depth;
        return isHere && value.role() == Role.DERIVATIVE && uses.of(value) <= 1 && !shared.contains(value)
                ? definitions.get(value)
                : null;
    }

    /** As {@link #own}, if that is an application of this primitive. */
    Expression.@Nullable Apply own(Value value, Primitive primitive) {
        return own(value) instanceof Expression.Apply apply && apply.primitive() == primitive ? apply : null;
    }

    /** Whether a product or quotient will be written within the expression that reads it. */
    boolean isInlinedProduct(Value value) {
        return value.name() == null
                && own(value) instanceof Expression.Apply apply
                && Arithmetic.isProductOrQuotient(apply.primitive());
    }

    /** A value that has been computed and is this quotient, or null. */
    @Nullable
    Value knownQuotient(Value numerator, Value denominator) {
        return quotients.get(quotient(numerator, denominator));
    }

    Constants constants() {
        return constants;
    }

    OptionalDouble constant(Value value) {
        return constants.ofDouble(value);
    }

    boolean is(Value value, double constant) {
        // == on purpose: both zeros are the structural zero.
        return constants.of(value) instanceof Double known && known == constant;
    }

    /** Whether the value has no minus sign: it is positive, +0.0 or NaN. */
    boolean isNeverNegative(Value value) {
        return signs.isNeverNegative(value);
    }

    /** What a copy is a copy of. */
    Value original(Value value) {
        return originals.getOrDefault(value, value);
    }

    private Quotient quotient(Value numerator, Value denominator) {
        return new Quotient(original(numerator), original(denominator));
    }
}
