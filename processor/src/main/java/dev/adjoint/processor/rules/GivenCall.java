package dev.adjoint.processor.rules;

import dev.adjoint.processor.ir.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A method with arrays whose derivative the user gave: it is called as it is. Whoever gives a derivative of a method
 * says that it is pure: it leaves its arguments alone and returns a new array, if it returns one.
 *
 * @param partials partial derivatives, by the positions of the parameters
 * @param pullback in their place: the derivative with respect to all of its active parameters
 */
public record GivenCall(
        MethodReference method,
        Notation.Call notation,
        Type result,
        Map<Integer, GivenPartial> partials,
        Optional<GivenPullback> pullback)
        implements DifferentiableCall {
    public GivenCall {
        partials = Map.copyOf(partials);
    }

    /** The partial derivative by a parameter for which one is given. */
    public GivenPartial partial(int parameter) {
        GivenPartial partial = partials.get(parameter);
        if (partial == null) {
            throw new IllegalArgumentException(method + " has no partial derivative " + parameter);
        }
        return partial;
    }

    @Override
    public String id() {
        return method.toString();
    }

    @Override
    public List<Type> parameters() {
        return method.parameters();
    }

    @Override
    public Set<Integer> active() {
        return pullback.map(GivenPullback::active).orElseGet(partials::keySet);
    }

    @Override
    public boolean writes(int argument) {
        return false;
    }

    @Override
    public boolean movesRows() {
        return false;
    }

    @Override
    public String noun() {
        return method.name();
    }

    @Override
    public Evaluation evaluation() {
        return unknown(method);
    }

    /** What a method of the user's does is not known here. */
    static Evaluation unknown(MethodReference method) {
        return arguments -> {
            throw new UnsupportedOperationException("no evaluation of " + method);
        };
    }

    @Override
    public String toString() {
        return id();
    }
}
