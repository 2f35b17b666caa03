package dev.adjoint.processor.optimize;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.OptionalDouble;

/** The derivative of a power with a constant exponent, as the schoolbook has it. */
final class Powers {
    private static final Primitive POW = Table.row("Math.pow");
    private static final Primitive STRICT_POW = Table.row("StrictMath.pow");
    private static final Primitive POW_BASE = Table.row("Partials.powBase");

    private Powers() {}

    static boolean isPowBase(Expression.Apply apply) {
        return apply.primitive() == POW_BASE;
    }

    /**
     * y x<sup>y-1</sup> for a constant y. Where y is 0 the derivative is 0, so that the formula's 0 · ∞ does not arise.
     */
    static Value powBase(Expression.Apply apply, Facts facts, Algebra algebra, Draft draft) {
        Value x = apply.arguments().get(0);
        Value y = apply.arguments().get(1);
        OptionalDouble constant = facts.constant(y);
        if (constant.isEmpty()) {
            return draft.write(apply);
        }
        double exponent = constant.getAsDouble();
        if (exponent == 0) {
            return draft.write(0.0);
        }
        if (exponent == 1) {
            return draft.write(1.0);
        }
        if (exponent == 2) {
            return algebra.times(draft.write(2.0), x);
        }
        if (exponent == 3) {
            return algebra.times(algebra.times(draft.write(3.0), x), x);
        }
        Expression power = facts.definition(apply.arguments().get(2));
        Primitive pow = power instanceof Expression.Apply known && known.primitive() == STRICT_POW ? STRICT_POW : POW;
        return algebra.times(y, draft.write(pow, x, draft.write(exponent - 1)));
    }
}
