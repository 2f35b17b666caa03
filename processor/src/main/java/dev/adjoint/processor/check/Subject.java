package dev.adjoint.processor.check;

import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A method whose derivatives are to be checked.
 *
 * @param groups the parameters as the user declared them
 * @param constants the names of the constants of each parameter that is an enum
 * @param active the values among the parameters of the functions that are differentiated
 * @param source the method as it was lowered, before any pass
 * @param primal the value, as it is written out
 * @param gradient the value and the partial derivatives, if reverse mode is generated and the result is a number
 * @param vjp reverse mode with a seed, if it is generated and the result is an array
 * @param jvp forward mode, if it is generated
 */
public record Subject(
        String name,
        List<ParameterGroup> groups,
        Map<Value, List<String>> constants,
        List<Value> active,
        Function source,
        Function primal,
        Optional<Function> gradient,
        Optional<Function> vjp,
        Optional<Function> jvp) {
    public Subject {
        groups = List.copyOf(groups);
        constants = Map.copyOf(constants);
        active = List.copyOf(active);
    }

    /** The same in reverse mode alone, if there is one. */
    Subject inOneMode() {
        return gradient.isPresent() || vjp.isPresent()
                ? new Subject(name, groups, constants, active, source, primal, gradient, vjp, Optional.empty())
                : this;
    }

    /** Whether the method returns an array. */
    boolean isVector() {
        return source.results().get(0).type().isArray();
    }
}
