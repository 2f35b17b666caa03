package dev.adjoint;

/** Says in words what was found about a derivative. */
final class Explanation {
    /** Beyond this a factor between the derivative and the slope is no hint any more. */
    private static final double LARGEST_FACTOR = 1000;

    private Explanation() {}

    static String of(String variable, double at, double derivative, Difference difference, Verdict verdict) {
        boolean isKnown = verdict != Verdict.UNDECIDED || !Double.isFinite(difference.derivative());
        String behaviour = behaviour(variable + " = " + ReportText.rough(at), difference, isKnown);
        return switch (verdict) {
            case AGREES -> behaviour.isEmpty() ? "agrees" : "agrees: " + behaviour;
            case MISMATCH -> "WRONG: " + (behaviour.isEmpty() ? off(derivative, difference) : behaviour);
            case UNDECIDED -> "not verified" + (behaviour.isEmpty() ? "" : ": " + behaviour);
        };
    }

    /** Of forward and reverse mode, where they differ. */
    static String ofModes(double reverse, double forward, Verdict ofReverse) {
        String difference = "differ by " + ReportText.rough(Math.abs(reverse - forward));
        return "WRONG: forward and reverse mode " + (Double.isFinite(reverse - forward) ? difference : "differ")
                + (ofReverse == Verdict.AGREES ? "; reverse mode agrees with the difference" : "");
    }

    private static String off(double derivative, Difference difference) {
        if (!Double.isFinite(derivative)) {
            return "the slope is finite";
        }
        double slope = difference.derivative();
        String off = "off by " + ReportText.rough(Math.abs(derivative - slope));
        double factor = derivative / slope;
        if (!(Math.abs(factor) >= 1 / LARGEST_FACTOR && Math.abs(factor) <= LARGEST_FACTOR)) {
            return off;
        }
        boolean isOpposite = Math.abs(factor + 1) <= 1e-6 + 2 * difference.error() / Math.abs(slope);
        return isOpposite ? "has the wrong sign" : off + ", " + ReportText.rough(factor) + " times the slope";
    }

    /**
     * How a function behaves.
     *
     * @param isKnown whether the slope is known where the function is defined on one side only
     */
    private static String behaviour(String place, Difference difference, boolean isKnown) {
        String left = ReportText.rough(difference.left());
        String right = ReportText.rough(difference.right());
        return switch (difference.kind()) {
            case SMOOTH -> "";
            case CONSTANT -> "the value does not change near " + place;
            case KINK -> "the function has a kink at " + place + ": slopes " + left + " and " + right;
            case JUMP -> "the function jumps at " + place;
            case VERTICAL -> "the slope is infinite at " + place;
            case LEFT_ONLY ->
                "the function ends at " + place
                        + (isKnown
                                ? "; the slope on its left is " + left
                                : ", and the differences on its left are too rough");
            case RIGHT_ONLY ->
                "the function begins at " + place
                        + (isKnown
                                ? "; the slope on its right is " + right
                                : ", and the differences on its right are too rough");
            case UNDEFINED -> "the function is not finite at " + place;
            case ILL_CONDITIONED -> "the differences are too rough at " + place;
        };
    }
}
