package dev.adjoint.processor.check;

import dev.adjoint.DifferentiableFunction;
import dev.adjoint.processor.evaluate.Rounding;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How much of what a function gives is rounding: how far it changes where each operation is rounded to a neighbour of
 * its result. Large terms that cancel are lost in no other way that differences of values could see.
 */
final class Noise {
    private static final int TRIALS = 5;

    /** The largest of a few changes may be too small by chance. */
    private static final double SAFETY = 8;

    private Noise() {}

    /**
     * The noise of a number.
     *
     * @param function the function, run with a rounding
     * @param number what is looked at of it
     * @return 0 or more; infinite where the number is not finite
     */
    static double of(
            Function<Rounding, DifferentiableFunction> function, ToDoubleFunction<DifferentiableFunction> number) {
        double exact = number.applyAsDouble(function.apply(Rounding.NEAREST));
        double largest = 0;
        for (int seed = 1; seed <= TRIALS; seed++) {
            double change = Math.abs(number.applyAsDouble(function.apply(Rounding.random(seed))) - exact);
            largest = Math.max(largest, Double.isFinite(change) ? change : Double.POSITIVE_INFINITY);
        }
        return SAFETY * largest;
    }
}
