package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Value;
import java.util.Collection;
import java.util.function.Predicate;

/** Which values have a part in the derivative of a function. */
public final class Contribution {
    private Contribution() {}

    /**
     * Whether a value varies with what is differentiated, and a derivative passes from it on to a result.
     *
     * @param active the parameters that are differentiated
     */
    public static Predicate<Value> of(Function function, Collection<Value> active) {
        Subject subject = new Subject(function, active);
        return value -> subject.isActive(value) && subject.isDifferentiated(value);
    }
}
