package dev.adjoint.processor.optimize;

import static dev.adjoint.processor.optimize.Arithmetic.MINUS;
import static dev.adjoint.processor.optimize.Arithmetic.NEGATE;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Rewriter;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Uses;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the sign that is left of a product where people write it: -x * y, not -(x * y), which is the same to the bit.
 * It comes last, since {@link Simplify} takes signs out of products.
 */
final class LeadingSigns extends Rewriter {
    private final Uses uses;
    private final Map<Value, Expression> definitions = new HashMap<>();
    private final Set<Value> negatedFirst = new HashSet<>();
    private final Set<Value> withoutSign = new HashSet<>();

    private LeadingSigns(Function function) {
        this.uses = Uses.of(function);
        for (Statement.Let let : function.lets()) {
            definitions.put(let.value(), let.expression());
            if (let.value().role() == Role.DERIVATIVE
                    && let.expression() instanceof Expression.Apply apply
                    && apply.primitive() == NEGATE) {
                place(let.value(), apply.arguments().get(0));
            }
        }
    }

    /** Places the signs. */
    static Function place(Function function) {
        return new LeadingSigns(function).rewrite(function);
    }

    private void place(Value negative, Value product) {
        Value leftmost = null;
        Value current = product;
        for (Value first = firstFactor(current); first != null; first = firstFactor(current)) {
            leftmost = current;
            current = first;
        }
        if (leftmost != null) {
            negatedFirst.add(leftmost);
            withoutSign.add(negative);
        }
    }

    /** The left operand of a product or quotient that is written within the only expression that reads it, or null. */
    private @Nullable Value firstFactor(Value value) {
        return isReadOnceWithoutName(value)
                        && definitions.get(value) instanceof Expression.Apply apply
                        && Arithmetic.isProductOrQuotient(apply.primitive())
                ? apply.arguments().get(0)
                : null;
    }

    private boolean isReadOnceWithoutName(Value value) {
        return value.role() == Role.DERIVATIVE && value.name() == null && uses.of(value) == 1;
    }

    @Override
    protected void rewriteLet(Statement.Let let, BlockBuilder out) {
        if (withoutSign.contains(let.value())) {
            out.add(new Statement.Let(let.value(), new Expression.Copy(operand(let))));
        } else if (negatedFirst.contains(let.value()) && let.expression() instanceof Expression.Apply apply) {
            List<Value> operands = new ArrayList<>(apply.arguments());
            operands.set(0, negative(operands.get(0), let.value().line(), out));
            out.add(new Statement.Let(let.value(), new Expression.Apply(apply.primitive(), operands)));
        } else {
            out.add(let);
        }
    }

    private static Value operand(Statement.Let let) {
        return let.expression().operands().get(0);
    }

    private Value negative(Value value, int line, BlockBuilder out) {
        Origin origin = Origin.derivative(null, line);
        Expression definition = definitions.get(value);
        if (definition instanceof Expression.Apply apply) {
            List<Value> operands = apply.arguments();
            if (apply.primitive() == NEGATE && !withoutSign.contains(value)) {
                return operands.get(0);
            }
            if (apply.primitive() == MINUS && isReadOnceWithoutName(value)) {
                return out.apply(origin, MINUS, operands.get(1), operands.get(0));
            }
        }
        if (definition instanceof Expression.Constant constant && constant.value() instanceof Double number) {
            return out.let(origin, Expression.Constant.of(-number));
        }
        return out.apply(origin, NEGATE, value);
    }
}
