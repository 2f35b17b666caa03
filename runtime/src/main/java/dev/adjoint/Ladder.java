package dev.adjoint;

import java.util.HashMap;
import java.util.Map;

/** The values of a function on both sides of a point, at steps that are powers of two; each is computed once. */
final class Ladder {
    /** No power of two, since a period might be a multiple of that, with few digits, so that the steps are exact. */
    private static final double MANTISSA = 41.0 / 32;

    private final Line line;
    private final double value;
    private final double noise;
    private final Map<Integer, Step> steps = new HashMap<>();

    /**
     * The values on a line.
     *
     * @param noise how far each may be off, if that is more than its last place
     */
    Ladder(Line line, double noise) {
        this.line = line;
        this.noise = noise;
        this.value = line.at(0);
    }

    /** The value at the point. */
    double value() {
        return value;
    }

    Line.Range range() {
        return line.range();
    }

    Step step(int exponent) {
        return steps.computeIfAbsent(exponent, this::compute);
    }

    private Step compute(int exponent) {
        double distance = Math.scalb(MANTISSA, exponent);
        return new Step(
                exponent,
                line.walked(distance),
                -line.walked(-distance),
                line.at(distance),
                value,
                line.at(-distance),
                noise);
    }
}
