package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Uses;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of arithmetic for derivatives: 0 and 1 vanish, signs move outwards into a subtraction, a reciprocal becomes
 * a division, a power with a constant exponent the schoolbook's. A literal 0 is a structural zero: 0 · x is 0 even
 * where x is infinite or NaN.
 */
final class Algebra {
    private static final Primitive PLUS = Table.row("double +");
    private static final Primitive MINUS = Table.row("double -");
    private static final Primitive TIMES = Table.row("double *");
    private static final Primitive DIVIDE = Table.row("double /");
    private static final Primitive NEGATE = Table.row("-double");
    private static final Primitive POW = Table.row("Math.pow");
    private static final Primitive STRICT_POW = Table.row("StrictMath.pow");
    private static final Primitive POW_BASE = Table.row("Partials.powBase");

    private final Uses uses;
    private final Constants constants = new Constants();
    private final Map<Value, Expression> definitions = new HashMap<>();

    // The statement at hand: what is written for it belongs to its line, and the last of it takes its place.
    private @Nullable Value target;
    private BlockBuilder out = new BlockBuilder();

    Algebra(Uses uses) {
        this.uses = uses;
    }

    /** Takes note of a statement that stays as it is. */
    void define(Statement.Let let) {
        definitions.put(let.value(), let.expression());
        constants.define(let);
    }

    /**
     * Writes a simpler form of {@code value = apply}, and returns what equals the value: itself, if it was assigned.
     */
    Value simplify(Value value, Expression.Apply apply, BlockBuilder block) {
        out = block;
        target = value;
        Value result = rewrite(apply);
        if (target == null && result != value) {
            throw new IllegalStateException("the target was assigned, but is not the result");
        }
        target = null;
        return result;
    }

    private Value rewrite(Expression.Apply apply) {
        Optional<Object> constant = constants.evaluate(apply);
        if (constant.isPresent()) {
            return write(new Expression.Constant(apply.type(), constant.get(), null));
        }
        List<Value> arguments = apply.arguments();
        if (apply.primitive() == POW_BASE) {
            return powBase(apply);
        }
        if (apply.primitive() == NEGATE) {
            return negate(arguments.get(0));
        }
        if (apply.primitive() == PLUS) {
            return plus(arguments.get(0), arguments.get(1));
        }
        if (apply.primitive() == MINUS) {
            return minus(arguments.get(0), arguments.get(1));
        }
        if (apply.primitive() == TIMES) {
            return times(arguments.get(0), arguments.get(1));
        }
        if (apply.primitive() == DIVIDE) {
            return divide(arguments.get(0), arguments.get(1));
        }
        return write(apply);
    }

    private Value plus(Value a, Value b) {
        if (is(a, 0)) {
            return b;
        }
        if (is(b, 0)) {
            return a;
        }
        if (original(a) == original(b)) {
            return times(inner(2), original(a));
        }
        Value negated = withoutSign(b);
        if (negated != null) {
            return write(MINUS, a, negated);
        }
        negated = a.name() == null ? withoutSign(a) : null;
        return negated != null ? write(MINUS, b, negated) : write(PLUS, a, b);
    }

    private Value minus(Value a, Value b) {
        if (is(b, 0)) {
            return a;
        }
        if (is(a, 0)) {
            return negate(b);
        }
        Value negated = withoutSign(b);
        return negated != null ? write(PLUS, a, negated) : write(MINUS, a, b);
    }

    private Value times(Value a, Value b) {
        if (is(a, 0) || is(b, 0)) {
            return write(Expression.Constant.of(0.0));
        }
        if (is(a, 1)) {
            return b;
        }
        if (is(b, 1)) {
            return a;
        }
        if (is(a, -1)) {
            return negate(b);
        }
        if (is(b, -1)) {
            return negate(a);
        }
        if (constants.ofDouble(b).isPresent() && constants.ofDouble(a).isEmpty()) {
            return times(b, a);
        }
        Expression.Apply right = apply(b, TIMES);
        if (right != null
                && constants.ofDouble(a).isPresent()
                && constants.ofDouble(right.arguments().get(0)).isPresent()) {
            double factor = constants.ofDouble(a).getAsDouble()
                    * constants.ofDouble(right.arguments().get(0)).getAsDouble();
            return times(inner(factor), right.arguments().get(1));
        }
        return reciprocal(a)
                .map(d -> divide(b, d))
                .or(() -> reciprocal(b).map(d -> divide(a, d)))
                .or(() -> negativeReciprocal(a).map(d -> divide(innerNegate(b), d)))
                .orElseGet(() -> write(TIMES, a, b));
    }

    private Value divide(Value a, Value b) {
        if (is(b, 1)) {
            return a;
        }
        return is(a, 0) ? write(Expression.Constant.of(0.0)) : write(DIVIDE, a, b);
    }

