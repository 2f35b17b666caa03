package dev.adjoint.processor.optimize;

import static dev.adjoint.processor.optimize.Arithmetic.DIVIDE;
import static dev.adjoint.processor.optimize.Arithmetic.MINUS;
import static dev.adjoint.processor.optimize.Arithmetic.NEGATE;
import static dev.adjoint.processor.optimize.Arithmetic.PLUS;
import static dev.adjoint.processor.optimize.Arithmetic.TIMES;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules for sums and differences: like terms are put together, and a negative term is subtracted. */
final class Sums {
    private final Facts facts;
    private final Draft draft;
    private final Algebra algebra;

    Sums(Facts facts, Draft draft, Algebra algebra) {
        this.facts = facts;
        this.draft = draft;
        this.algebra = algebra;
    }

    Value plus(Value a, Value b) {
        if (facts.is(a, 0)) {
            return b;
        }
        if (facts.is(b, 0)) {
            return a;
        }
        Value together = likeTerms(a, b, 1);
        if (together != null) {
            return together;
        }
        Value negated = algebra.withoutSign(b);
        if (negated != null) {
            return minus(a, negated);
        }
        negated = draft.accumulates(a) ? null : algebra.withoutSign(a);
        return negated != null ? minus(b, negated) : sum(PLUS, a, b);
    }

    Value minus(Value a, Value b) {
        if (facts.is(b, 0)) {
            return a;
        }
        if (facts.is(a, 0)) {
            return algebra.negate(b);
        }
        Value together = likeTerms(a, b, -1);
        if (together != null) {
            return together;
        }
        Value negated = algebra.withoutSign(b);
        if (negated != null) {
            return plus(a, negated);
        }
        Expression.Apply negation = draft.accumulates(a) ? null : facts.own(a, NEGATE);
        return negation != null ? algebra.negate(plus(negation.arguments().get(0), b)) : sum(MINUS, a, b);
    }

    /** The sum of {@code a} and {@code sign * b} if they differ by a constant factor only, or null. */
    private @Nullable Value likeTerms(Value a, Value b, int sign) {
        Monomial left = Monomial.of(a, facts);
        Monomial right = Monomial.of(b, facts);
        double coefficient = left.coefficient() + sign * right.coefficient();
        if (!left.powers().equals(right.powers()) || !Algebra.isHarmless(coefficient)) {
            return null;
        }
        if (facts.original(a) == facts.original(b) && facts.own(a) == null && Math.abs(coefficient) != 1) {
            return algebra.times(draft.write(2.0), facts.original(a));
        }
        Value product = draft.write(coefficient);
        for (Role role : List.of(Role.PRIMAL, Role.DERIVATIVE)) {
            for (Map.Entry<Value, Integer> factor : left.powers().entrySet()) {
                for (int i = 0; i < factor.getValue() && factor.getKey().role() == role; i++) {
                    product = algebra.times(product, factor.getKey());
                }
            }
        }
        for (Map.Entry<Value, Integer> factor : left.powers().entrySet()) {
            for (int i = 0; i > factor.getValue(); i--) {
                product = algebra.divide(product, factor.getKey());
            }
        }
        return product;
    }

    private Value sum(Primitive primitive, Value a, Value b) {
        if (draft.accumulates(a)) {
            return draft.write(primitive, a, b);
        }
        Value quotient = overSameDivisor(primitive, a, b);
        if (quotient != null) {
            return quotient;
        }
        Expression.Apply right = primitive == PLUS && b.name() == null ? facts.own(b, PLUS) : null;
        if (right != null && facts.own(right.arguments().get(0), PLUS) == null) {
            // Sums are written from the left to the right, without parentheses.
            return draft.write(
                    PLUS,
                    draft.write(PLUS, a, right.arguments().get(0)),
                    right.arguments().get(1));
        }
        return draft.write(primitive, a, b);
    }

    private Value combine(Primitive primitive, Value a, Value b) {
        return primitive == PLUS ? plus(a, b) : minus(a, b);
    }

    /** {@code (x + y) / d} for {@code x / d + y / d}; null unless one of the terms is a quotient. */
    private @Nullable Value overSameDivisor(Primitive primitive, Value a, Value b) {
        for (Value term : List.of(a, b)) {
            Expression.Apply quotient = facts.own(term, DIVIDE);
            if (quotient != null) {
                Value divisor = quotient.arguments().get(1);
                Optional<Value> left = numerator(a, divisor);
                Optional<Value> right = left.isPresent() ? numerator(b, divisor) : Optional.empty();
                if (left.isPresent() && right.isPresent()) {
                    return algebra.divide(combine(primitive, left.get(), right.get()), divisor);
                }
            }
        }
        return null;
    }

    /** x for x / divisor, y * x for y / divisor * x, and the same with a sign. */
    private Optional<Value> numerator(Value term, Value divisor) {
        Expression.Apply negation = facts.own(term, NEGATE);
        if (negation != null) {
            return unsignedNumerator(negation.arguments().get(0), divisor).map(algebra::negate);
        }
        return unsignedNumerator(term, divisor);
    }

    private Optional<Value> unsignedNumerator(Value term, Value divisor) {
        Optional<Value> numerator = quotientBy(divisor, term);
        if (numerator.isPresent()) {
            return numerator;
        }
        Expression.Apply product = facts.own(term, TIMES);
        return product == null
                ? Optional.empty()
                : quotientBy(divisor, product.arguments().get(0))
                        .map(factor -> algebra.times(factor, product.arguments().get(1)));
    }

    private Optional<Value> quotientBy(Value divisor, Value term) {
        Expression.Apply quotient = facts.own(term, DIVIDE);
        return quotient != null && isSame(quotient.arguments().get(1), divisor)
                ? Optional.of(quotient.arguments().get(0))
                : Optional.empty();
    }

    private boolean isSame(Value a, Value b) {
        return facts.original(a) == facts.original(b);
    }
}
