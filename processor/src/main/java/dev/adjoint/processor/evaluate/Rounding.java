package dev.adjoint.processor.evaluate;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * To what the results of operations are rounded: to the nearest number, or to a neighbour of it at random. What a
 * function returns under the second, many times, tells how much of its value is rounding (Monte Carlo arithmetic:
 * Parker, UCLA CSD-970002 (1997); before that Vignes, Mathematics and Computers in Simulation 35 (1993)).
 */
public final class Rounding {
    /** As the machine does. */
    public static final Rounding NEAREST = new Rounding(null);

    private final @Nullable SplittableRandom random;

    private Rounding(@Nullable SplittableRandom random) {
        this.random = random;
    }

    /** To the nearest number or to one of its neighbours, the same for the same seed. */
    public static Rounding random(long seed) {
        return new Rounding(new SplittableRandom(seed));
    }

    /** What becomes of a result; of one that is no floating-point number, that itself. */
    Object round(Object result) {
        if (random == null) {
            return result;
        }
        if (result instanceof Double number) {
            return number + (random.nextInt(3) - 1) * Math.ulp(number);
        }
        if (result instanceof Float number) {
            return number + (random.nextInt(3) - 1) * Math.ulp(number);
        }
        return result;
    }
}
