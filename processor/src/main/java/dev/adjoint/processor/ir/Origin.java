package dev.adjoint.processor.ir;

import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from, which is what keeps the generated code readable.
 *
 * @param name the user's name for the value (of an adjoint or tangent: the name derived from it), or null
 * @param line the line of the user's statement, or {@link #NO_LINE}
 */
public record Origin(Role role, @Nullable String name, int line) {
    /** The line of a value that no statement of the user's computes, a parameter for example. */
    public static final int NO_LINE = 0;

    public static Origin primal(@Nullable String name, int line) {
        return new Origin(Role.PRIMAL, name, line);
    }

    public static Origin derivative(@Nullable String name, int line) {
        return new Origin(Role.DERIVATIVE, name, line);
    }

    public Origin named(@Nullable String newName) {
        return new Origin(role, newName, line);
    }
}
