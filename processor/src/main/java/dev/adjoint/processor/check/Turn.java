package dev.adjoint.processor.check;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.rules.Table;

/**
 * An operation of a method that changes sides where two numbers are equal.
 *
 * @param operation a comparison, or a function with a kink there
 * @param left which of its arguments is the one number
 * @param right which is the other; negative for 0
 */
public record Turn(Expression.Apply operation, int left, int right) {
    /** On which side it is: 1 or -1, or 0 where a function has its kink. */
    int side(Object[] arguments) {
        if (operation.type() == Type.BOOLEAN) {
            return (boolean) Table.rule(operation.primitive()).evaluation().apply(arguments) ? 1 : -1;
        }
        double difference = (double) arguments[left] - (right < 0 ? 0 : (double) arguments[right]);
        return (int) Math.signum(difference);
    }
}
