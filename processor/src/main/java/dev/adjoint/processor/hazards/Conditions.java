package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The comparisons of numbers that a condition is made of. */
final class Conditions {
    private final Definitions definitions;
    private final Set<Value> seen = new HashSet<>();
    private final List<Test> tests = new ArrayList<>();

    private Conditions(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * A comparison.
     *
     * @param isPositive whether that it holds speaks for the condition, rather than against it
     */
    record Test(Expression.Apply comparison, boolean isPositive) {
        /** The operator, or the name of a method. */
        String symbol() {
            return Table.rule(comparison.primitive()).notation() instanceof Notation.Infix infix ? infix.symbol() : "";
        }

        Value left() {
            return comparison.arguments().get(0);
        }

        Value right() {
            return comparison.arguments().get(1);
        }
    }

    /** The comparisons, by {@code &&}, {@code ||}, {@code !} and variables, but not by loops. */
    static List<Test> of(Value condition, Definitions definitions) {
        Conditions conditions = new Conditions(definitions);
        conditions.follow(condition, true);
        return conditions.tests;
    }

    private void follow(Value condition, boolean isPositive) {
        if (!seen.add(condition)) {
            return;
        }
        Optional<Expression.Apply> operation = definitions.operation(condition);
        if (operation.isPresent()) {
            follow(operation.get(), isPositive);
        }
        definitions.choice(definitions.origin(condition)).ifPresent(choice -> follow(choice, isPositive));
    }

    private void follow(Expression.Apply apply, boolean isPositive) {
        switch (apply.primitive().id()) {
            case "!boolean" -> follow(apply.arguments().get(0), !isPositive);
            case "boolean &", "boolean |" -> apply.arguments().forEach(operand -> follow(operand, isPositive));
            default -> {
                boolean isComparison = Table.rule(apply.primitive()).notation() instanceof Notation.Infix
                        && apply.primitive().parameters().stream().allMatch(Type::isNumeric);
                if (isComparison) {
                    tests.add(new Test(apply, isPositive));
                }
            }
        }
    }

    /** {@code a && b} is {@code a ? b : false}, {@code a || b} is {@code a ? true : b}. */
    private void follow(Definitions.Choice choice, boolean isPositive) {
        Object then = definitions.constant(choice.then()).orElse("");
        Object otherwise = definitions.constant(choice.otherwise()).orElse("");
        if (then.equals(true) || otherwise.equals(false)) {
            follow(choice.condition(), isPositive);
        } else if (then.equals(false) || otherwise.equals(true)) {
            follow(choice.condition(), !isPositive);
        }
        follow(choice.then(), isPositive);
        follow(choice.otherwise(), isPositive);
    }
}
