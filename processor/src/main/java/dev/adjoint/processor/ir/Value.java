package dev.adjoint.processor.ir;

import org.jspecify.annotations.Nullable;

/**
 * A value: assigned once, by a parameter, a statement or a region. Two values are the same only if they are identical.
 */
public final class Value {
    private final Type type;
    private final Origin origin;

    public Value(Type type, Origin origin) {
        this.type = type;
        this.origin = origin;
    }

    public Type type() {
        return type;
    }

    public Origin origin() {
        return origin;
    }

    public Role role() {
        return origin.role();
    }

    /** The user's name for it, or null. */
    public @Nullable String name() {
        return origin.name();
    }

    public int line() {
        return origin.line();
    }

    @Override
    public String toString() {
        String name = origin.name();
        return type.javaName() + " " + (name == null ? "_" : name) + " (line " + origin.line() + ")";
    }
}
