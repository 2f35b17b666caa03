package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Constants in Java's notation: as the user wrote them, otherwise in the shortest way that gives the same number. */
final class Literal {
    private Literal() {}

    /** A constant as an expression of exactly its type. */
    static String exact(Expression.Constant constant) {
        if (constant.text() != null) {
            return constant.text();
        }
        Object value = constant.value();
        return switch (constant.type()) {
            case DOUBLE -> real((double) value);
            case FLOAT -> real((float) value);
            case LONG -> value + "L";
            case INT, BOOLEAN -> value.toString();
            case CHAR -> character((char) value);
            case STRING -> quoted((String) value);
            case BYTE, SHORT -> "(" + constant.type().javaName() + ") " + value;
            default -> throw new IllegalArgumentException("a constant of type " + constant.type());
        };
    }

    /** Whether a constant without a text of the user's is a whole number that an {@code int} literal can stand for. */
    static boolean isWhole(Expression.Constant constant) {
        return constant.text() == null && constant.type() == Type.DOUBLE && isWhole((double) constant.value());
    }

    /** The digits of such a whole number. */
    static String whole(Expression.Constant constant) {
        return Integer.toString((int) (double) constant.value());
    }

    private static boolean isWhole(double value) {
        boolean negativeZero = Double.doubleToRawLongBits(value) == Double.doubleToRawLongBits(-0.0);
        return value == Math.rint(value) && Math.abs(value) < 1e6 && !negativeZero;
    }

    private static String real(double value) {
        if (Double.isNaN(value)) {
            return "Double.NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        if (value == 0) {
            return Double.toString(value);
        }
        // Not Double.toString, whose digits are not the same on every JDK.
        int digits = 1;
        while (rounded(value, digits).doubleValue() != value) {
            digits++;
        }
        return text(rounded(value, digits));
    }

    private static String real(float value) {
        if (Float.isNaN(value)) {
            return "Float.NaN";
        }
        if (Float.isInfinite(value)) {
            return value > 0 ? "Float.POSITIVE_INFINITY" : "Float.NEGATIVE_INFINITY";
        }
        if (value == 0) {
            return Float.toString(value) + "f";
        }
        int digits = 1;
        while (rounded(value, digits).floatValue() != value) {
            digits++;
        }
        return text(rounded(value, digits)) + "f";
    }

    private static BigDecimal rounded(double value, int digits) {
        return new BigDecimal(value)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
    }

    private static String text(BigDecimal number) {
        int exponent = number.precision() - number.scale() - 1;
        String text = exponent < -4 || exponent > 7
                ? number.toString().replace("E+", "e").replace("E", "e")
                : number.toPlainString();
        return text.contains(".") || text.contains("e") ? text : text + ".0";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> quoted.append(inString((char) c)));
        return quoted.append('"').toString();
    }

    private static String inString(char c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> c >= ' ' && c < 127 ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c);
        };
    }

    private static String character(char c) {
        return switch (c) {
            case '\n' -> "'\\n'";
            case '\r' -> "'\\r'";
            case '\t' -> "'\\t'";
            case '\'' -> "'\\''";
            case '\\' -> "'\\\\'";
            default -> c >= ' ' && c < 127 ? "'" + c + "'" : String.format(Locale.ROOT, "'\\u%04x'", (int) c);
        };
    }
}
