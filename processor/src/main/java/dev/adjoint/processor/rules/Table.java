package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of elementary operations: the one place that knows what an operation is and how it is differentiated. */
public final class Table {
    /** The classes whose methods are rows. */
    public static final Set<String> MATH_CLASSES = Set.of("java.lang.Math", "java.lang.StrictMath");

    /** The classes whose static methods compute with primitive values and do nothing else. */
    private static final Set<String> BOX_CLASSES = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short");

    private static final Set<String> THROWING_BOX_METHODS = Set.of("divideUnsigned", "remainderUnsigned");

    private static final Set<String> BITS_OF_NUMBERS =
            Set.of("Double.doubleToLongBits(double)", "Double.doubleToRawLongBits(double)", "Double.hashCode(double)");

    private static final Map<String, Rule> ROWS = index();

    private Table() {}

    private static Map<String, Rule> index() {
        List<Rule> rows = new ArrayList<>(Operators.rows());
        rows.addAll(MathFunctions.rows("Math"));
        rows.addAll(MathFunctions.rows("StrictMath"));
        rows.addAll(Helpers.rows());
        Map<String, Rule> index = new LinkedHashMap<>();
        for (Rule row : rows) {
            if (index.put(row.id(), row) != null) {
                throw new IllegalStateException("two rows " + row.id());
            }
        }
        return Collections.unmodifiableMap(index);
    }

    public static Collection<Rule> rows() {
        return ROWS.values();
    }

    /** The row that a primitive of the IR is. Every primitive is a row. */
    public static Rule rule(Primitive primitive) {
        return (Rule) primitive;
    }

    /**
     * The row of this ID.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Rule row(String id) {
        Rule row = ROWS.get(id);
        if (row == null) {
            throw new IllegalArgumentException("no row " + id);
        }
        return row;
    }

    /** A binary operator on two operands of the same type, after promotion. */
    public static Rule infix(String symbol, Type type) {
        return row(type.javaName() + " " + symbol);
    }

    /** A unary operator, after promotion. */
    public static Rule prefix(String symbol, Type type) {
        return row(symbol + type.javaName());
    }

    public static Rule shift(String symbol, Type type, Type distance) {
        return row(type.javaName() + " " + symbol + " " + distance.javaName());
    }

    /** The conversion between two different numeric types. */
    public static Rule conversion(Type from, Type to) {
        return row("(" + to.javaName() + ") " + from.javaName());
    }

    public static boolean isConversion(Primitive primitive) {
        return rule(primitive).notation() instanceof Notation.Cast;
    }

    /**
     * The row of a method of {@link #MATH_CLASSES}: from the table where the result depends on a {@code double}
     * smoothly; for the integer methods and others with a constant result a row is made. Empty for a method with a
     * {@code double} result that the table does not have.
     */
    public static Optional<Rule> mathMethod(String owner, String name, List<Type> parameters, Type result) {
        String simpleName = owner.substring(owner.lastIndexOf('.') + 1);
        Rule row = ROWS.get(simpleName + "." + name);
        if (row != null && row.parameters().equals(parameters)) {
            return Optional.of(row);
        }
        return result == Type.DOUBLE
                ? Optional.empty()
                : Optional.of(constantMethod(owner, simpleName, name, parameters, result, true));
    }

    /**
     * The row of a method of the classes of boxes, such as {@code Integer.bitCount} and {@code Double.isNaN}, which are
     * pure. {@code Double.max}, {@code min} and {@code sum} are the operations of the table that they stand for. Empty
     * for any other method whose result would depend on a {@code double} smoothly.
     */
    public static Optional<Rule> boxMethod(String owner, String name, List<Type> parameters, Type result) {
        if (!BOX_CLASSES.contains(owner) || parameters.stream().anyMatch(Type::isArray)) {
            return Optional.empty();
        }
        if (owner.equals("java.lang.Double") && parameters.equals(List.of(Type.DOUBLE, Type.DOUBLE))) {
            Optional<Rule> known = switch (name) {
                case "max", "min" -> Optional.of(row("Math." + name));
                case "sum" -> Optional.of(infix("+", Type.DOUBLE));
                default -> Optional.empty();
            };
            if (known.isPresent()) {
                return known;
            }
        }
        boolean isReal = parameters.contains(Type.DOUBLE) && (result == Type.DOUBLE || result == Type.FLOAT);
        String simpleName = owner.substring(owner.lastIndexOf('.') + 1);
        return isReal
                ? Optional.empty()
                : Optional.of(constantMethod(
                        owner, simpleName, name, parameters, result, THROWING_BOX_METHODS.contains(name)));
    }

    /** Whether the methods of a class are rows, or made into such. */
    public static boolean isOfKnownClass(String owner) {
        return MATH_CLASSES.contains(owner) || BOX_CLASSES.contains(owner);
    }

    /** Whether the result of a primitive is the pattern of bits of a number. */
    public static boolean givesBits(Primitive primitive) {
        return BITS_OF_NUMBERS.contains(rule(primitive).id());
    }

    /** Whether a primitive makes a number of an integer, or of the pattern of its bits. */
    public static boolean makesNumber(Primitive primitive) {
        Type from = primitive.parameters().get(0);
        boolean isReal = primitive.result() == Type.DOUBLE || primitive.result() == Type.FLOAT;
        return isReal && (from == Type.LONG || from == Type.INT);
    }

    /** Among the integer methods are some that throw; none is so dear that it must be left out when unused. */
    private static Rule constantMethod(
            String owner, String simpleName, String name, List<Type> parameters, Type result, boolean mayThrow) {
        String signature =
                String.join(", ", parameters.stream().map(Type::javaName).toList());
        return new Rule(
                simpleName + "." + name + "(" + signature + ")",
                parameters,
                result,
                mayThrow,
                new Notation.Call(new ClassReference("java.lang", List.of(simpleName)), name, true),
                name,
                StaticMethod.evaluation(owner, name, parameters, result),
                Collections.nCopies(parameters.size(), Partial.ZERO),
                Collections.nCopies(parameters.size(), Domain.EVERYWHERE),
                "");
    }
}
