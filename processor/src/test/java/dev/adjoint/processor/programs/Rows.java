package dev.adjoint.processor.programs;

import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.List;

/** The rows of the table that a user can write on this JDK and whose result is {@code double}. */
final class Rows {
    static final List<Rule> SMOOTH =
            all().stream().filter(rule -> !rule.isLocallyConstant()).toList();

    static final List<Rule> LOCALLY_CONSTANT = all().stream()
            .filter(Rule::isLocallyConstant)
            .filter(rule -> !Table.isConversion(rule))
            .toList();

    private Rows() {}

    private static List<Rule> all() {
        return Table.rows().stream()
                .filter(rule -> rule.result() == Type.DOUBLE)
                .filter(rule -> !rule.id().startsWith("Partials."))
                .filter(Rows::isKnownHere)
                .toList();
    }

    /** Whether this JDK has the method. */
    private static boolean isKnownHere(Rule rule) {
        try {
            rule.evaluation().apply(rule.parameters().stream().map(Rows::one).toArray());
            return true;
        } catch (UnsupportedOperationException absent) {
            return false;
        }
    }

    /** The number 1, boxed. */
    static Object one(Type type) {
        return switch (type) {
            case BOOLEAN -> true;
            case BYTE -> (byte) 1;
            case SHORT -> (short) 1;
            case CHAR -> (char) 1;
            case INT -> 1;
            case LONG -> 1L;
            case FLOAT -> 1F;
            case DOUBLE -> 1.0;
            default -> throw new IllegalArgumentException("no primitive type");
        };
    }
}
