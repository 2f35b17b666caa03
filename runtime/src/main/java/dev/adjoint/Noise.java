package dev.adjoint;

import java.util.List;

/** How far values are off, as their scatter at the shortest steps tells. */
final class Noise {
    private static final int STEPS = 8;

    private Noise() {}

    /** How far the values on a line may be off, where they jump neither at the point nor beside it. */
    static double of(Ladder ladder) {
        List<Step> steps = ladder.steps();
        return Math.max(Stairs.height(ladder), Math.max(of(steps, Side.RIGHT), of(steps, Side.LEFT)));
    }

    /**
     * How far the values on one side are from a straight line.
     *
     * @param steps from the longest to the shortest
     */
    static double of(List<Step> steps, Side side) {
        double noise = 0;
        for (int i = Math.max(1, steps.size() - STEPS); i < steps.size(); i++) {
            Step longer = steps.get(i - 1);
            Step shorter = steps.get(i);
            if (side.has(longer) && side.has(shorter)) {
                double off = (side.slope(longer) - side.slope(shorter)) * side.distance(longer) / 3;
                noise = Math.max(noise, Math.abs(off));
            }
        }
        return noise;
    }
}
