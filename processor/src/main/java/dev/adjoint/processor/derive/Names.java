package dev.adjoint.processor.derive;

import org.jspecify.annotations.Nullable;

/** What derivatives are called. */
final class Names {
    private Names() {}

    /** The name of the tangent or adjoint of a value: {@code dn} for {@code n}, none for a value without a name. */
    static @Nullable String derivative(@Nullable String primal) {
        return primal == null ? null : "d" + primal;
    }
}
