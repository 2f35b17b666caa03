package dev.adjoint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The values of a function on both sides of a point, at steps that are powers of two; each is computed once. */
final class Ladder {
    /** No power of two, since a period might be a multiple of that, with few digits, so that the steps are exact. */
    private static final double EXACT = 41.0 / 32;

    /** Steps that no period and no grid on which values are rounded is a multiple of. */
    private static final double CROOKED = 1.5707963267948966;

    private final Line line;
    private final double mantissa;
    private final double value;
    private final double noise;
    private final Map<Integer, Step> steps = new HashMap<>();

    /**
     * The values on a line.
     *
     * @param noise how far each may be off, if that is more than its last place
     */
    static Ladder of(Line line, double noise) {
        return new Ladder(line, EXACT, noise);
    }

    private Ladder(Line line, double mantissa, double noise) {
        this.line = line;
        this.mantissa = mantissa;
        this.noise = noise;
        this.value = line.at(0);
    }

    /** The same line with steps of other lengths, and values that may be off by this as well. */
    Ladder withOtherSteps(double otherNoise) {
        return new Ladder(line, CROOKED, Math.max(noise, otherNoise));
    }

    /** The value at the point. */
    double value() {
        return value;
    }

    double at(double distance) {
        return line.at(distance);
    }

    Line.Range range() {
        return line.range();
    }

    /** The steps from that of the point's own size to the shortest. */
    List<Step> steps() {
        return IntStream.rangeClosed(range().finest(), range().natural())
                .map(exponent -> range().natural() + range().finest() - exponent)
                .mapToObj(this::step)
                .toList();
    }

    Step step(int exponent) {
        return steps.computeIfAbsent(exponent, this::compute);
    }

    private Step compute(int exponent) {
        double distance = Math.scalb(mantissa, exponent);
        return new Step(
                exponent,
                distance,
                line.walked(distance),
                -line.walked(-distance),
                line.at(distance),
                value,
                line.at(-distance),
                noise);
    }
}
