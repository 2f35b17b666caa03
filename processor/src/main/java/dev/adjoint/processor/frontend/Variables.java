package dev.adjoint.processor.frontend;

import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
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

    Variables() {
        enter();
    }

    void enter() {
        scopes.push(new HashMap<>());
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
}
