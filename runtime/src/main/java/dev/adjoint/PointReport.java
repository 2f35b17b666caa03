package dev.adjoint;

import java.util.List;

/**
 * What was found at one point.
 *
 * @param point its coordinates
 * @param value the value there, one number for a {@link DifferentiableFunction}
 * @param findings one for each variable, for each output in turn
 * @param faults what the function does that its interface forbids: it changes its argument, does not overwrite the
 *     array for the gradient, returns another value with the gradient than without, or has rows of the Jacobian that
 *     differ from {@code vjp}
 */
public record PointReport(List<Double> point, List<Double> value, List<Finding> findings, List<String> faults) {
    /** Copies the lists. */
    public PointReport {
        point = List.copyOf(point);
        value = List.copyOf(value);
        findings = List.copyOf(findings);
        faults = List.copyOf(faults);
    }

    /** Whether nothing was found to be wrong. */
    public boolean isCorrect() {
        return faults.isEmpty() && findings.stream().noneMatch(finding -> finding.verdict() == Verdict.MISMATCH);
    }

    /** The report in words. */
    @Override
    public String toString() {
        return ReportText.of(this);
    }
}
