package dev.adjoint.processor.rules;

import static dev.adjoint.processor.rules.Partial.ONE;
import static dev.adjoint.processor.rules.Partial.R;
import static dev.adjoint.processor.rules.Partial.X;
import static dev.adjoint.processor.rules.Partial.Y;
import static dev.adjoint.processor.rules.Partial.ZERO;
import static dev.adjoint.processor.rules.Partial.call;
import static dev.adjoint.processor.rules.Partial.divide;
import static dev.adjoint.processor.rules.Partial.literal;
import static dev.adjoint.processor.rules.Partial.minus;
import static dev.adjoint.processor.rules.Partial.negate;

import dev.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;

/** The rows of Java's operators and conversions. */
final class Operators {
    /** How strongly operators bind, from JLS 15: more binds stronger. */
    private static final int MULTIPLICATIVE = 12;

    private static final int ADDITIVE = 11;
    private static final int SHIFT = 10;
    private static final int RELATIONAL = 9;
    private static final int EQUALITY = 8;
    private static final int AND = 7;
    private static final int XOR = 6;
    private static final int OR = 5;

    /** What {@code x % y} leaves out is a whole multiple of y: x - R, made whole again. */
    private static final Partial REMAINDER_BY_DIVISOR = negate(call("Math.rint", divide(minus(X, R), Y)));

    private final List<Rule> rows = new ArrayList<>();

    private Operators() {}

    static List<Rule> rows() {
        Operators operators = new Operators();
        operators.realArithmetic();
        operators.constantArithmetic();
        operators.bitwise();
        operators.comparisons();
        operators.conversions();
        return operators.rows;
    }

    private void realArithmetic() {
        real("+", ADDITIVE, "sum", (a, b) -> a + b, ONE, ONE, "");
        real("-", ADDITIVE, "difference", (a, b) -> a - b, ONE, literal(-1.0), "");
        real("*", MULTIPLICATIVE, "product", (a, b) -> a * b, Y, X, "");
        real("/", MULTIPLICATIVE, "quotient", (a, b) -> a / b, divide(ONE, Y), negate(divide(R, Y)), "");
        real(
                "%",
                MULTIPLICATIVE,
                "remainder",
                (a, b) -> a % b,
                ONE,
                REMAINDER_BY_DIVISOR,
                "truncates as in Java; where x is a multiple of y, as beside it on the side of the value 0");
        rows.add(new Rule(
                "-double",
                List.of(Type.DOUBLE),
                Type.DOUBLE,
                false,
                new Notation.Prefix("-"),
                "negative",
                a -> -(double) a[0],
                List.of(literal(-1.0)),
                List.of(Domain.EVERYWHERE),
                ""));
    }

    private void real(
            String symbol,
            int binding,
            String noun,
            DoubleBinaryOperator operator,
            Partial dx,
            Partial dy,
            String kinks) {
        rows.add(new Rule(
                "double " + symbol,
                List.of(Type.DOUBLE, Type.DOUBLE),
                Type.DOUBLE,
                false,
                new Notation.Infix(symbol, binding),
                noun,
                a -> operator.applyAsDouble((double) a[0], (double) a[1]),
                List.of(dx, dy),
                List.of(Domain.EVERYWHERE, Domain.EVERYWHERE),
                kinks));
    }

    private void constantArithmetic() {
        integral("+", ADDITIVE, "sum", false, (a, b) -> a + b, (a, b) -> a + b);
        integral("-", ADDITIVE, "difference", false, (a, b) -> a - b, (a, b) -> a - b);
        integral("*", MULTIPLICATIVE, "product", false, (a, b) -> a * b, (a, b) -> a * b);
        integral("/", MULTIPLICATIVE, "quotient", true, (a, b) -> a / b, (a, b) -> a / b);
        integral("%", MULTIPLICATIVE, "remainder", true, (a, b) -> a % b, (a, b) -> a % b);
        floats("+", ADDITIVE, "sum", (a, b) -> a + b);
        floats("-", ADDITIVE, "difference", (a, b) -> a - b);
        floats("*", MULTIPLICATIVE, "product", (a, b) -> a * b);
        floats("/", MULTIPLICATIVE, "quotient", (a, b) -> a / b);
        floats("%", MULTIPLICATIVE, "remainder", (a, b) -> a % b);
        prefix("-", Type.INT, "negative", a -> -(int) a[0]);
        prefix("-", Type.LONG, "negative", a -> -(long) a[0]);
        prefix("-", Type.FLOAT, "negative", a -> -(float) a[0]);
    }

    private void bitwise() {
        integral("&", AND, "bits", false, (a, b) -> a & b, (a, b) -> a & b);
        integral("^", XOR, "bits", false, (a, b) -> a ^ b, (a, b) -> a ^ b);
        integral("|", OR, "bits", false, (a, b) -> a | b, (a, b) -> a | b);
        prefix("~", Type.INT, "bits", a -> ~(int) a[0]);
        prefix("~", Type.LONG, "bits", a -> ~(long) a[0]);
        for (Type distance : List.of(Type.INT, Type.LONG)) {
            shift("<<", Type.INT, distance, a -> (int) a[0] << ((Number) a[1]).intValue());
            shift(">>", Type.INT, distance, a -> (int) a[0] >> ((Number) a[1]).intValue());
            shift(">>>", Type.INT, distance, a -> (int) a[0] >>> ((Number) a[1]).intValue());
            shift("<<", Type.LONG, distance, a -> (long) a[0] << ((Number) a[1]).intValue());
            shift(">>", Type.LONG, distance, a -> (long) a[0] >> ((Number) a[1]).intValue());
            shift(">>>", Type.LONG, distance, a -> (long) a[0] >>> ((Number) a[1]).intValue());
        }
        truth("&", AND, Boolean::logicalAnd);
        truth("^", XOR, Boolean::logicalXor);
        truth("|", OR, Boolean::logicalOr);
        prefix("!", Type.BOOLEAN, "not", a -> !(boolean) a[0]);
    }

