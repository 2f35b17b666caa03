package dev.adjoint.processor.ir;

import java.util.List;
import java.util.Optional;

/**
 * A parameter of the user's method and the parameters of the IR's function that it is: one, or the scalars of a record.
 *
 * @param values one for each leaf of the shape, in their order
 */
public record ParameterGroup(String name, Shape shape, List<Value> values) {
    public ParameterGroup {
        values = List.copyOf(values);
    }

    /**
     * Where one of the values is found from the user's parameter on, {@code x} or {@code a.x}; empty if it is not
     * there.
     */
    public Optional<String> path(Value value) {
        int index = values.indexOf(value);
        return index < 0
                ? Optional.empty()
                : Optional.of(name + shape.leaves().get(index).path());
    }

    /** A parameter that is one value. */
    public static ParameterGroup of(Value value) {
        return new ParameterGroup(String.valueOf(value.name()), new Shape.Scalar(value.type()), List.of(value));
    }
}
