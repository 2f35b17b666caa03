package dev.adjoint;

import java.util.List;

/**
 * A derivative that is given, to be held against differences.
 *
 * @param tolerance how far off it may be, relative to its own size
 */
record Claim(double derivative, double tolerance) {
    /** A contradiction takes so many windows, each with a shorter step than the one before. */
    private static final int WITNESSES = 3;

    boolean isConfirmedBy(Window window) {
        return window.isKnown() && window.isSharp(derivative, tolerance) && window.admits(derivative, tolerance);
    }

    /**
     * Whether windows contradict the claim: several in a row that agree with each other exclude it, and none with
     * shorter steps is sharp enough to see the contradiction and does not.
     *
     * @param windows from the longest steps to the shortest
     */
    boolean isContradictedBy(List<Window> windows) {
        for (int end = windows.size(); end >= WITNESSES; end--) {
            Window last = windows.get(end - 1);
            double distance =
                    Double.isFinite(derivative) ? Math.abs(last.value() - derivative) : Double.POSITIVE_INFINITY;
            if (areWitnesses(windows.subList(end - WITNESSES, end), distance)
                    && windows.subList(end, windows.size()).stream()
                            .noneMatch(finer -> finer.resolves(distance) && !finer.excludes(derivative, tolerance))) {
                return true;
            }
        }
        return false;
    }

    private boolean areWitnesses(List<Window> windows, double distance) {
        Window last = windows.get(windows.size() - 1);
        return windows.stream()
                .allMatch(window -> window.excludes(derivative, tolerance)
                        && Math.abs(window.value() - last.value()) <= distance / 4);
    }
}
