package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Conversion;
import dev.adjoint.processor.rules.Table;
import java.util.Optional;
import java.util.Set;

/** Java's operators on primitive values, with its numeric promotion (JLS 5.6 and 15.15 to 15.24). */
final class Arithmetic {
    private static final Set<String> SHIFTS = Set.of("<<", ">>", ">>>");
    private static final Set<String> BITWISE = Set.of("&", "|", "^");
    private static final Set<String> EQUALITIES = Set.of("==", "!=");
    private static final Set<String> DIVISIONS = Set.of("/", "%");

    private final Body body;

    Arithmetic(Body body) {
        this.body = body;
    }

    Optional<Value> binary(String symbol, Value left, Value right, Tree place) {
        Type l = left.type();
        Type r = right.type();
        if (l == Type.BOOLEAN && r == Type.BOOLEAN && (BITWISE.contains(symbol) || EQUALITIES.contains(symbol))) {
            return Optional.of(body.apply(Table.infix(symbol, Type.BOOLEAN), left, right));
        }
        boolean integers = l.isIntegral() && r.isIntegral();
        boolean needsIntegers = SHIFTS.contains(symbol) || BITWISE.contains(symbol);
        if (!l.isNumeric() || !r.isNumeric() || (needsIntegers && !integers)) {
            return body.reject(Message.OPERAND_TYPE, place, symbol, l.javaName() + " and " + r.javaName());
        }
        if (SHIFTS.contains(symbol)) {
            return shift(symbol, left, right, place);
        }
        if (integers && DIVISIONS.contains(symbol) && isZero(right)) {
            return body.reject(Message.DIVISION_BY_ZERO, place);
        }
        Type type = Type.promote(l, r);
        return body.convert(left, type, place)
                .flatMap(a -> body.convert(right, type, place).map(b -> body.apply(Table.infix(symbol, type), a, b)))
                .map(value -> body.written(value, place));
    }

    Optional<Value> unary(String symbol, Value operand, Tree place) {
        Type type = operand.type();
        boolean fits = switch (symbol) {
            case "!" -> type == Type.BOOLEAN;
            case "~" -> type.isIntegral();
            default -> type.isNumeric();
        };
        if (!fits) {
            return body.reject(Message.OPERAND_TYPE, place, symbol, type.javaName());
        }
        if (symbol.equals("-")) {
            Optional<Value> literal = negatedLiteral(operand);
            if (literal.isPresent()) {
                return literal;
            }
        }
        Type promoted = type.promoted();
        Optional<Value> value = body.convert(operand, promoted, place);
        return symbol.equals("+") ? value : value.map(v -> body.apply(Table.prefix(symbol, promoted), v));
    }

    /** {@code -1.5} is one constant. */
    private Optional<Value> negatedLiteral(Value operand) {
        if (!(body.definition(operand).orElse(null) instanceof Expression.Constant constant)
                || operand.name() != null
                || constant.text() == null
                || constant.text().startsWith("-")
                || constant.type() != constant.type().promoted()) {
            return Optional.empty();
        }
        body.block().takeLast(operand);
        Object negative = Table.prefix("-", constant.type()).evaluation().apply(constant.value());
        return Optional.of(body.let(new Expression.Constant(constant.type(), negative, "-" + constant.text())));
    }

    /** Each operand of a shift is promoted by itself (JLS 15.19). */
    private Optional<Value> shift(String symbol, Value left, Value right, Tree place) {
        Type type = left.type().promoted();
        Type distance = right.type().promoted();
        return body.convert(left, type, place)
                .flatMap(a -> body.convert(right, distance, place)
                        .map(b -> body.apply(Table.shift(symbol, type, distance), a, b)));
    }

    private boolean isZero(Value value) {
        return body.constant(value)
                .filter(constant -> Conversion.convert(constant, Type.LONG).equals(0L))
                .isPresent();
    }
}
