package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Conversion;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Quotients of integers, rounded towards zero, that become doubles. A quotient that is assigned to an integer variable
 * is meant to be rounded, and one that cannot have a remainder is not rounded.
 */
final class IntegerDivisions {
    private static final Set<String> ARITHMETIC =
            Set.of("int +", "int -", "int *", "-int", "long +", "long -", "long *", "-long", "(long) int");

    private static final Set<String> STEPS = Set.of("int +", "int -", "long +", "long -");
    private static final Set<String> PRODUCTS = Set.of("int *", "long *");

    private final Subject subject;
    private final Set<Value> integers;
    private final Definitions definitions;

    /**
     * The search for them.
     *
     * @param integers values that are integers by intent: by a cast, by the type of a method or of a component
     */
    IntegerDivisions(Subject subject, Set<Value> integers) {
        this.subject = subject;
        this.integers = integers;
        this.definitions = subject.definitions();
    }

    List<Hazard> find() {
        List<Hazard> hazards = new ArrayList<>();
        Set<Value> seen = new HashSet<>();
        Deque<Value> waiting = new ArrayDeque<>();
        for (Subject.Operation operation : subject.operations()) {
            if (isWidening(operation) && subject.isPartOfResult(operation.value())) {
                waiting.add(operation.apply().arguments().get(0));
            }
        }
        while (!waiting.isEmpty()) {
            Value value = waiting.poll();
            if (!seen.add(value) || value.name() != null || integers.contains(value)) {
                continue;
            }
            definitions.choice(value).ifPresent(choice -> waiting.addAll(List.of(choice.then(), choice.otherwise())));
            Expression expression = definitions.expression(value).orElse(null);
            if (expression instanceof Expression.Copy copy) {
                waiting.add(copy.operand());
            } else if (expression instanceof Expression.Apply apply) {
                boolean isQuotient = isQuotient(apply);
                if (isQuotient
                        && !isExact(apply.arguments().get(0), apply.arguments().get(1))) {
                    hazards.add(new Hazard(Hazard.Kind.INTEGER_DIVISION, apply));
                } else if (!isQuotient && ARITHMETIC.contains(apply.primitive().id())) {
                    waiting.addAll(apply.arguments());
                }
            }
        }
        return hazards;
    }

    private static boolean isWidening(Subject.Operation operation) {
        Expression.Apply apply = operation.apply();
        boolean isReal = apply.type() == Type.DOUBLE || apply.type() == Type.FLOAT;
        return isReal
                && Table.isConversion(apply.primitive())
                && apply.arguments().get(0).type().isIntegral();
    }

    private static boolean isQuotient(Expression.Apply apply) {
        return apply.primitive().id().equals("int /") || apply.primitive().id().equals("long /");
    }

    /** Whether the dividend is certainly a multiple of the divisor. */
    private boolean isExact(Value dividend, Value divisor) {
        OptionalLong by = constant(divisor);
        if (by.isEmpty() || by.getAsLong() == 0) {
            return by.isEmpty() && isSame(dividend, divisor);
        }
        OptionalLong number = constant(dividend);
        if (number.isPresent()) {
            return number.getAsLong() % by.getAsLong() == 0;
        }
        Optional<Expression.Apply> product = definitions
                .operation(dividend)
                .filter(apply -> PRODUCTS.contains(apply.primitive().id()));
        if (product.isEmpty()) {
            return Math.abs(by.getAsLong()) == 1;
        }
        Value left = product.get().arguments().get(0);
        Value right = product.get().arguments().get(1);
        return isMultiple(left, by.getAsLong())
                || isMultiple(right, by.getAsLong())
                || (Math.abs(by.getAsLong()) == 2 && (isNext(left, right) || isNext(right, left)));
    }

    private boolean isMultiple(Value factor, long of) {
        OptionalLong constant = constant(factor);
        return constant.isPresent() && constant.getAsLong() % of == 0;
    }

    /** Whether one is written as the other plus or minus 1: of two such numbers, one is even. */
    private boolean isNext(Value value, Value neighbour) {
        Optional<Expression.Apply> step = definitions
                .operation(neighbour)
                .filter(apply -> STEPS.contains(apply.primitive().id()));
        if (step.isEmpty()) {
            return false;
        }
        Value left = step.get().arguments().get(0);
        Value right = step.get().arguments().get(1);
        return (isSame(left, value) && isOne(right)) || (isSame(right, value) && isOne(left));
    }

    private boolean isSame(Value a, Value b) {
        return subject.numbering().of(a) == subject.numbering().of(b);
    }

    private boolean isOne(Value value) {
        return Math.abs(constant(value).orElse(0)) == 1;
    }

    private OptionalLong constant(Value value) {
        return definitions
                .constant(value)
                .map(constant -> OptionalLong.of((long) Conversion.convert(constant, Type.LONG)))
                .orElse(OptionalLong.empty());
    }
}
