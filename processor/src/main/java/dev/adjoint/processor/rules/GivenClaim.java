package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Type;
import java.util.Optional;
import java.util.Set;

/**
 * What a user says of two methods: that one gives a derivative of the other.
 *
 * @param method the one that is differentiated, and what it returns
 * @param giver the one that gives its derivative
 * @param pullback the parameters that are differentiated, if the giver is a pullback; else it is a partial derivative
 * @param parameter the position of the parameter by which the giver is the partial derivative
 * @param usesResult whether the partial derivative takes the result as its last argument
 * @param tolerance by what part of its size the derivative may be off
 */
public record GivenClaim(
        MethodReference method,
        Type result,
        MethodReference giver,
        Optional<Set<Integer>> pullback,
        int parameter,
        boolean usesResult,
        double tolerance) {
    /** The method without its package. */
    public String methodName() {
        return name(method);
    }

    /** The giver without its package. */
    public String giverName() {
        return name(giver);
    }

    private static String name(MethodReference reference) {
        return String.join(".", reference.owner().simpleNames()) + "." + reference.name();
    }
}
