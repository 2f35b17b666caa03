package dev.adjoint;

/**
 * Jumps of a function on both sides of a point, near by: those of values that are rounded to fewer digits, read from a
 * table, or found by an iteration that stops. Between two jumps the values look exact, but say nothing of the slope:
 * each may be off by the height of a jump.
 */
final class Stairs {
    private static final double ROUNDING = 4;
    private static final double SUDDEN = 16;
    private static final int HALVINGS = 40;

    private final Ladder ladder;

    private Stairs(Ladder ladder) {
        this.ladder = ladder;
    }

    /** The height of the jumps; 0 if there are none on one side or the other. */
    static double height(Ladder ladder) {
        Stairs stairs = new Stairs(ladder);
        double right = stairs.height(1);
        return right == 0 ? 0 : Math.min(right, stairs.height(-1));
    }

    private double height(int sign) {
        int finest = ladder.range().finest();
        double shortest = ladder.step(finest).distance();
        double most = 0;
        for (int exponent = finest + 1; exponent <= ladder.range().longest(); exponent++) {
            double inside = sign * ladder.step(exponent - 1).distance();
            double outside = sign * ladder.step(exponent).distance();
            double slope = (ladder.at(inside) - ladder.value()) / inside;
            double off = offLine(slope, outside);
            if (!Double.isFinite(off)) {
                return 0;
            }
            double rounding = ROUNDING * ladder.step(exponent).rounding() + Math.abs(slope) * shortest;
            double height =
                    off > SUDDEN * Math.max(most, rounding) ? heightBetween(inside, outside, slope, off / 4) : 0;
            if (height > off / 8) {
                return height;
            }
            most = Math.max(most, off);
        }
        return 0;
    }

    /** How much the value changes at the place where it leaves a line by so much: nothing if it does so steadily. */
    private double heightBetween(double inside, double outside, double slope, double by) {
        for (int i = 0; i < HALVINGS; i++) {
            double middle = inside + (outside - inside) / 2;
            if (offLine(slope, middle) <= by) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return Math.abs(ladder.at(outside) - ladder.at(inside));
    }

    private double offLine(double slope, double distance) {
        return Math.abs(ladder.at(distance) - ladder.value() - slope * distance);
    }
}
