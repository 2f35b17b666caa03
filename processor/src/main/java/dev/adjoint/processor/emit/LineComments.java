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
    private final Marks marks;
    private Set<Integer> former = Set.of();

    /**
     * Comments for one method.
     *
     * @param separatesDerivative whether the derivative follows the forward pass and a blank line goes between them
     * @param marks where it is noted for a listing what each line comes from
     */
    LineComments(boolean separatesDerivative, Marks marks) {
        this.separatesDerivative = separatesDerivative;
        this.marks = marks;
    }

    boolean separatesDerivative() {
        return separatesDerivative;
    }

    /** Begins a new paragraph: what follows says again where it comes from. */
    void reset() {
        former = Set.of();
    }

    /** What stands after a line: a comment, with the space before it, or nothing. */
    String after(Set<Integer> lines, boolean isDerivative) {
        return comment(lines) + marks.add(lines, isDerivative);
    }

    private String comment(Set<Integer> lines) {
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
