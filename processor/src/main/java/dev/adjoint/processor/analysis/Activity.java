package dev.adjoint.processor.analysis;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Partial;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which values of a function vary with its active parameters. What does not is inactive: it has neither a tangent nor
 * an adjoint.
 */
public final class Activity {
    private final Set<Value> varied = new HashSet<>();

    private Activity(Collection<Value> activeParameters) {
        varied.addAll(activeParameters);
    }

    /**
     * Follows the dependencies from the active parameters on.
     *
     * @throws IllegalArgumentException if the function has a region
     */
    public static Activity of(Function function, Collection<Value> activeParameters) {
        Activity activity = new Activity(activeParameters);
        for (Statement.Let let : function.straightLine()) {
            if (activity.variesWithOperands(let.expression())) {
                activity.varied.add(let.value());
            }
        }
        return activity;
    }

    public boolean isActive(Value value) {
        return varied.contains(value);
    }

    private boolean variesWithOperands(Expression expression) {
        return expression.match(new Expression.Cases<>() {
            @Override
            public Boolean constant(Expression.Constant constant) {
                return false;
            }

            @Override
            public Boolean field(Expression.Field field) {
                return false;
            }

            @Override
            public Boolean copy(Expression.Copy copy) {
                return isActive(copy.operand());
            }

            @Override
            public Boolean apply(Expression.Apply apply) {
                Rule rule = Table.rule(apply.primitive());
                if (rule.result() != Type.DOUBLE) {
                    return false;
                }
                for (int i = 0; i < rule.parameters().size(); i++) {
                    if (isActive(apply.arguments().get(i))
                            && !rule.partials().get(i).equals(Partial.ZERO)) {
                        return true;
                    }
                }
                return false;
            }
        });
    }
}