    private Value negate(Value a) {
        Value positive = withoutSign(a);
        if (positive != null) {
            return positive;
        }
        Expression.Apply difference = apply(a, MINUS);
        if (difference != null) {
            return write(
                    MINUS, difference.arguments().get(1), difference.arguments().get(0));
        }
        for (Primitive primitive : List.of(TIMES, DIVIDE)) {
            Expression.Apply scaled = apply(a, primitive);
            if (scaled != null && constants.ofDouble(scaled.arguments().get(0)).isPresent()) {
                double factor = constants.ofDouble(scaled.arguments().get(0)).getAsDouble();
                return write(primitive, inner(-factor), scaled.arguments().get(1));
            }
        }
        return write(NEGATE, a);
    }

    /**
     * y x<sup>y-1</sup> for a constant y. Where y is 0 the derivative is 0, so that the formula's 0 · ∞ does not arise.
     */
    private Value powBase(Expression.Apply apply) {
        Value x = apply.arguments().get(0);
        Value y = apply.arguments().get(1);
        if (constants.ofDouble(y).isEmpty()) {
            return write(apply);
        }
        double exponent = constants.ofDouble(y).getAsDouble();
        if (exponent == 0 || exponent == 1) {
            return write(Expression.Constant.of(exponent));
        }
        if (exponent == 2) {
            return times(inner(2), x);
        }
        if (exponent == 3) {
            return write(TIMES, writeInner(new Expression.Apply(TIMES, List.of(inner(3), x))), x);
        }
        Expression power = definitions.get(apply.arguments().get(2));
        Primitive pow = power instanceof Expression.Apply known && known.primitive() == STRICT_POW ? STRICT_POW : POW;
        return times(y, writeInner(new Expression.Apply(pow, List.of(x, inner(exponent - 1)))));
    }

    /** The value times -1 where that takes an operation less, or null. */
    private @Nullable Value withoutSign(Value value) {
        Expression.Apply negation = apply(value, NEGATE);
        if (negation != null) {
            return negation.arguments().get(0);
        }
        for (Primitive primitive : List.of(TIMES, DIVIDE)) {
            Expression.Apply product = apply(value, primitive);
            if (product != null) {
                Value left = product.arguments().get(0);
                Value right = product.arguments().get(1);
                double factor = constants.ofDouble(left).orElse(0);
                Expression.Apply negative = apply(left, NEGATE);
                if (factor < 0) {
                    return scaled(primitive, -factor, right);
                }
                if (negative != null) {
                    return writeInner(new Expression.Apply(
                            primitive, List.of(negative.arguments().get(0), right)));
                }
            }
        }
        return null;
    }

    private Value scaled(Primitive primitive, double factor, Value value) {
        return primitive == TIMES && factor == 1
                ? value
                : writeInner(new Expression.Apply(primitive, List.of(inner(factor), value)));
    }

    /** y, if the value is 1/y. */
    private Optional<Value> reciprocal(Value value) {
        return quotientOf(1, value);
    }

    /** y, if the value is -1/y. */
    private Optional<Value> negativeReciprocal(Value value) {
        Expression.Apply negation = apply(value, NEGATE);
        return negation == null
                ? quotientOf(-1, value)
                : quotientOf(1, negation.arguments().get(0));
    }

    private Optional<Value> quotientOf(double numerator, Value value) {
        Expression.Apply quotient = apply(value, DIVIDE);
        return quotient != null && is(quotient.arguments().get(0), numerator)
                ? Optional.of(quotient.arguments().get(1))
                : Optional.empty();
    }

    private Value innerNegate(Value value) {
        if (constants.ofDouble(value).isPresent()) {
            return inner(-constants.ofDouble(value).getAsDouble());
        }
        Value positive = withoutSign(value);
        return positive != null ? positive : writeInner(new Expression.Apply(NEGATE, List.of(value)));
    }

    /** What a value of the derivative without further readers was computed by, if by this primitive; else null. */
    private Expression.@Nullable Apply apply(Value value, Primitive primitive) {
        return value.role() == Role.DERIVATIVE
                        && uses.of(value) <= 1
                        && definitions.get(value) instanceof Expression.Apply apply
                        && apply.primitive() == primitive
                ? apply
                : null;
    }

    private boolean is(Value value, double constant) {
        // == on purpose: both zeros are the structural zero.
        return constants.of(value) instanceof Double known && known == constant;
    }

    /** What a copy is a copy of. */
    private Value original(Value value) {
        Value current = value;
        while (definitions.get(current) instanceof Expression.Copy copy) {
            current = copy.operand();
        }
        return current;
    }

    private Value inner(double constant) {
        return writeInner(Expression.Constant.of(constant));
    }

    private Value writeInner(Expression expression) {
        return assign(new Value(expression.type(), origin(null)), expression);
    }

    private Value write(Primitive primitive, Value... arguments) {
        return write(new Expression.Apply(primitive, List.of(arguments)));
    }

    /** Assigns the target: the last thing that is written for a statement. */
    private Value write(Expression expression) {
        Value value = target;
        if (value == null) {
            throw new IllegalStateException("a second result for one statement");
        }
        target = null;
        return assign(value, expression);
    }

    private Value assign(Value value, Expression expression) {
        Statement.Let let = new Statement.Let(value, expression);
        define(let);
        out.add(let);
        return value;
    }

    private Origin origin(@Nullable String name) {
        int line = target == null ? Origin.NO_LINE : target.line();
        return Origin.derivative(name, line);
    }
}
