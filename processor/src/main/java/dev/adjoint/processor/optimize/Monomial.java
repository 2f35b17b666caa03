package dev.adjoint.processor.optimize;

import static dev.adjoint.processor.optimize.Arithmetic.DIVIDE;
import static dev.adjoint.processor.optimize.Arithmetic.NEGATE;
import static dev.adjoint.processor.optimize.Arithmetic.TIMES;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A term as a constant times powers of values, so that like terms are found: 0.5 * r * s and 0.5 * (r * s).
 *
 * <p>A product is taken apart if nobody else reads it. That a constant times a value is read elsewhere does no harm:
 * what takes its place needs no more operations.
 */
final class Monomial {
    /** So many steps into a term, which keeps the work for each statement bounded. */
    private static final int MAX_STEPS = 12;

    private final Facts facts;
    private final Map<Value, Integer> powers = new LinkedHashMap<>();
    private double coefficient = 1;
    private int steps;

    private Monomial(Facts facts) {
        this.facts = facts;
    }

    static Monomial of(Value value, Facts facts) {
        Monomial monomial = new Monomial(facts);
        monomial.multiply(value, 1);
        monomial.powers.values().removeIf(power -> power == 0);
        return monomial;
    }

    double coefficient() {
        return coefficient;
    }

    /** The values, each with its power, in the order in which they were found. */
    Map<Value, Integer> powers() {
        return powers;
    }

    /** Takes in a factor, or a divisor: its power is 1 or -1. */
    private void multiply(Value value, int power) {
        steps++;
        OptionalDouble constant = facts.constant(value);
        if (constant.isPresent()) {
            coefficient *= power > 0 ? constant.getAsDouble() : 1 / constant.getAsDouble();
        } else if (steps > MAX_STEPS || !takeApart(value, power)) {
            powers.merge(facts.original(value), power, Integer::sum);
        }
    }

    private boolean takeApart(Value value, int power) {
        Expression expression = facts.own(value);
        if (expression instanceof Expression.Copy copy) {
            multiply(copy.operand(), power);
            return true;
        }
        if (expression instanceof Expression.Apply apply && takeApart(apply, power)) {
            return true;
        }
        return value.role() == Role.PRIMAL
                && facts.definition(value) instanceof Expression.Apply apply
                && isScaled(apply)
                && takeApart(apply, power);
    }

    private boolean takeApart(Expression.Apply apply, int power) {
        List<Value> arguments = apply.arguments();
        if (apply.primitive() == NEGATE) {
            coefficient = -coefficient;
            multiply(arguments.get(0), power);
        } else if (apply.primitive() == TIMES) {
            multiply(arguments.get(0), power);
            multiply(arguments.get(1), power);
        } else if (apply.primitive() == DIVIDE) {
            multiply(arguments.get(0), power);
            multiply(arguments.get(1), -power);
        } else {
            return false;
        }
        return true;
    }

    /** Whether this is a constant times a value. */
    private boolean isScaled(Expression.Apply apply) {
        return apply.primitive() == TIMES
                && apply.arguments().stream()
                        .anyMatch(factor -> facts.constant(factor).isPresent());
    }
}
