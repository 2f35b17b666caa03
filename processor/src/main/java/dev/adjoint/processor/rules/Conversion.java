package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import java.util.List;

/** Java's conversions between the numeric types, and its default values, on boxed values. */
public final class Conversion {
    private Conversion() {}

    /** {@code (to) value}, as a cast does it (JLS 5.1.2 and 5.1.3). */
    public static Object convert(Object value, Type to) {
        Number number = value instanceof Character character ? (int) character : (Number) value;
        // A real number reaches the types below int by way of int, and long directly (JLS 5.1.3).
        int whole = number.intValue();
        return switch (to) {
            case BYTE -> (byte) whole;
            case SHORT -> (short) whole;
            case CHAR -> (char) whole;
            case INT -> whole;
            case LONG -> number.longValue();
            case FLOAT -> number.floatValue();
            case DOUBLE -> number.doubleValue();
            default -> throw new IllegalArgumentException("a number does not convert to " + to.javaName());
        };
    }

    /** The default value of {@code type}: zero, or {@code false} (JLS 4.12.5). */
    public static Object zero(Type type) {
        return type == Type.BOOLEAN ? false : convert(0, type);
    }

    /** The default value as an expression; of an array type, where no array may be null, an empty one. */
    public static Expression zeroOf(Type type) {
        return type.isArray()
                ? new Expression.Elements(type, List.of())
                : new Expression.Constant(type, zero(type), null);
    }
}
