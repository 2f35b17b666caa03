package dev.adjoint.processor.derive;

import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The adjoints so far. The first contribution to one sets it, every later one adds to it, which is what makes a value
 * that is used many times right.
 */
final class Adjoints {
    private final Map<Value, Value> adjoints = new LinkedHashMap<>();

    Adjoints copy() {
        Adjoints copy = new Adjoints();
        copy.adjoints.putAll(adjoints);
        return copy;
    }

    /** The adjoint of a value; empty while nothing depends on it. */
    Optional<Value> of(Value value) {
        return Optional.ofNullable(adjoints.get(value));
    }

    void set(Value value, Value adjoint) {
        adjoints.put(value, adjoint);
    }

    void remove(Value value) {
        adjoints.remove(value);
    }

    /** What the adjoint of a value is called; what is no value of the primal's has its own name. */
    static @Nullable String name(Value value) {
        return value.role() == Role.DERIVATIVE ? value.name() : Names.derivative(value.name());
    }

    /** Adds a contribution, from a statement on this line. */
    void add(Value value, Value contribution, int line, BlockBuilder out) {
        add(value, contribution, line, line, out);
    }

    /** Adds what a loop or branch hands on to a value: it computes nothing, unless there is something to add it to. */
    void handOn(Value value, Value adjoint, int line, BlockBuilder out) {
        add(value, adjoint, Origin.NO_LINE, line, out);
    }

    private void add(Value value, Value contribution, int firstLine, int line, BlockBuilder out) {
        Value former = adjoints.get(value);
        Origin origin = Origin.derivative(name(value), former == null ? firstLine : line);
        adjoints.put(
                value,
                former == null
                        ? out.let(origin, new Expression.Copy(contribution))
                        : out.apply(origin, Table.row("double +"), former, contribution));
    }

    /** The values whose adjoint is another after one of these. */
    static Set<Value> changed(Adjoints before, List<Adjoints> after) {
        Set<Value> changed = new LinkedHashSet<>();
        for (Adjoints adjoints : after) {
            adjoints.adjoints.forEach((value, adjoint) -> {
                if (before.adjoints.get(value) != adjoint) {
                    changed.add(value);
                }
            });
        }
        return changed;
    }
}
