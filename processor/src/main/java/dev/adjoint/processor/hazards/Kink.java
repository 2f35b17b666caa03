package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Expression;

/**
 * A place of a function where its slope may jump, at a whole number that the source names.
 *
 * @param part as that of a {@link Hazard}
 * @param operation what changes sides there: a comparison, or a function
 * @param left which argument of the operation is compared with
 * @param right which other one; negative for 0
 * @param isLikely whether it jumps, as far as the form of the function says
 */
public record Kink(Object part, Expression.Apply operation, int left, int right, boolean isLikely) {}
