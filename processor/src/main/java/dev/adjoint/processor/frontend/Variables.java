package dev.adjoint.processor.frontend;

import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The local variables in scope and what each holds at this point. */
final class Variables {
    /** A local variable or parameter. */
    static final class Variable {
        private final String name;
        private final @Nullable Type type;
        private @Nullable Value value;
        private boolean broken;

        private Variable(String name, @Nullable Type type) {
            this.name = name;
            this.type = type;
        }

        String name() {
            return name;
        }

        /** The declared type; null if the declaration was rejected. */
        @Nullable
        Type type() {
            return type;
        }

        /** What it holds, or null: then it was never assigned, or {@link #isBroken()}. */
        @Nullable
        Value value() {
            return value;
        }

        void assign(Value newValue) {
            value = newValue;
        }

        /** Marks that an error was reported about what it holds, so that its uses need no further one. */
        void markBroken() {
            broken = true;
        }

        boolean isBroken() {
            return broken || type == null;
        }
    }

    private final Deque<Map<String, Variable>> scopes = new ArrayDeque<>();
    private final List<Variable> hidden = new ArrayList<>();

    Variables() {
        enter();
    }

    void enter() {
        scopes.push(new LinkedHashMap<>());
    }

    void leave() {
        scopes.pop();
    }

    @Nullable
    Variable find(String name) {
        for (Map<String, Variable> scope : scopes) {
            Variable variable = scope.get(name);
            if (variable != null) {
                return variable;
            }
        }
        return null;
    }

    Variable declare(String name, @Nullable Type type) {
        Variable variable = new Variable(name, type);
        scopes.element().put(name, variable);
        return variable;
    }

    /** A variable that no name in the source means. */
    Variable hidden(@Nullable Type type) {
        Variable variable = new Variable("", type);
        hidden.add(variable);
        return variable;
    }

    /** Ends the scope of a hidden variable. */
    void forget(Variable variable) {
        hidden.remove(variable);
    }

    /** What each variable in scope holds: a copy, in the order of their declaration. */
    Map<Variable, Optional<Value>> snapshot() {
        Map<Variable, Optional<Value>> snapshot = new LinkedHashMap<>();
        scopes.descendingIterator()
                .forEachRemaining(scope -> scope.values()
                        .forEach(variable -> snapshot.put(variable, Optional.ofNullable(variable.value))));
        hidden.forEach(variable -> snapshot.put(variable, Optional.ofNullable(variable.value)));
        return snapshot;
    }

    /** The variables in scope about which an error was reported. */
    List<Variable> broken() {
        return snapshot().keySet().stream().filter(variable -> variable.broken).toList();
    }

    /** Lets only these be the ones about which an error was reported. */
    void restoreBroken(List<Variable> former) {
        snapshot().keySet().forEach(variable -> variable.broken = former.contains(variable));
    }

    /** Gives each variable that holds nothing a value of its type. */
    void assignMissing(Function<Type, Value> values) {
        for (Variable variable : snapshot().keySet()) {
            if (variable.value == null && variable.type != null) {
                variable.value = values.apply(variable.type);
            }
        }
    }

    /** Lets each variable hold what it held. */
    void restore(Map<Variable, Optional<Value>> snapshot) {
        snapshot.forEach((variable, value) -> variable.value = value.orElse(null));
    }
}
