package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Type;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * What can be asked of strings and enum constants. These rows stand beside the table of elementary operations: they
 * take no numbers. The evaluator knows an enum constant by its name.
 */
public final class Comparisons {
    private static final int EQUALITY = 8;

    private Comparisons() {}

    /** {@code a.equals(b)}, which throws where a is null. */
    public static Rule equal(Type type) {
        return row(type, "equals", 2, true, new Notation.Method("equals"), a -> a[0].equals(a[1]));
    }

    /** {@code a.equals(b)}, where a is known not to be null. */
    public static Rule equalUnlessNull(Type type) {
        return row(type, "equals, not null", 2, false, new Notation.Method("equals"), a -> a[0].equals(a[1]));
    }

    /** {@code a == b}. */
    public static Rule same(Type type) {
        return row(type, "==", 2, false, new Notation.Infix("==", EQUALITY), a -> Objects.equals(a[0], a[1]));
    }

    /** {@code a != b}. */
    public static Rule different(Type type) {
        return row(type, "!=", 2, false, new Notation.Infix("!=", EQUALITY), a -> !Objects.equals(a[0], a[1]));
    }

    /** {@code a == null}. */
    public static Rule isNull(Type type) {
        return row(type, "== null", 1, false, new Notation.Suffix(" == null", EQUALITY), a -> Objects.isNull(a[0]));
    }

    /** {@code a != null}. */
    public static Rule isNotNull(Type type) {
        return row(type, "!= null", 1, false, new Notation.Suffix(" != null", EQUALITY), a -> Objects.nonNull(a[0]));
    }

    private static Rule row(
            Type type, String name, int count, boolean mayThrow, Notation notation, Evaluation evaluation) {
        return new Rule(
                type.javaName() + " " + name,
                Collections.nCopies(count, type),
                Type.BOOLEAN,
                mayThrow,
                notation,
                "test",
                evaluation,
                List.copyOf(Collections.nCopies(count, Partial.ZERO)),
                List.copyOf(Collections.nCopies(count, Domain.EVERYWHERE)),
                "");
    }
}
