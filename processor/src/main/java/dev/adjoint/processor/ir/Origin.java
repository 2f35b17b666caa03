package dev.adjoint.processor.ir;

import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from, which is what keeps the generated code readable.
 *
 * @param name the user's name for the value (of an adjoint or tangent: the name derived from it), or null
 * @param line the line of the user's statement, or {@link #NO_LINE}
 * @param isRecord whether the derivative needs it, but the forward pass makes it: what that keeps for the reverse pass
 */
public record Origin(Role role, @Nullable String name, int line, boolean isRecord) {
    /** The line of a value that no statement of the user's computes, a parameter for example. */
    public static final int NO_LINE = 0;

    public static Origin primal(@Nullable String name, int line) {
        return new Origin(Role.PRIMAL, name, line, false);
    }

    public static Origin derivative(@Nullable String name, int line) {
        return new Origin(Role.DERIVATIVE, name, line, false);
    }

    /** Of what the forward pass keeps, or needs to do so. */
    public static Origin record(@Nullable String name, int line) {
        return new Origin(Role.DERIVATIVE, name, line, true);
    }

    public Origin named(@Nullable String newName) {
        return new Origin(role, newName, line, isRecord);
    }

    /** Whether the reverse pass, or what computes a tangent, makes it. */
    public boolean isBackward() {
        return role == Role.DERIVATIVE && !isRecord;
    }
}
