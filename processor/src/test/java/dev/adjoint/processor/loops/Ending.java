package dev.adjoint.processor.loops;

import dev.adjoint.processor.evaluate.EvaluationException;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * How a call ended.
 *
 * @param value what it returned; null if it threw
 * @param thrown what it threw; null if it returned
 */
record Ending(Object value, RuntimeException thrown) {
    static Ending of(Supplier<Object> call) {
        try {
            return new Ending(Objects.requireNonNull(call.get()), null);
        } catch (RuntimeException e) {
            return new Ending(null, e);
        }
    }

    boolean isException() {
        return thrown != null;
    }

    boolean isNotEvaluated() {
        return thrown instanceof EvaluationException;
    }

    /** Whether both returned the same bits, or threw the same. */
    boolean isAs(Ending other) {
        if (!isException() || !other.isException()) {
            return isException() == other.isException() && text().equals(other.text());
        }
        return thrown.getClass() == other.thrown.getClass() && saysThe(other.thrown);
    }

    /** Whether it returned the same bits, or threw an exception of the same class. */
    boolean isLike(Ending other) {
        return isException() && other.isException() ? thrown.getClass() == other.thrown.getClass() : isAs(other);
    }

    private boolean saysThe(RuntimeException other) {
        boolean speaks = thrown instanceof ArithmeticException
                || thrown instanceof ArrayIndexOutOfBoundsException
                || thrown instanceof IllegalStateException;
        // HotSpot leaves the message out of what it throws often.
        return !speaks
                || thrown.getMessage() == null
                || other.getMessage() == null
                || thrown.getMessage().equals(other.getMessage());
    }

    String text() {
        return isException() ? thrown.getClass().getName() + ": " + thrown.getMessage() : Contents.text(value);
    }
}
