package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Value;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the user's parameters are called: as in the user's method, unless that hides a class that generated code uses.
 */
final class ParameterNames {
    private ParameterNames() {}

    /** The names of those parameters that are the user's. */
    static Map<Value, String> of(List<Value> parameters) {
        List<Value> own = parameters.stream()
                .filter(parameter -> parameter.role() == Role.PRIMAL)
                .toList();
        Set<String> taken = new HashSet<>(Identifiers.CLASSES);
        own.stream().map(ParameterNames::nameOf).forEach(taken::add);
        Identifiers identifiers = new Identifiers(taken);
        Map<Value, String> names = new LinkedHashMap<>();
        for (Value parameter : own) {
            String name = nameOf(parameter);
            names.put(parameter, Identifiers.CLASSES.contains(name) ? identifiers.claim(name) : name);
        }
        return names;
    }

    private static String nameOf(Value parameter) {
        return Objects.requireNonNull(parameter.name(), "a parameter without a name");
    }
}
