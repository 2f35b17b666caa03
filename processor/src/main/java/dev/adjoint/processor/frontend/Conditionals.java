package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Conversion;
import java.util.Optional;

/** The type of {@code c ? a : b} (JLS 15.25). */
final class Conditionals {
    private final Body body;

    Conditionals(Body body) {
        this.body = body;
    }

    /** The type; empty, and reported, where the operands have none in common. */
    Optional<Type> type(Value a, Value b, Tree place) {
        Type first = a.type();
        Type second = b.type();
        if (first == second) {
            return Optional.of(first);
        }
        if (!first.isNumeric() || !second.isNumeric()) {
            body.reject(Message.CONVERSION, place, first.javaName(), second.javaName());
            return Optional.empty();
        }
        if (isNarrow(first) && fits(b, first)) {
            return Optional.of(first);
        }
        if (isNarrow(second) && fits(a, second)) {
            return Optional.of(second);
        }
        boolean small = (first == Type.BYTE && second == Type.SHORT) || (first == Type.SHORT && second == Type.BYTE);
        return Optional.of(small ? Type.SHORT : Type.promote(first, second));
    }

    private static boolean isNarrow(Type type) {
        return type == Type.BYTE || type == Type.SHORT || type == Type.CHAR;
    }

    /** Whether a value is a constant of type int that the narrower type can hold. */
    private boolean fits(Value value, Type type) {
        return value.type() == Type.INT
                && body.constant(value)
                        .filter(constant -> Conversion.convert(Conversion.convert(constant, type), Type.INT)
                                .equals(constant))
                        .isPresent();
    }
}
