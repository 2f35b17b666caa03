package dev.adjoint.processor.programs;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Domain;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Brings operands into the domain of an operation, so that most programs run with finite numbers. */
final class Arguments {
    /** Operations whose results grow beyond every bound, or have poles, unless their arguments are small. */
    private static final Set<String> STEEP = Set.of("exp", "expm1", "sinh", "cosh", "tan", "pow");

    /** Where a new value comes from: the name of a new variable, or null, and what it is. */
    @FunctionalInterface
    interface Assignment {
        Value assign(@Nullable String name, Expression expression);
    }

    private final SplittableRandom random;
    private final Assignment assignment;

    Arguments(SplittableRandom random, Assignment assignment) {
        this.random = random;
        this.assignment = assignment;
    }

    List<Value> within(Rule rule, List<Value> operands) {
        List<Value> adjusted = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            adjusted.add(within(rule, rule.domains().get(i), operands.get(i), i));
        }
        return adjusted;
    }

    private Value within(Rule rule, Domain domain, Value operand, int index) {
        if (operand.type() != Type.DOUBLE) {
            return operand;
        }
        if (domain.equals(Domain.POSITIVE) || rule.id().equals("double /") && index == 1) {
            return positive(operand);
        }
        if (domain.equals(Domain.ABOVE_MINUS_ONE)) {
            return apply("Math.abs", operand);
        }
        if (domain.equals(Domain.UNIT)) {
            return apply("double *", constant(0.9), apply("Math.sin", operand));
        }
        if (!domain.equals(Domain.EVERYWHERE)) {
            return constant(domain.sample(random));
        }
        return STEEP.contains(rule.notation() instanceof Notation.Call call ? call.method() : "")
                ? apply("Math.tanh", operand)
                : operand;
    }

    /** Something above 0. */
    Value positive(Value operand) {
        return random.nextBoolean()
                ? apply("double +", constant(1.5), apply("Math.abs", operand))
                : apply("double +", apply("double *", operand, operand), constant(0.5));
    }

    private Value constant(double value) {
        return assignment.assign(null, Expression.Constant.of(value));
    }

    private Value apply(String id, Value... operands) {
        return assignment.assign(null, new Expression.Apply(Table.row(id), List.of(operands)));
    }
}
