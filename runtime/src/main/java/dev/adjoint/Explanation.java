package dev.adjoint;

/** Says in words what was found about a derivative. */
final class Explanation {
    private Explanation() {}

    static String of(String variable, double at, double derivative, Difference difference, Verdict verdict) {
        String behaviour = behaviour(variable + " = " + ReportText.rough(at), difference);
        String what = "the given derivative is " + ReportText.rough(derivative);
        return switch (verdict) {
            case AGREES -> behaviour.isEmpty() ? "agrees" : "agrees: " + behaviour;
            case MISMATCH -> "WRONG: " + (behaviour.isEmpty() ? off(derivative, difference) : behaviour + "; " + what);
            case UNDECIDED -> "not verified: " + (behaviour.isEmpty() ? "" : behaviour + "; ") + what;
        };
    }

    private static String off(double derivative, Difference difference) {
        double distance = Math.abs(derivative - difference.derivative());
        return "off by " + ReportText.rough(distance) + ", the difference by at most about "
                + ReportText.rough(difference.error());
    }

    private static String behaviour(String place, Difference difference) {
        String left = ReportText.rough(difference.left());
        String right = ReportText.rough(difference.right());
        return switch (difference.kind()) {
            case SMOOTH -> "";
            case CONSTANT -> "the value does not change near " + place;
            case KINK -> "the function has a kink at " + place + ": slopes " + left + " and " + right;
            case JUMP -> "the function jumps at " + place;
            case VERTICAL -> "the slope is infinite at " + place;
            case LEFT_ONLY -> "the function ends at " + place + "; the slope on its left is " + left;
            case RIGHT_ONLY -> "the function begins at " + place + "; the slope on its right is " + right;
            case UNDEFINED -> "the function is not finite at " + place;
            case ILL_CONDITIONED -> "the differences are too rough at " + place;
        };
    }
}
