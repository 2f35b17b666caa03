package dev.adjoint.processor.optimize;

import static dev.adjoint.processor.optimize.Arithmetic.DIVIDE;
import static dev.adjoint.processor.optimize.Arithmetic.MINUS;
import static dev.adjoint.processor.optimize.Arithmetic.NEGATE;
import static dev.adjoint.processor.optimize.Arithmetic.PLUS;
import static dev.adjoint.processor.optimize.Arithmetic.TIMES;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of arithmetic for derivatives: 0 and 1 vanish, signs move outwards into a subtraction, a reciprocal becomes
 * a division, constants come first. A literal 0 is a structural zero: 0 · x is 0 even where x is infinite or NaN.
 *
 * <p>Each method writes what it needs and returns the value that holds its result.
 */
final class Algebra {
    private static final Set<String> ABSOLUTE = Set.of("Math.abs", "StrictMath.abs");

    /** How far a constant moves to the left in a product. */
    private static final int MAX_MOVES = 4;

    private final Facts facts;
    private final Draft draft;
    private final Sums sums;

    /** The rules, for one statement whose draft this is. */
    Algebra(Facts facts, Draft draft) {
        this.facts = facts;
        this.draft = draft;
        this.sums = new Sums(facts, draft, this);
    }

    /** Writes a simpler form of an operation. */
    Value simplify(Expression.Apply apply) {
        Optional<Object> constant = facts.constants().evaluate(apply);
        if (constant.isPresent()) {
            return draft.write(new Expression.Constant(apply.type(), withoutNegativeZero(constant.get()), null));
        }
        List<Value> arguments = apply.arguments();
        if (Powers.isPowBase(apply)) {
            return Powers.powBase(apply, facts, this, draft);
        }
        if (apply.primitive() == NEGATE) {
            return negate(arguments.get(0));
        }
        if (apply.primitive() == PLUS) {
            return sums.plus(arguments.get(0), arguments.get(1));
        }
        if (apply.primitive() == MINUS) {
            return sums.minus(arguments.get(0), arguments.get(1));
        }
        if (apply.primitive() == TIMES) {
            return times(arguments.get(0), arguments.get(1));
        }
        if (apply.primitive() == DIVIDE) {
            return divide(arguments.get(0), arguments.get(1));
        }
        boolean absolute = ABSOLUTE.contains(Table.rule(apply.primitive()).id());
        return absolute && facts.isNeverNegative(arguments.get(0)) ? arguments.get(0) : draft.write(apply);
    }

    /** A zero derivative is 0.0. */
    private static Object withoutNegativeZero(Object constant) {
        return constant instanceof Double number && number == 0 ? (Object) 0.0 : constant;
    }

    Value times(Value a, Value b) {
        if (facts.is(a, 0) || facts.is(b, 0)) {
            return draft.write(0.0);
        }
        if (facts.is(a, 1)) {
            return b;
        }
        if (facts.is(b, 1)) {
            return a;
        }
        if (facts.is(a, -1)) {
            return negate(b);
        }
        if (facts.is(b, -1)) {
            return negate(a);
        }
        Expression.Apply negated = facts.own(a, NEGATE);
        if (negated != null) {
            return negate(times(negated.arguments().get(0), b));
        }
        negated = facts.own(b, NEGATE);
        if (negated != null) {
            return negate(times(a, negated.arguments().get(0)));
        }
        if (facts.constant(a).isPresent()) {
            return scale(a, facts.constant(a).getAsDouble(), b, 0);
        }
        if (facts.constant(b).isPresent()) {
            return scale(b, facts.constant(b).getAsDouble(), a, 0);
        }
        Value quotient = byQuotient(a, b);
        if (quotient == null) {
            quotient = byQuotient(b, a);
        }
        if (quotient != null) {
            return quotient;
        }
        // Products are written from the left to the right, without parentheses.
        return facts.isInlinedProduct(b) && !facts.isInlinedProduct(a)
                ? draft.write(TIMES, b, a)
                : draft.write(TIMES, a, b);
    }

