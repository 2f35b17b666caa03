package dev.adjoint.processor.emit;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The comments that tie generated lines to the user's lines: one where a line comes from another place than the one
 * before.
 */
final class LineComments {
    /** From how many lines on only the first and the last are named. */
    private static final int MOST_NAMED = 3;

    private final boolean separatesDerivative;
    private Set<Integer> former = Set.of();

    /**
     * Comments for one method.
     *
     * @param separatesDerivative whether the derivative follows the forward pass and a blank line goes between them
     */
    LineComments(boolean separatesDerivative) {
        this.separatesDerivative = separatesDerivative;
    }

    boolean separatesDerivative() {
        return separatesDerivative;
    }

    /** Begins a new paragraph: what follows says again where it comes from. */
    void reset() {
        former = Set.of();
    }

    /** The comment after a line, with the space before it, or nothing. */
    String comment(Set<Integer> lines) {
        if (lines.isEmpty() || lines.equals(former)) {
            return "";
        }
        former = lines;
        if (lines.size() > MOST_NAMED) {
            return " // lines " + Collections.min(lines) + " to " + Collections.max(lines);
        }
        String numbers = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (lines.size() == 1 ? " // line " : " // lines ") + numbers;
    }
}
