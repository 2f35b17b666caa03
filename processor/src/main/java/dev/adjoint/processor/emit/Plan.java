package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Uses;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which values get a statement of their own, and which are written where they are used: constants always, what the user
 * did not name if it is used once, adjoints that are used once while the expression stays short. Operations that may
 * throw keep their order.
 */
final class Plan {
    /** What an expression of the user's may hold at most; it bounds the bytecode of one statement. */
    private static final int LONGEST_PRIMAL = 200;

    /** What a reader can take in at once. */
    private static final int LONGEST_DERIVATIVE = 6;

    private final Uses uses;
    private final Map<Value, Expression> folded = new HashMap<>();
    private final Map<Value, Integer> sizes = new HashMap<>();
    private final Set<Value> accumulators = new HashSet<>();
    private final List<Value> pendingThrowers = new ArrayList<>();
    private final List<Statement.Let> kept = new ArrayList<>();

    private Plan(Function function) {
        this.uses = Uses.of(function);
    }

    /**
     * The plan for a function without regions.
     *
     * @param throwFirst whether everything that may throw must run before what follows the statements
     */
    static Plan of(Function function, boolean throwFirst) {
        Plan plan = new Plan(function);
        List<Statement.Let> lets = function.straightLine();
        for (Statement.Let let : lets) {
            if (isAccumulation(let)) {
                plan.accumulators.add(let.expression().operands().get(0));
            }
        }
        lets.forEach(plan::decide);
        if (!throwFirst) {
            plan.evaluateLast(plan.throwers(function.results()));
        }
        plan.unfoldThrowers();
        lets.stream().filter(let -> !plan.isFolded(let.value())).forEach(plan.kept::add);
        return plan;
    }

    /** The statements, in order. */
    List<Statement.Let> kept() {
        return kept;
    }

    boolean isFolded(Value value) {
        return folded.containsKey(value);
    }

    /** Whether a value is written as a constant, without an operation. */
    boolean isConstant(Value value) {
        return isFolded(value) && sizes.getOrDefault(value, 0) == 0;
    }

    /** The expression that is written in the place of a folded value. */
    Expression folded(Value value) {
        return Objects.requireNonNull(folded.get(value), "not folded");
    }

    /** Whether a statement adds to, or subtracts from, an adjoint: {@code da += …}. */
    static boolean isAccumulation(Statement.Let let) {
        return let.value().role() == Role.DERIVATIVE
                && let.value().name() != null
                && let.expression() instanceof Expression.Apply apply
                && (apply.primitive() == Table.row("double +") || apply.primitive() == Table.row("double -"))
                && let.value().name().equals(apply.arguments().get(0).name());
    }

    private void decide(Statement.Let let) {
        Value value = let.value();
        List<Value> operands = throwers(let.expression().operands());
        boolean throwing = mayThrow(let.expression()) || !operands.isEmpty();
        evaluateLast(operands);
        int size = size(let.expression());
        if (mayFold(let, size)) {
            folded.put(value, let.expression());
            sizes.put(value, size);
            if (throwing) {
                pendingThrowers.add(value);
            }
        } else if (throwing) {
            unfoldThrowers();
        }
    }

    private boolean mayFold(Statement.Let let, int size) {
        Value value = let.value();
        if (accumulators.contains(value) || let.expression() instanceof Expression.Copy) {
            return false;
        }
        boolean derivative = value.role() == Role.DERIVATIVE;
        if (size == 0 && (derivative || value.name() == null)) {
            return true;
        }
        if (uses.of(value) != 1) {
            return false;
        }
        return derivative
                ? size <= LONGEST_DERIVATIVE && !isAccumulation(let)
                : size <= LONGEST_PRIMAL && value.name() == null;
    }

    /** The number of operations; a constant is none, nor is the conversion of one or of a variable. */
    private int size(Expression expression) {
        int size = 0;
        for (Value operand : expression.operands()) {
            size += sizes.getOrDefault(operand, 0);
        }
        boolean isFree = !(expression instanceof Expression.Apply apply)
                || (size == 0 && Table.rule(apply.primitive()).notation() instanceof Notation.Cast);
        return isFree ? size : size + 1;
    }

    private static boolean mayThrow(Expression expression) {
        return expression instanceof Expression.Apply apply && apply.primitive().mayThrow();
    }

    /** The folded operands that may throw, in the order in which they are evaluated. */
    private List<Value> throwers(List<Value> operands) {
        return operands.stream().filter(pendingThrowers::contains).toList();
    }

    /**
     * Takes these operands from the operations that are yet to run, if they are the last of them: then the order stays
     * that of the user's method. Otherwise each gets its own statement.
     */
    private void evaluateLast(List<Value> operands) {
        int first = pendingThrowers.size() - operands.size();
        if (pendingThrowers.subList(first, pendingThrowers.size()).equals(operands)) {
            pendingThrowers.subList(first, pendingThrowers.size()).clear();
        } else {
            unfoldThrowers();
        }
    }

    private void unfoldThrowers() {
        pendingThrowers.forEach(folded::remove);
        pendingThrowers.forEach(sizes::remove);
        pendingThrowers.clear();
    }
}