    /** The product with a constant, which is taken into the product or quotient that it is multiplied by. */
    private Value scale(Value constant, double factor, Value b, int moves) {
        if (facts.own(b) instanceof Expression.Apply apply
                && Arithmetic.isProductOrQuotient(apply.primitive())
                && isHarmless(factor)) {
            Value first = apply.arguments().get(0);
            Value second = apply.arguments().get(1);
            if (facts.constant(first).isPresent()) {
                double product = factor * facts.constant(first).getAsDouble();
                if (isHarmless(product)) {
                    Value together = draft.write(product);
                    return apply.primitive() == TIMES ? times(together, second) : divide(together, second);
                }
            } else if (apply.primitive() == TIMES && b.name() == null && moves < MAX_MOVES) {
                return draft.write(TIMES, scale(constant, factor, first, moves + 1), second);
            }
        }
        return facts.isInlinedProduct(b) ? draft.write(TIMES, b, constant) : draft.write(TIMES, constant, b);
    }

    /** Whether a product of constants may take the place of two multiplications: it is no zero, and not infinite. */
    static boolean isHarmless(double factor) {
        double size = Math.abs(factor);
        return size > 1e-100 && size < 1e100;
    }

    /** {@code a * b} if {@code a} is a reciprocal, or a quotient whose divisor {@code b} has been divided by before. */
    private @Nullable Value byQuotient(Value a, Value b) {
        Expression.Apply quotient = facts.own(a, DIVIDE);
        if (quotient == null) {
            return null;
        }
        Value numerator = quotient.arguments().get(0);
        Value denominator = quotient.arguments().get(1);
        if (facts.is(numerator, 1)) {
            return divide(b, denominator);
        }
        if (facts.is(numerator, -1)) {
            return negate(divide(b, denominator));
        }
        Value known = facts.knownQuotient(b, denominator);
        if (known == null) {
            return null;
        }
        facts.share(known);
        return times(numerator, known);
    }

    Value divide(Value a, Value b) {
        if (facts.is(b, 1)) {
            return a;
        }
        if (facts.is(a, 0)) {
            return draft.write(0.0);
        }
        Expression.Apply negated = facts.own(a, NEGATE);
        if (negated != null) {
            return negate(divide(negated.arguments().get(0), b));
        }
        negated = facts.own(b, NEGATE);
        return negated != null ? negate(divide(a, negated.arguments().get(0))) : draft.write(DIVIDE, a, b);
    }

    Value negate(Value a) {
        if (facts.constant(a).isPresent()) {
            return draft.write(0.0 - facts.constant(a).getAsDouble());
        }
        if (facts.definition(a) instanceof Expression.Apply apply && apply.primitive() == NEGATE) {
            return apply.arguments().get(0);
        }
        Expression.Apply difference = a.name() == null ? facts.own(a, MINUS) : null;
        if (difference != null) {
            return draft.write(
                    MINUS, difference.arguments().get(1), difference.arguments().get(0));
        }
        Value scaled = withoutFactor(a, false);
        return scaled != null ? scaled : draft.write(NEGATE, a);
    }

    /** The value times -1 where that takes no operation more, for a value that looks negative; else null. */
    @Nullable
    Value withoutSign(Value value) {
        if (facts.constant(value).isPresent() && facts.constant(value).getAsDouble() < 0) {
            return draft.write(-facts.constant(value).getAsDouble());
        }
        Expression.Apply negation = facts.own(value, NEGATE);
        return negation != null ? negation.arguments().get(0) : withoutFactor(value, true);
    }

    /** {@code -c * x} for {@code c * x}, and the same for a quotient; null if it is neither. Names stay as they are. */
    private @Nullable Value withoutFactor(Value value, boolean ifNegative) {
        if (!facts.isInlinedProduct(value) || !(facts.own(value) instanceof Expression.Apply apply)) {
            return null;
        }
        Value first = apply.arguments().get(0);
        Value second = apply.arguments().get(1);
        if (facts.constant(first).isPresent() && (facts.constant(first).getAsDouble() < 0 || !ifNegative)) {
            Value opposite = draft.write(-facts.constant(first).getAsDouble());
            return apply.primitive() == TIMES ? times(opposite, second) : divide(opposite, second);
        }
        // The constant of 2 * x * y is in the product on the left.
        Value inner = isShort(first) ? withoutFactor(first, ifNegative) : null;
        return inner == null ? null : draft.write(apply.primitive(), inner, second);
    }

    /** Whether a chain of products is so short that the work for each statement is bounded. */
    private boolean isShort(Value value) {
        Value current = value;
        for (int i = 0; i < MAX_MOVES; i++) {
            if (!facts.isInlinedProduct(current) || !(facts.own(current) instanceof Expression.Apply apply)) {
                return true;
            }
            current = apply.arguments().get(0);
        }
        return false;
    }
}
