package dev.adjoint;

/**
 * Quotients of differences, at steps that halve, extrapolated to step 0 (Richardson 1911; the choice among the entries
 * of the table by their own spread is that of Ridders, Advances in Engineering Software 4 (1982)).
 *
 * <p>The error of an entry is the distance to the two it was made from, which is an estimate of their error and not of
 * its own, plus what rounding may have done, carried through the table. It is meant to be too large rather than too
 * small.
 */
final class Extrapolation {
    private static final int COLUMNS = 6;

    private final int firstPower;
    private final int increment;
    private double[] row = {};
    private double[] roundings = {};

    private Extrapolation(int firstPower, int increment) {
        this.firstPower = firstPower;
        this.increment = increment;
    }

    /** For quotients that have an expansion in even powers of the step. */
    static Extrapolation even() {
        return new Extrapolation(2, 2);
    }

    /** For quotients that vanish with the step, in odd powers of it. */
    static Extrapolation odd() {
        return new Extrapolation(1, 2);
    }

    /** For quotients that have an expansion in all powers of the step. */
    static Extrapolation all() {
        return new Extrapolation(1, 1);
    }

    /** How many quotients in a row there were. */
    int rows() {
        return row.length;
    }

    void clear() {
        row = new double[0];
        roundings = new double[0];
    }

    /**
     * Takes in the quotient of the next step, which is half of the one before.
     *
     * @param rounding what rounding may have done to the quotient
     * @return the best entry of the row that it adds
     */
    Estimate add(double quotient, double rounding) {
        int columns = Math.min(row.length + 1, COLUMNS);
        double[] next = new double[columns];
        double[] nextRoundings = new double[columns];
        next[0] = quotient;
        nextRoundings[0] = rounding;
        Estimate best = Estimate.NONE;
        for (int k = 1; k < columns; k++) {
            double factor = Math.scalb(1.0, firstPower + (k - 1) * increment);
            next[k] = next[k - 1] + (next[k - 1] - row[k - 1]) / (factor - 1);
            nextRoundings[k] = (factor * nextRoundings[k - 1] + roundings[k - 1]) / (factor - 1);
            double spread = Math.max(Math.abs(next[k] - next[k - 1]), Math.abs(next[k] - row[k - 1]));
            double error = spread + nextRoundings[k];
            if (error < best.error()) {
                best = new Estimate(next[k], error);
            }
        }
        row = next;
        roundings = nextRoundings;
        return best;
    }
}
