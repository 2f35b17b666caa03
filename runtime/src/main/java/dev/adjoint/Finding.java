package dev.adjoint;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What was found about one partial derivative, or about the derivative along one direction.
 *
 * @param output which number of the value, for functions of several
 * @param variable its name
 * @param reverse the derivative that {@code gradient} or {@code jacobian} gives; absent if the function has neither
 * @param forward the one that {@code directional} gives; absent if the function does not have it
 * @param difference what differences of values say
 * @param verdict whether it fits
 * @param explanation the verdict in words
 */
public record Finding(
        OptionalInt output,
        String variable,
        OptionalDouble reverse,
        OptionalDouble forward,
        Difference difference,
        Verdict verdict,
        String explanation) {}
