package dev.adjoint.processor.javac;

/** What was tried, and how much of it could be judged. */
final class Tally {
    int methods;
    int values;
    int exceptions;
    int evaluated;
    int notEvaluated;
    int compared;
    int notCompared;
    int differenced;
    int notDifferenced;
    int acrossKinks;

    @Override
    public String toString() {
        return methods + " methods; values at " + values + " points, " + exceptions + " of them exceptions; IR run at "
                + evaluated + ", not at " + notEvaluated + "; forward against reverse for " + compared
                + " partial derivatives, not for " + notCompared + "; differences for " + differenced + ", not for "
                + notDifferenced + ", of them " + acrossKinks + " across another way of a branch";
    }
}
