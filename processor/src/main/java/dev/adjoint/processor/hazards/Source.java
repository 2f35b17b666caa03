package dev.adjoint.processor.hazards;

import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the source of a function says that its IR does not.
 *
 * @param integers values that are integers by intent, other than by the variable that they are assigned to
 * @param returned for each flag that a loop carries, whether the method was left, what it carries as the result of that
 */
public record Source(Set<Value> integers, Map<Value, List<Value>> returned) {}
