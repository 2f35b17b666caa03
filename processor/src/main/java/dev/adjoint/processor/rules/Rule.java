package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Primitive;
import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Optional;

/**
 * A row of the table: everything that Adjoint knows of one elementary operation.
 *
 * @param noun what a result that has no name of the user's is called in generated code
 * @param partials for each parameter the partial derivative; {@link Partial#ZERO} where the result is locally constant
 * @param domains for each parameter the arguments at which the partials may be checked
 * @param kinks what holds at kinks, ties and the edges of the domain, for the documentation; empty if there is nothing
 *     to say
 * @param method the method that it calls, if the user gave its derivative; empty for a row of the table
 */
public record Rule(
        String id,
        List<Type> parameters,
        Type result,
        boolean mayThrow,
        Notation notation,
        String noun,
        Evaluation evaluation,
        List<Partial> partials,
        List<Domain> domains,
        String kinks,
        Optional<MethodReference> method)
        implements Primitive {
    public Rule {
        parameters = List.copyOf(parameters);
        partials = List.copyOf(partials);
        domains = List.copyOf(domains);
        if (partials.size() != parameters.size() || domains.size() != parameters.size()) {
            throw new IllegalArgumentException(id + ": a partial and a domain for each parameter");
        }
    }

    /** A row of the table. */
    public Rule(
            String id,
            List<Type> parameters,
            Type result,
            boolean mayThrow,
            Notation notation,
            String noun,
            Evaluation evaluation,
            List<Partial> partials,
            List<Domain> domains,
            String kinks) {
        this(id, parameters, result, mayThrow, notation, noun, evaluation, partials, domains, kinks, Optional.empty());
    }

    /** Whether the result changes with no argument, or only in jumps. */
    public boolean isLocallyConstant() {
        return partials.stream().allMatch(Partial.ZERO::equals);
    }

    /**
     * Whether the result is what is left of the first argument after the second was taken from it a number of times.
     */
    public boolean isRemainder() {
        return id.endsWith("%") || id.contains("IEEEremainder");
    }

    @Override
    public String toString() {
        return id;
    }
}
