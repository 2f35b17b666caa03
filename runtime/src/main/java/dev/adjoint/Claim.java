package dev.adjoint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A derivative that is given, to be held against differences.
 *
 * @param tolerance how far off it may be, relative to its own size
 */
record Claim(double derivative, double tolerance) {
    /** A contradiction takes so many windows, each with a shorter step than the one before. */
    private static final int WITNESSES = 3;

    boolean isFinite() {
        return Double.isFinite(derivative);
    }

    boolean isConfirmedBy(Window window) {
        return isFinite()
                && window.isKnown()
                && window.isSharp(derivative, tolerance)
                && window.admits(derivative, tolerance);
    }

    /** Whether it is a number from one slope to the other, as far as these are known. */
    boolean isBetween(Estimate one, Estimate other) {
        double slack = tolerance * Math.max(Math.abs(one.value()), Math.abs(other.value()));
        return derivative >= Math.min(one.value() - one.error(), other.value() - other.error()) - slack
                && derivative <= Math.max(one.value() + one.error(), other.value() + other.error()) + slack;
    }

    /**
     * What contradicts the claim: several windows in a row that agree with each other exclude it, and none with shorter
     * steps is sharp enough to see the contradiction and does not.
     *
     * @param windows from the longest steps to the shortest
     * @return the most exact of those that exclude it
     */
    Optional<Window> contradiction(List<Window> windows) {
        for (int end = windows.size(); end >= WITNESSES; end--) {
            Window last = windows.get(end - 1);
            double distance = isFinite()
                    ? Math.abs(last.value() - derivative)
                    : Math.max(Math.abs(last.value()), last.steepness());
            if (areWitnesses(windows.subList(end - WITNESSES, end), distance)
                    && windows.subList(end, windows.size()).stream()
                            .noneMatch(finer -> finer.resolves(distance) && isDoubted(last, finer, distance))) {
                return windows.stream()
                        .filter(window -> window.excludes(derivative, tolerance)
                                && Math.abs(window.value() - last.value()) <= distance / 4)
                        .min(Comparator.comparingDouble(Window::error));
            }
        }
        return Optional.empty();
    }

    private boolean areWitnesses(List<Window> windows, double distance) {
        Window last = windows.get(windows.size() - 1);
        return windows.stream()
                .allMatch(window -> window.excludes(derivative, tolerance)
                        && Math.abs(window.value() - last.value()) <= distance / 4);
    }

    private boolean isDoubted(Window last, Window finer, double distance) {
        return isFinite()
                ? !finer.excludes(derivative, tolerance)
                : Math.abs(finer.value() - last.value()) > distance / 4;
    }
}
