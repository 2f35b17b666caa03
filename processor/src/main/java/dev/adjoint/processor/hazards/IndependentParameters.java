package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Value;
import java.util.Collection;
import java.util.List;

/**
 * Parameters of which nothing is differentiated that passes on to the result. An array or a record is one parameter: it
 * is enough that the result depends on a part of it.
 */
final class IndependentParameters {
    /** How a parameter's name begins that its author knows not to be used. */
    private static final List<String> KNOWN = List.of("unused", "ignored");

    private IndependentParameters() {}

    static List<Hazard> find(Subject subject, Collection<Value> active, List<ParameterGroup> groups) {
        return groups.stream()
                .filter(group -> KNOWN.stream().noneMatch(group.name()::startsWith))
                .filter(group -> group.values().stream().anyMatch(active::contains))
                .filter(group ->
                        group.values().stream().filter(active::contains).noneMatch(subject::isDifferentiated))
                .map(group -> new Hazard(Hazard.Kind.INDEPENDENT_PARAMETER, group))
                .toList();
    }
}
