package dev.adjoint.processor.frontend;

import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the frontend made of a method: a function, or the reasons why there is none.
 *
 * @param active the parameters that are differentiated
 * @param groups the parameters as the user declared them
 * @param labels what the user calls parameters, and components of records: {@code ball.position.x}
 * @param requirements what holds only if no active value reaches it, which the analysis of activity decides
 * @param places where the parts of the function were written
 */
public record Lowered(
        Optional<Function> function,
        List<Value> active,
        List<ParameterGroup> groups,
        Map<Value, String> labels,
        List<Requirement> requirements,
        Places places,
        List<Diagnostic> diagnostics) {
    public Lowered {
        active = List.copyOf(active);
        groups = List.copyOf(groups);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels)); // In the order of the source.
        requirements = List.copyOf(requirements);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The same without a function, for these reasons. */
    public Lowered rejected(List<Diagnostic> reasons) {
        return new Lowered(Optional.empty(), active, groups, labels, requirements, places, reasons);
    }
}
