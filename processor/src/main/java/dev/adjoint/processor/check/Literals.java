package dev.adjoint.processor.check;

import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.rules.Conversion;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a literal of Java, or the name of a well-known constant, stands for (JLS 3.10). */
final class Literals {
    private static final Pattern CONSTANT = Pattern.compile("(?:java\\.lang\\.)?([A-Za-z]+)\\s*\\.\\s*([A-Z_0-9a-z]+)");
    private static final Set<String> OWNERS =
            Set.of("Byte", "Character", "Double", "Float", "Integer", "Long", "Math", "Short", "StrictMath");
    private static final Pattern UNDERSCORES = Pattern.compile("(?<=[0-9a-fA-F])(?<!^0[bB])_+(?=[0-9a-fA-F])");
    private static final Pattern NOT_ZERO = Pattern.compile("0[xX][0.]*[1-9a-fA-F]|[0.]*[1-9]");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern CHARACTER = Pattern.compile("'(?:[^'\\\\\n]|\\\\.[0-7]*)'");
    private static final Pattern INTEGER = Pattern.compile("(0[xX][0-9a-fA-F]+|0[bB][01]+|[0-9]+)[lL]?");

    private Literals() {}

    /**
     * The value of a text, boxed as the type.
     *
     * @throws NoLiteralException if it has none that the type could hold without a cast
     */
    static Object of(String text, Type type) throws NoLiteralException {
        if (type == Type.BOOLEAN) {
            if (text.equals("true") || text.equals("false")) {
                return text.equals("true");
            }
            throw not(text, type);
        }
        Object value = number(text).orElseThrow(() -> not(text, type));
        return fitted(value, type).orElseThrow(() -> not(text, type));
    }

    /**
     * The value of a string literal, or null.
     *
     * @throws NoLiteralException if it is none
     */
    static Object string(String text) throws NoLiteralException {
        if (STRING.matcher(text).matches()) {
            return unescaped(text.substring(1, text.length() - 1), text, Type.STRING);
        }
        throw new NoLiteralException(text + " is no String");
    }

    private static NoLiteralException not(String text, Type type) {
        return new NoLiteralException((text.isEmpty() ? "nothing" : text) + " is no " + type.javaName());
    }

    private static String unescaped(String body, String text, Type type) throws NoLiteralException {
        try {
            return body.translateEscapes();
        } catch (IllegalArgumentException e) {
            throw not(text, type);
        }
    }

    private static Optional<Object> number(String text) throws NoLiteralException {
        if (text.startsWith("-") || text.startsWith("+")) {
            String rest = text.substring(1).strip();
            if (text.startsWith("-") && INTEGER.matcher(plain(rest)).matches()) {
                return integer(plain(rest), true);
            }
            Optional<Object> operand = number(rest);
            return text.startsWith("+") ? operand : operand.map(Literals::negated);
        }
        if (CHARACTER.matcher(text).matches()) {
            String character = unescaped(text.substring(1, text.length() - 1), text, Type.CHAR);
            return character.length() == 1 ? Optional.of(character.charAt(0)) : Optional.empty();
        }
        String plain = plain(text);
        if (INTEGER.matcher(plain).matches()) {
            return integer(plain, false);
        }
        if (CONSTANT.matcher(text).matches() && !Character.isDigit(text.charAt(0))) {
            return constant(text);
        }
        return real(plain);
    }

    private static String plain(String text) {
        return UNDERSCORES.matcher(text).replaceAll("");
    }

    private static Object negated(Object number) {
        if (number instanceof Double real) {
            return -real;
        }
        if (number instanceof Float real) {
            return -real;
        }
        if (number instanceof Long integer) {
            return -integer;
        }
        return number instanceof Character character ? -character : -((Number) number).intValue();
    }

    private static Optional<Object> integer(String text, boolean isNegative) {
        boolean isLong = text.toLowerCase(Locale.ROOT).endsWith("l");
        String digits = isLong ? text.substring(0, text.length() - 1) : text;
        int radix = 10;
        if (digits.length() > 1 && digits.startsWith("0")) {
            char mark = Character.toLowerCase(digits.charAt(1));
            radix = mark == 'x' ? 16 : mark == 'b' ? 2 : 8;
            digits = digits.substring(radix == 8 ? 1 : 2);
        }
        try {
            // A decimal literal has a sign of its own, any other is a pattern of bits.
            if (isLong) {
                long value = radix == 10
                        ? Long.parseLong((isNegative ? "-" : "") + digits)
                        : Long.parseUnsignedLong(digits, radix);
                return Optional.of(isNegative && radix != 10 ? -value : value);
            }
            int value = radix == 10
                    ? Integer.parseInt((isNegative ? "-" : "") + digits)
                    : Integer.parseUnsignedInt(digits, radix);
            return Optional.of(isNegative && radix != 10 ? -value : value);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> real(String text) {
        if (text.isEmpty() || !(Character.isDigit(text.charAt(0)) || text.charAt(0) == '.')) {
            return Optional.empty();
        }
        try {
            // The f of a hexadecimal integer never comes here.
            boolean isFloat = text.toLowerCase(Locale.ROOT).endsWith("f");
            Number number = isFloat ? (Number) Float.parseFloat(text) : (Number) Double.parseDouble(text);
            // Java has no literal that is rounded to infinity, nor one to zero that is not zero.
            boolean isHeld = Double.isFinite(number.doubleValue())
                    && (number.doubleValue() != 0 || !NOT_ZERO.matcher(text).lookingAt());
            return isHeld ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> constant(String text) {
        var matcher = CONSTANT.matcher(text);
        if (!matcher.matches() || !OWNERS.contains(matcher.group(1))) {
            return Optional.empty();
        }
        try {
            var field = Class.forName("java.lang." + matcher.group(1)).getField(matcher.group(2));
            return Modifier.isStatic(field.getModifiers()) && field.getType().isPrimitive()
                    ? Optional.of(field.get(null))
                    : Optional.empty();
        } catch (ReflectiveOperationException absent) {
            return Optional.empty();
        }
    }

    /** The value as an assignment converts it (JLS 5.2): widened, or an int that a smaller type holds. */
    private static Optional<Object> fitted(Object value, Type type) {
        Optional<Type> own = Arrays.stream(Type.values())
                .filter(candidate -> candidate.isBox(value))
                .findFirst();
        if (own.isEmpty() || !type.isNumeric()) {
            return Optional.empty();
        }
        if (own.get().widensTo(type)) {
            return Optional.of(Conversion.convert(value, type));
        }
        boolean mayNarrow = own.get().promoted() == Type.INT && type.isIntegral() && type != Type.LONG;
        if (!mayNarrow) {
            return Optional.empty();
        }
        Object narrowed = Conversion.convert(value, type);
        return Conversion.convert(narrowed, Type.INT).equals(Conversion.convert(value, Type.INT))
                ? Optional.of(narrowed)
                : Optional.empty();
    }
}
