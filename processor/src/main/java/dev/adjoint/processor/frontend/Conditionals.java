package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Conversion;
import dev.adjoint.processor.rules.Table;
import java.util.List;
import java.util.Optional;

/** The type of {@code c ? a : b} (JLS 15.25), and of a switch expression that stands alone (JLS 15.28.1). */
final class Conditionals {
    private final Body body;

    Conditionals(Body body) {
        this.body = body;
    }

    /** The type of a choice between values; empty, and reported, where they have none in common. */
    Optional<Type> type(List<Value> values, Tree place) {
        List<Type> types = values.stream().map(Value::type).distinct().toList();
        if (types.size() == 1) {
            return Optional.of(types.get(0));
        }
        if (!types.stream().allMatch(Type::isNumeric)) {
            body.reject(
                    Message.CONVERSION,
                    place,
                    types.get(0).javaName(),
                    types.get(1).javaName());
            return Optional.empty();
        }
        Optional<Type> narrow = types.stream()
                .filter(type -> isNarrow(type) && values.stream().allMatch(v -> v.type() == type || fits(v, type)))
                .findFirst();
        if (narrow.isPresent()) {
            return narrow;
        }
        boolean small = types.stream().allMatch(type -> type == Type.BYTE || type == Type.SHORT);
        Type type = small ? Type.SHORT : types.stream().reduce(Type::promote).orElseThrow();
        Optional<Value> rounded = values.stream()
                .filter(value -> type == Type.FLOAT && rounds(value))
                .findFirst();
        values.stream()
                .filter(value -> value.type() != type && Table.makesNumber(Table.conversion(value.type(), type)))
                .forEach(value -> body.requireNoBits(value, place));
        rounded.ifPresent(
                value -> body.reject(Message.FLOAT_CHOICE, place, value.type().javaName()));
        return rounded.isPresent() ? Optional.empty() : Optional.of(type);
    }

    private static boolean isNarrow(Type type) {
        return type == Type.BYTE || type == Type.SHORT || type == Type.CHAR;
    }

    /** Whether a value is a constant of type int that the narrower type can hold. */
    private boolean fits(Value value, Type type) {
        return value.type() == Type.INT && isExact(value, type, Type.INT);
    }

    /**
     * Whether float may not hold a value. Of a choice without parentheses that is assigned, returned or passed as a
     * double, javac converts each operand to double by itself, against JLS 15.25.
     */
    private boolean rounds(Value value) {
        return (value.type() == Type.INT || value.type() == Type.LONG) && !isExact(value, Type.FLOAT, Type.DOUBLE);
    }

    /** Whether a value is a constant that is the same by way of another type. */
    private boolean isExact(Value value, Type by, Type to) {
        return body.constant(value)
                .filter(constant -> Conversion.convert(Conversion.convert(constant, by), to)
                        .equals(Conversion.convert(constant, to)))
                .isPresent();
    }
}
