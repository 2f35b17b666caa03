package dev.adjoint.processor.ir;

import dev.adjoint.Tracer;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The types of Java that a value of the IR may have. */
public enum Type {
    BOOLEAN("boolean", Boolean.class),
    BYTE("byte", Byte.class),
    SHORT("short", Short.class),
    CHAR("char", Character.class),
    INT("int", Integer.class),
    LONG("long", Long.class),
    FLOAT("float", Float.class),
    DOUBLE("double", Double.class),
    BOOLEAN_ARRAY("boolean[]", boolean[].class),
    BYTE_ARRAY("byte[]", byte[].class),
    SHORT_ARRAY("short[]", short[].class),
    CHAR_ARRAY("char[]", char[].class),
    INT_ARRAY("int[]", int[].class),
    LONG_ARRAY("long[]", long[].class),
    FLOAT_ARRAY("float[]", float[].class),
    DOUBLE_ARRAY("double[]", double[].class),
    BOOLEAN_MATRIX("boolean[][]", boolean[][].class),
    BYTE_MATRIX("byte[][]", byte[][].class),
    SHORT_MATRIX("short[][]", short[][].class),
    CHAR_MATRIX("char[][]", char[][].class),
    INT_MATRIX("int[][]", int[][].class),
    LONG_MATRIX("long[][]", long[][].class),
    FLOAT_MATRIX("float[][]", float[][].class),
    DOUBLE_MATRIX("double[][]", double[][].class),
    /** Arrays of matrices hold what loops keep of these; the user's language has none. */
    BOOLEAN_CUBE("boolean[][][]", boolean[][][].class),
    BYTE_CUBE("byte[][][]", byte[][][].class),
    SHORT_CUBE("short[][][]", short[][][].class),
    CHAR_CUBE("char[][][]", char[][][].class),
    INT_CUBE("int[][][]", int[][][].class),
    LONG_CUBE("long[][][]", long[][][].class),
    FLOAT_CUBE("float[][][]", float[][][].class),
    DOUBLE_CUBE("double[][][]", double[][][].class),
    STRING("String", String.class),
    /** The constants of some enum class, which the value names. */
    ENUM("enum", Enum.class),
    /** What takes down the operations of a method whose graph is asked for. */
    TRACER("Tracer", Tracer.class);

    private final String javaName;
    private final Class<?> box;
    private final Class<?> javaClass;

    Type(String javaName, Class<?> box) {
        this.javaName = javaName;
        this.box = box;
        this.javaClass = MethodType.methodType(box).unwrap().returnType();
    }

    /** The keyword. */
    public String javaName() {
        return javaName;
    }

    /** Whether an object is a value of this type, boxed. */
    public boolean isBox(Object object) {
        return box.isInstance(object);
    }

    /** The class whose values these are: {@code double.class}, {@code double[].class}. */
    public Class<?> javaClass() {
        return javaClass;
    }

    public boolean isNumeric() {
        return this != BOOLEAN && !isArray() && !isReference();
    }

    /** Whether this is a type of objects that are not arrays. */
    public boolean isReference() {
        return this == STRING || this == ENUM || this == TRACER;
    }

    public boolean isArray() {
        return javaClass.isArray();
    }

    /** How many indices lead to a number: 0 for a type that is no array. */
    public int dimensions() {
        return isArray() ? 1 + element().dimensions() : 0;
    }

    /** Whether this is a type of arrays whose elements are arrays. */
    public boolean isMatrix() {
        return isArray() && javaClass.getComponentType().isArray();
    }

    /** The type of an array's elements. */
    public Type element() {
        return of(javaClass.getComponentType())
                .orElseThrow(() -> new IllegalArgumentException(javaName + " is no array"));
    }

    /** The type whose values are of this class; empty if there is none. */
    public static Optional<Type> of(@Nullable Class<?> javaClass) {
        return Arrays.stream(values())
                .filter(type -> type.javaClass() == javaClass)
                .findFirst();
    }

    /** The type of an array's numbers or booleans: of {@code double[][]} it is {@code double}. */
    public Type scalar() {
        return isArray() ? element().scalar() : this;
    }

    /** The type of arrays of this; empty where there are no deeper arrays. */
    public Optional<Type> array() {
        return of(javaClass.arrayType());
    }

    /** Whether a value of this type can carry a derivative: {@code double} and arrays of it. */
    public boolean isReal() {
        return scalar() == DOUBLE;
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
        if (!isNumeric() || !to.isNumeric() || to == CHAR) {
            return false;
        }
        return this == CHAR ? to.compareTo(INT) >= 0 : compareTo(to) < 0;
    }
}
