package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Type;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Rows that are in no table: methods with numbers for parameters whose derivatives the user gave. */
public final class GivenRules {
    private GivenRules() {}

    /**
     * The row of a method.
     *
     * @param notation how it is called
     * @param partials for each parameter; {@link Partial#MISSING} where none is given
     */
    public static Rule rule(MethodReference method, Notation.Call notation, List<Partial> partials) {
        return new Rule(
                method.toString(),
                method.parameters(),
                Type.DOUBLE,
                true,
                notation,
                method.name(),
                GivenCall.unknown(method),
                partials,
                Collections.nCopies(partials.size(), Domain.EVERYWHERE),
                "",
                Optional.of(method));
    }

    /** The row of a method that is only called. */
    public static Rule rule(MethodReference method, Notation.Call notation) {
        return rule(method, notation, Collections.nCopies(method.parameters().size(), Partial.MISSING));
    }
}
