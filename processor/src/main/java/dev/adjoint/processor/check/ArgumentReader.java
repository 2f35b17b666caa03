package dev.adjoint.processor.check;

import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the text of an argument: a literal, an array in braces, or a record with its components. */
public final class ArgumentReader {
    private final String text;
    private int position;

    private ArgumentReader(String text) {
        this.text = UnicodeEscapes.translate(text);
    }

    /**
     * The values that a parameter of the user's is, boxed; of an enum the constant's name.
     *
     * @throws NoLiteralException if the text is not an argument of the parameter's type
     */
    public static List<@Nullable Object> read(String text, ParameterGroup parameter) throws NoLiteralException {
        ArgumentReader reader = new ArgumentReader(text);
        List<@Nullable Object> values = new ArrayList<>();
        reader.shape(parameter.shape(), parameter.values(), values);
        reader.skipBlanks();
        if (reader.position < reader.text.length()) {
            throw new NoLiteralException("'" + reader.text.substring(reader.position) + "' is left over after "
                    + reader.text.substring(0, reader.position));
        }
        return values;
    }

    private void shape(Shape shape, List<Value> parameters, List<@Nullable Object> values) throws NoLiteralException {
        if (shape instanceof Shape.Scalar scalar) {
            values.add(value(scalar.type(), parameters.get(values.size())));
            return;
        }
        Shape.Composite composite = (Shape.Composite) shape;
        char end = open(composite);
        for (int i = 0; i < composite.components().size(); i++) {
            if (i > 0) {
                expect(',', composite.javaName());
            }
            shape(composite.components().get(i).shape(), parameters, values);
        }
        expect(end, composite.javaName());
    }

    /** The beginning of a record: its name and a parenthesis, or a brace. */
    private char open(Shape.Composite record) throws NoLiteralException {
        if (accept('{')) {
            return '}';
        }
        int start = position;
        while (position < text.length() && text.charAt(position) != '(') {
            position++;
        }
        String head = text.substring(start, position).strip();
        String name = head.startsWith("new ") ? head.substring(4).strip() : head;
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (position == text.length() || !last.equals(record.javaName())) {
            throw new NoLiteralException(text.substring(start) + " is no " + record.javaName());
        }
        position++;
        return ')';
    }

    private @Nullable Object value(Type type, Value parameter) throws NoLiteralException {
        if (type.isArray()) {
            return array(type, parameter);
        }
        skipBlanks();
        String rest = text.substring(position);
        String token = token();
        if (token.isEmpty() && !rest.isEmpty()) {
            throw new NoLiteralException(rest + " begins with no " + type.javaName());
        }
        if (type == Type.ENUM) {
            return token.equals("null") ? null : token.substring(token.lastIndexOf('.') + 1);
        }
        if (type == Type.STRING) {
            return token.equals("null") ? null : Literals.string(token);
        }
        return Literals.of(token, type);
    }

    private @Nullable Object array(Type type, Value parameter) throws NoLiteralException {
        skipBlanks();
        if (text.startsWith("null", position)) {
            position += 4;
            return null;
        }
        if (!accept('{')) {
            throw new NoLiteralException(text.substring(position) + " is no " + type.javaName());
        }
        List<@Nullable Object> elements = new ArrayList<>();
        while (!accept('}')) {
            if (!elements.isEmpty()) {
                expect(',', type.javaName());
                if (accept('}')) {
                    break;
                }
            }
            elements.add(value(type.element(), parameter));
        }
        Object array = Array.newInstance(type.element().javaClass(), elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }

    /** The text up to the next separator; one between quotes separates nothing. */
    private String token() {
        skipBlanks();
        int start = position;
        char quote = 0;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (quote != 0 && c == '\\') {
                position++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (",{}()".indexOf(c) >= 0) {
                break;
            }
            position++;
        }
        position = Math.min(position, text.length());
        return text.substring(start, position).strip();
    }

    private boolean accept(char c) {
        skipBlanks();
        boolean isThere = position < text.length() && text.charAt(position) == c;
        position += isThere ? 1 : 0;
        return isThere;
    }

    private void expect(char c, String type) throws NoLiteralException {
        if (!accept(c)) {
            String found = position < text.length() ? "'" + text.charAt(position) + "'" : "the end";
            throw new NoLiteralException("'" + c + "' is missing in " + text + ", a " + type + ": there is " + found);
        }
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }
}
