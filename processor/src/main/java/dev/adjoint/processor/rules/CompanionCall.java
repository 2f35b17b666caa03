package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Set;

/**
 * A differentiable method that is called by way of its companion. All of this follows from the method's declaration.
 *
 * @param companion the generated class
 * @param owner the class that declares the user's method
 * @param method the name of the user's method
 * @param active the parameters that the companion differentiates
 * @param isReadOnly whether it is known that it writes into none of its arguments, and returns none of them; a
 *     declaration does not say it
 */
public record CompanionCall(
        ClassReference companion,
        ClassReference owner,
        String method,
        List<Type> parameters,
        Set<Integer> active,
        Type result,
        boolean isReadOnly)
        implements DifferentiableCall {
    public CompanionCall {
        parameters = List.copyOf(parameters);
        active = Set.copyOf(active);
    }

    /** A call of a method of which its declaration is known. */
    public CompanionCall(
            ClassReference companion,
            ClassReference owner,
            String method,
            List<Type> parameters,
            Set<Integer> active,
            Type result) {
        this(companion, owner, method, parameters, active, result, false);
    }

    /** The same where it is known to leave its arguments alone. */
    public CompanionCall readOnly() {
        return new CompanionCall(companion, owner, method, parameters, active, result, true);
    }

    /** Whether an array is passed to it. */
    public boolean takesArrays() {
        return parameters.stream().anyMatch(Type::isArray);
    }

    /** Whether all that the companion differentiates are numbers: then its partial derivatives are numbers. */
    public boolean isScalar() {
        return !result.isArray() && activeArrays().isEmpty();
    }

    @Override
    public String id() {
        return companion.toString();
    }

    /** A declaration does not say whether the method writes into an array, so it may. */
    @Override
    public boolean writes(int argument) {
        return !isReadOnly && parameters.get(argument).isArray();
    }

    @Override
    public boolean mayReturnArgument() {
        return !isReadOnly;
    }

    @Override
    public boolean movesRows() {
        return !isReadOnly;
    }

    @Override
    public Notation notation() {
        return new Notation.Call(companion, "value", false);
    }

    @Override
    public String noun() {
        return method;
    }

    /** The companion is not there yet while its callers are compiled. */
    @Override
    public Evaluation evaluation() {
        return arguments -> {
            throw new UnsupportedOperationException("no evaluation of " + companion);
        };
    }

    @Override
    public String toString() {
        return id();
    }
}
