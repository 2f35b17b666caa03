package dev.adjoint.processor.loops;

import java.util.Map;
import java.util.TreeMap;

/** What was tried, and how much of it could be judged. */
final class LoopTally {
    int methods;
    int points;
    int exceptions;
    int notEvaluated;
    int evaluated;
    int graphs;
    int compared;
    int notFinite;
    int differenced;
    int notDifferenced;
    int aliased;
    int refused;
    int notSmoothForReverse;

    /** How often a message rejected a method. */
    final Map<String, Integer> rejections = new TreeMap<>();

    int rejected() {
        return rejections.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return methods + " methods, and rejected " + rejections + "; " + points + " points, " + exceptions
                + " of them exceptions, " + notEvaluated + " not evaluated, derivatives evaluated at " + evaluated
                + ", graphs at " + graphs
                + "; " + compared
                + " directions forward against reverse, at " + notFinite + " points not finite, " + notSmoothForReverse
                + " of them in reverse mode only; " + differenced + " differences, " + notDifferenced + " not judged; "
                + aliased + " aliased calls, " + refused + " of them refused";
    }
}
