package dev.adjoint.processor.ir;

import org.jspecify.annotations.Nullable;

/**
 * A value: assigned once, by a parameter, a statement or a region. Two values are the same only if they are identical.
 */
public final class Value {
    private final Type type;
    private final Origin origin;
    private final @Nullable ClassReference enumClass;

    public Value(Type type, Origin origin) {
        this(type, origin, null);
    }

    /**
     * A new value.
     *
     * @param enumClass the class of an {@link Type#ENUM}, for a value that needs a type in Java, as a parameter does
     */
    public Value(Type type, Origin origin, @Nullable ClassReference enumClass) {
        this.type = type;
        this.origin = origin;
        this.enumClass = enumClass;
    }

    public Type type() {
        return type;
    }

    public Origin origin() {
        return origin;
    }

    /** The class of an {@link Type#ENUM}; null for any other value, or where it needs none. */
    public @Nullable ClassReference enumClass() {
        return enumClass;
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
