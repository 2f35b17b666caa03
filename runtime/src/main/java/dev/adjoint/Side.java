package dev.adjoint;

/** A side of a point. */
enum Side {
    RIGHT {
        @Override
        boolean has(Step step) {
            return step.hasUp();
        }

        @Override
        double distance(Step step) {
            return step.up();
        }

        @Override
        double slope(Step step) {
            return step.right();
        }

        @Override
        Estimate estimate(Slopes.Slope slope) {
            return slope.right();
        }
    },
    LEFT {
        @Override
        boolean has(Step step) {
            return step.hasDown();
        }

        @Override
        double distance(Step step) {
            return step.down();
        }

        @Override
        double slope(Step step) {
            return step.left();
        }

        @Override
        Estimate estimate(Slopes.Slope slope) {
            return slope.left();
        }
    };

    /** Whether the function has a value on this side. */
    abstract boolean has(Step step);

    abstract double distance(Step step);

    abstract double slope(Step step);

    /** The slope that is extrapolated from the values on this side alone. */
    abstract Estimate estimate(Slopes.Slope slope);
}
