package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the user wrote the parts of a function about which a warning may be given, and what the source says there that
 * the IR does not. A part is an expression, a loop, a callee or a parameter, by identity.
 */
public final class Places {
    private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();
    private final Set<Value> integers = new HashSet<>();
    private final Map<Value, List<Value>> returned = new HashMap<>();
    private Suppressions suppressions = Suppressions.NONE;

    Places() {}

    /**
     * A place.
     *
     * @param words the part as the user wrote it, or its name
     */
    private record Place(Tree tree, Object words, Suppressions suppressions) {}

    /** The warnings that are suppressed where something is lowered now. */
    Suppressions suppressions() {
        return suppressions;
    }

    /** From here on, these are suppressed. */
    void suppress(Suppressions these) {
        suppressions = these;
    }

    /** Takes note of where a part was written. */
    void put(Object part, Tree tree) {
        put(part, tree, tree);
    }

    /** As {@link #put(Object, Tree)}, where the place is but a point in what the user wrote. */
    void put(Object part, Tree tree, Tree whole) {
        places.put(part, new Place(tree, whole, suppressions));
    }

    /** As {@link #put(Object, Tree)}, for a variable's declaration. */
    void put(Object part, VariableTree variable) {
        places.put(part, new Place(variable, variable.getName(), suppressions.and(variable)));
    }

    /** Takes note that a value is an integer by intent: of a declared type, or by a cast. */
    void putInteger(Value value) {
        integers.add(value);
    }

    /** Takes note of a flag that a loop carries, whether the method was left, and what it carries as the result. */
    void putReturned(Value flag, List<Value> results) {
        returned.put(flag, List.copyOf(results));
    }

    /** The values that are integers by intent, other than by the variable that they are assigned to. */
    public Set<Value> integers() {
        return Collections.unmodifiableSet(integers);
    }

    /** For each flag that a loop carries, whether the method was left, what the loop carries as the result of that. */
    public Map<Value, List<Value>> returned() {
        return Collections.unmodifiableMap(returned);
    }

    /** A warning about a part; empty if it is suppressed, or the part is nothing that the user wrote. */
    public Optional<Diagnostic> warning(Message message, Object part) {
        return Optional.ofNullable(places.get(part))
                .filter(place -> !place.suppressions().contain(message))
                .map(place -> Diagnostic.of(message, place.tree(), place.words()));
    }
}
