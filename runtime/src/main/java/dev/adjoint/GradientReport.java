package dev.adjoint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a {@link GradientChecker} found. Its text is a table for each point.
 *
 * @param points what was found at each point, in the order in which they were given
 */
public record GradientReport(List<PointReport> points) {
    /** Copies the list. */
    public GradientReport {
        points = List.copyOf(points);
    }

    /** Whether nothing was found to be wrong; there may be derivatives that nothing could be said about. */
    public boolean isCorrect() {
        return points.stream().allMatch(PointReport::isCorrect);
    }

    /** Whether each derivative was found to be right at one point or more, and none to be wrong. */
    public boolean isVerified() {
        return isCorrect() && unverified().isEmpty();
    }

    /** The derivatives that were found to be right at no point, by the words in which the report names them. */
    Set<String> unverified() {
        Set<String> unverified = new java.util.LinkedHashSet<>();
        Set<String> verified = new HashSet<>();
        for (PointReport point : points) {
            for (Finding finding : point.findings()) {
                (finding.verdict() == Verdict.UNDECIDED ? unverified : verified).add(ReportText.name(finding));
            }
        }
        unverified.removeAll(verified);
        return unverified;
    }

    /**
     * Asserts that each derivative was found to be right at one point or more, and none to be wrong.
     *
     * @throws AssertionError otherwise, with the text of this report
     */
    public void assertVerified() {
        if (!isVerified()) {
            throw new AssertionError(toString());
        }
    }

    /** The report in words. */
    @Override
    public String toString() {
        return ReportText.of(this);
    }
}