    private void comparisons() {
        for (Type type : List.of(Type.INT, Type.LONG, Type.FLOAT, Type.DOUBLE)) {
            comparison("<", RELATIONAL, type, a -> compare(type, a) < 0 && ordered(a));
            comparison("<=", RELATIONAL, type, a -> compare(type, a) <= 0 && ordered(a));
            comparison(">", RELATIONAL, type, a -> compare(type, a) > 0 && ordered(a));
            comparison(">=", RELATIONAL, type, a -> compare(type, a) >= 0 && ordered(a));
            comparison("==", EQUALITY, type, a -> compare(type, a) == 0 && ordered(a));
            comparison("!=", EQUALITY, type, a -> compare(type, a) != 0 || !ordered(a));
        }
        truth("==", EQUALITY, (a, b) -> a.booleanValue() == b.booleanValue());
        truth("!=", EQUALITY, (a, b) -> a.booleanValue() != b.booleanValue());
    }

    /** The sign of the comparison; both zeros are equal. Meaningless with NaN. */
    private static int compare(Type type, Object[] arguments) {
        if (type == Type.INT || type == Type.LONG) {
            return Long.compare(((Number) arguments[0]).longValue(), ((Number) arguments[1]).longValue());
        }
        return Double.compare(((Number) arguments[0]).doubleValue() + 0.0, ((Number) arguments[1]).doubleValue() + 0.0);
    }

    private static boolean ordered(Object[] arguments) {
        return !Double.isNaN(((Number) arguments[0]).doubleValue())
                && !Double.isNaN(((Number) arguments[1]).doubleValue());
    }

    private void conversions() {
        for (Type from : Type.values()) {
            for (Type to : Type.values()) {
                if (from != to && from.isNumeric() && to.isNumeric()) {
                    row(
                            "(" + to.javaName() + ") " + from.javaName(),
                            List.of(from),
                            to,
                            false,
                            new Notation.Cast(to),
                            "converted",
                            a -> Conversion.convert(a[0], to));
                }
            }
        }
    }

    private void integral(
            String symbol,
            int binding,
            String noun,
            boolean mayThrow,
            IntBinaryOperator ints,
            LongBinaryOperator longs) {
        Notation notation = new Notation.Infix(symbol, binding);
        row(
                "int " + symbol,
                List.of(Type.INT, Type.INT),
                Type.INT,
                mayThrow,
                notation,
                noun,
                a -> ints.applyAsInt((int) a[0], (int) a[1]));
        row(
                "long " + symbol,
                List.of(Type.LONG, Type.LONG),
                Type.LONG,
                mayThrow,
                notation,
                noun,
                a -> longs.applyAsLong((long) a[0], (long) a[1]));
    }

    private void floats(String symbol, int binding, String noun, BinaryOperator<Float> operator) {
        Notation notation = new Notation.Infix(symbol, binding);
        row(
                "float " + symbol,
                List.of(Type.FLOAT, Type.FLOAT),
                Type.FLOAT,
                false,
                notation,
                noun,
                a -> operator.apply((Float) a[0], (Float) a[1]));
    }

    private void shift(String symbol, Type type, Type distance, Evaluation evaluation) {
        String id = type.javaName() + " " + symbol + " " + distance.javaName();
        row(id, List.of(type, distance), type, false, new Notation.Infix(symbol, SHIFT), "bits", evaluation);
    }

    private void comparison(String symbol, int binding, Type type, Evaluation evaluation) {
        Notation notation = new Notation.Infix(symbol, binding);
        row(type.javaName() + " " + symbol, List.of(type, type), Type.BOOLEAN, false, notation, "test", evaluation);
    }

    private void truth(String symbol, int binding, BinaryOperator<Boolean> operator) {
        List<Type> types = List.of(Type.BOOLEAN, Type.BOOLEAN);
        Notation notation = new Notation.Infix(symbol, binding);
        row(
                "boolean " + symbol,
                types,
                Type.BOOLEAN,
                false,
                notation,
                "test",
                a -> operator.apply((Boolean) a[0], (Boolean) a[1]));
    }

    private void prefix(String symbol, Type type, String noun, Evaluation evaluation) {
        row(symbol + type.javaName(), List.of(type), type, false, new Notation.Prefix(symbol), noun, evaluation);
    }

    /** A row whose result is constant: no derivative passes through integers, {@code float} and conditions. */
    private void row(
            String id,
            List<Type> parameters,
            Type result,
            boolean mayThrow,
            Notation notation,
            String noun,
            Evaluation evaluation) {
        rows.add(new Rule(
                id,
                parameters,
                result,
                mayThrow,
                notation,
                noun,
                evaluation,
                Collections.nCopies(parameters.size(), ZERO),
                Collections.nCopies(parameters.size(), Domain.EVERYWHERE),
                ""));
    }
}
