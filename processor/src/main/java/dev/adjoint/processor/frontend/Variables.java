package dev.adjoint.processor.frontend;

import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The local variables in scope and what each holds at this point. A variable of a record type holds nothing itself: it
 * is the variables of its components, which are assigned and merged like any others.
 */
final class Variables {
    /** A local variable or parameter, or a component of one. */
    static final class Variable {
        private final String name;
        private final String source;
        private final String path;
        private final @Nullable Type type;
        private final Shape.@Nullable Composite recordType;
        private final List<Variable> components;
        private @Nullable Value value;
        private boolean broken;

        private Variable(String name, String source, String path, @Nullable Type type) {
            this.name = name;
            this.source = source;
            this.path = path;
            this.type = type;
            this.recordType = null;
            this.components = List.of();
        }

        private Variable(
                String name, String source, String path, Shape.Composite recordType, List<Variable> components) {
            this.name = name;
            this.source = source;
            this.path = path;
            this.type = null;
            this.recordType = recordType;
            this.components = components;
        }

        /** What its values are called; of a component, that is not a name of the user's. */
        String name() {
            return name;
        }

        /** The name by which the source assigns it: of a component, the name of the variable that it is a part of. */
        String source() {
            return source;
        }

        /** What the user would call it: {@code ball.position.x}; empty for one that no name in the source means. */
        String path() {
            return path;
        }

        /** The declared type; null if the declaration was rejected, or for a record. */
        @Nullable
        Type type() {
            return type;
        }

        /** Its type, if that is a record. */
        Optional<Shape.Composite> recordType() {
            return Optional.ofNullable(recordType);
        }

        /** The declared type; empty if the declaration was rejected. */
        Optional<Shape> shape() {
            return recordType != null
                    ? Optional.of(recordType)
                    : Optional.ofNullable(type).map(Shape.Scalar::new);
        }

        /** Of a record, the variables of its components. */
        List<Variable> components() {
            return components;
        }

        /** The variables that hold values: itself, or the scalars of the record. */
        Stream<Variable> leaves() {
            return recordType == null ? Stream.of(this) : components.stream().flatMap(Variable::leaves);
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
            leaves().forEach(leaf -> leaf.broken = true);
        }

        /** Gives each of its scalars that holds nothing a value of its type. */
        void assignMissing(Function<Type, Value> values) {
            leaves().forEach(leaf -> {
                if (leaf.value == null && leaf.type != null) {
                    leaf.value = values.apply(leaf.type);
                }
            });
        }

        boolean isBroken() {
            return leaves().anyMatch(leaf -> leaf.broken || leaf.type == null);
        }
    }

    private final ComponentNames componentNames = new ComponentNames();
    private final Deque<Map<String, Variable>> scopes = new ArrayDeque<>();
    private final List<Variable> hidden = new ArrayList<>();

    Variables() {
        enter();
    }

    /** Keeps names of the user's from being given to components. */
    void reserve(Collection<String> names) {
        componentNames.reserve(names);
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

    /**
     * Declares a variable.
     *
     * @param type null if the declaration was rejected
     */
    Variable declare(String name, @Nullable Type type) {
        return add(new Variable(name, name, name, type));
    }

    /** As {@link #declare}, by the shape of what it holds. */
    Variable declareAs(String name, Shape shape) {
        return add(variable(name, name, name, shape));
    }

    private Variable add(Variable variable) {
        scopes.element().put(variable.source, variable);
        return variable;
    }

    /** A variable that no name in the source means. */
    Variable hidden(@Nullable Type type) {
        Variable variable = new Variable("", "", "", type);
        hidden.add(variable);
        return variable;
    }

    /** As {@link #hidden}, by the shape of what it holds. */
    Variable hiddenAs(Shape shape) {
        Variable variable = variable("", "", "", shape);
        hidden.add(variable);
        return variable;
    }

    private Variable variable(String name, String source, String path, Shape shape) {
        if (shape instanceof Shape.Scalar scalar) {
            return new Variable(name, source, path, scalar.type());
        }
        Shape.Composite recordType = (Shape.Composite) shape;
        List<Variable> components = recordType.components().stream()
                .map(component -> variable(
                        componentNames.of(name, component.name()),
                        source,
                        path.isEmpty() ? "" : path + "." + component.name(),
                        component.shape()))
                .toList();
        return new Variable(name, source, path, recordType, components);
    }

    /** Ends the scope of a hidden variable. */
    void forget(Variable variable) {
        hidden.remove(variable);
    }

    private Stream<Variable> inScope() {
        List<Variable> variables = new ArrayList<>();
        scopes.descendingIterator().forEachRemaining(scope -> variables.addAll(scope.values()));
        variables.addAll(hidden);
        return variables.stream().flatMap(Variable::leaves);
    }

    /** What each variable in scope holds, of a record each component: a copy, in the order of their declaration. */
    Map<Variable, Optional<Value>> snapshot() {
        Map<Variable, Optional<Value>> snapshot = new LinkedHashMap<>();
        inScope().forEach(variable -> snapshot.put(variable, Optional.ofNullable(variable.value)));
        return snapshot;
    }

    /** The variables in scope about which an error was reported. */
    List<Variable> broken() {
        return inScope().filter(variable -> variable.broken).toList();
    }

    /** Lets only these be the ones about which an error was reported. */
    void restoreBroken(List<Variable> former) {
        inScope().forEach(variable -> variable.broken = former.contains(variable));
    }

    /** Gives each variable that holds nothing a value of its type. */
    void assignMissing(Function<Type, Value> values) {
        inScope().forEach(variable -> variable.assignMissing(values));
    }

    /** Lets each variable hold what it held. */
    void restore(Map<Variable, Optional<Value>> snapshot) {
        snapshot.forEach((variable, value) -> variable.value = value.orElse(null));
    }
}
