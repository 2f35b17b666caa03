package dev.adjoint.processor.ir;

/** The types of Java that a value of the IR may have. */
public enum Type {
    BOOLEAN("boolean", Boolean.class),
    BYTE("byte", Byte.class),
    SHORT("short", Short.class),
    CHAR("char", Character.class),
    INT("int", Integer.class),
    LONG("long", Long.class),
    FLOAT("float", Float.class),
    DOUBLE("double", Double.class);

    private final String javaName;
    private final Class<?> box;

    Type(String javaName, Class<?> box) {
        this.javaName = javaName;
        this.box = box;
    }

    /** The keyword. */
    public String javaName() {
        return javaName;
    }

    /** Whether an object is a value of this type, boxed. */
    public boolean isBox(Object object) {
        return box.isInstance(object);
    }

    public boolean isNumeric() {
        return this != BOOLEAN;
    }

    /** Whether this is {@code byte}, {@code short}, {@code char}, {@code int} or {@code long}. */
    public boolean isIntegral() {
        return isNumeric() && this != FLOAT && this != DOUBLE;
    }

    /** Unary numeric promotion (JLS 5.6): what the type becomes as the operand of {@code +}, {@code -} or {@code ~}. */
    public Type promoted() {
        return isIntegral() && this != LONG ? INT : this;
    }

    /** Binary numeric promotion (JLS 5.6) of two numeric types. */
    public static Type promote(Type left, Type right) {
        Type wider = left.compareTo(right) > 0 ? left : right;
        return wider.promoted();
    }

    /** Whether {@code to} accepts this type in an assignment without a cast: identity or widening (JLS 5.1.2). */
    public boolean widensTo(Type to) {
        if (this == to) {
            return true;
        }
        if (this == BOOLEAN || to == BOOLEAN || to == CHAR) {
            return false;
        }
        return this == CHAR ? to.compareTo(INT) >= 0 : compareTo(to) < 0;
    }
}
