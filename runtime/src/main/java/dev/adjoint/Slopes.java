package dev.adjoint;

/** The slopes of a function at a point, extrapolated from ever shorter steps. */
final class Slopes {
    private final double noise;
    private final Extrapolation central = Extrapolation.even();
    private final Extrapolation bend = Extrapolation.odd();
    private final Extrapolation right = Extrapolation.all();
    private final Extrapolation left = Extrapolation.all();

    /**
     * What the last steps say.
     *
     * @param exponent that of the shortest step
     * @param rows how many steps in a row there were with a value on both sides
     * @param central the slope, if both sides have the same
     * @param bend the slope of the right side less that of the left side
     * @param steepness the slopes at the last step, before any extrapolation
     */
    record Slope(
            int exponent,
            int rows,
            Estimate central,
            Estimate bend,
            Estimate right,
            Estimate left,
            double steepness,
            double rounding) {}

    /**
     * Starts with nothing.
     *
     * @param noise how far a value may be off, where that is more than its last place
     */
    Slopes(double noise) {
        this.noise = noise;
    }

    Slope add(Step step) {
        double rounding = Math.max(noise, step.rounding());
        double perStep = 2 * rounding / (step.up() + step.down());
        Estimate rightSlope = Estimate.NONE;
        Estimate leftSlope = Estimate.NONE;
        Estimate slope = Estimate.NONE;
        Estimate bending = Estimate.NONE;
        if (step.hasUp()) {
            rightSlope = right.add(step.right(), 2 * rounding / step.up());
        } else {
            right.clear();
        }
        if (step.hasDown()) {
            leftSlope = left.add(step.left(), 2 * rounding / step.down());
        } else {
            left.clear();
        }
        if (step.hasUp() && step.hasDown()) {
            slope = central.add(step.central(), perStep);
            bending = bend.add(step.right() - step.left(), 4 * perStep);
        } else {
            central.clear();
            bend.clear();
        }
        return new Slope(
                step.exponent(), central.rows(), slope, bending, rightSlope, leftSlope, step.steepness(), perStep);
    }
}
