package dev.adjoint.processor.javac;

import dev.adjoint.processor.ir.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** The variables of a random method that are in scope, and whether what each holds may vary with a parameter. */
final class Scope {
    /** Names that generated code wishes for itself, those of classes that it uses, and of the user's own constants. */
    private static final List<String> NAMES = List.of(
            "x",
            "y",
            "z",
            "u",
            "v",
            "d",
            "dx",
            "dy",
            "du",
            "dv",
            "ddx",
            "seed",
            "value",
            "gradient",
            "jvp",
            "vjp",
            "function",
            "result",
            "result2",
            "sum",
            "sum2",
            "difference",
            "product",
            "quotient",
            "remainder",
            "negative",
            "bits",
            "test",
            "not",
            "converted",
            "slope",
            "step",
            "state",
            "dparameters",
            "point",
            "direction",
            "names",
            "derivative",
            "tanh",
            "pow",
            "exp",
            "o",
            "do_",
            "i_f",
            "Math_",
            "Math",
            "StrictMath",
            "List",
            "Gradient",
            "Jvp",
            "Packed",
            "Partials",
            "Double",
            "String",
            "Override",
            "Arrays",
            "DifferentiableFunction",
            "RATE",
            "OFFSET",
            "PI",
            "E",
            "Host",
            "Nested",
            "Numbers",
            "lib",
            "dev",
            "a$b",
            "größe",
            "_a",
            "x_");

    static final class Variable {
        final String name;
        final Type type;
        boolean isFinal;
        boolean assigned;
        boolean active;

        private Variable(String name, Type type, boolean isFinal) {
            this.name = name;
            this.type = type;
            this.isFinal = isFinal;
        }
    }

    private final RandomGenerator random;
    private boolean dead;
    private final Deque<List<Variable>> blocks = new ArrayDeque<>();

    Scope(RandomGenerator random) {
        this.random = random;
        enter();
    }

    void enter() {
        blocks.push(new ArrayList<>());
    }

    void leave() {
        blocks.pop();
    }

    boolean isDeclared(String name) {
        return blocks.stream().flatMap(List::stream).anyMatch(variable -> variable.name.equals(name));
    }

    String freshName() {
        String name;
        do {
            name = random.nextInt(12) == 0 ? "t" + random.nextInt(100) : NAMES.get(random.nextInt(NAMES.size()));
        } while (isDeclared(name));
        return name;
    }

    /** Declares a variable, which holds nothing yet. */
    Variable declare(String name, Type type, boolean isFinal) {
        Variable variable = new Variable(name, type, isFinal);
        blocks.element().add(variable);
        return variable;
    }

    List<Variable> all(Predicate<Variable> wanted) {
        return blocks.stream().flatMap(List::stream).filter(wanted).toList();
    }

    /**
     * What is known at a point of the method.
     *
     * @param dead whether the point is never reached: then every variable counts as assigned (JLS 16)
     */
    record State(Map<Variable, Known> known, boolean dead) {
        /** What holds where two paths meet. */
        static State merge(State a, State b) {
            Map<Variable, Known> merged = new HashMap<>(a.known);
            merged.putAll(b.known);
            merged.replaceAll((variable, unused) -> {
                Known first = a.of(variable);
                Known second = b.of(variable);
                return new Known(first.assigned && second.assigned, first.active || second.active);
            });
            return new State(merged, a.dead && b.dead);
        }

        /** The same, where the frontend takes to be active what is so at the other point as well. */
        State activeAsAt(State other) {
            Map<Variable, Known> joined = new HashMap<>(known);
            joined.replaceAll((variable, own) -> new Known(own.assigned, own.active || other.of(variable).active));
            return new State(joined, dead);
        }

        private Known of(Variable variable) {
            return known.getOrDefault(variable, new Known(dead, false));
        }
    }

    private record Known(boolean assigned, boolean active) {}

    State state() {
        Map<Variable, Known> known = new HashMap<>();
        all(v -> true).forEach(v -> known.put(v, new Known(v.assigned, v.active)));
        return new State(known, dead);
    }

    /** Goes on from a point, with the variables that are in scope here. */
    void restore(State state) {
        for (Variable variable : all(v -> true)) {
            Known known = state.of(variable);
            variable.assigned = known.assigned;
            variable.active = known.active;
        }
        dead = state.dead;
    }

    /** What follows a jump is not reached. */
    void jump() {
        all(v -> true).forEach(v -> v.assigned = true);
        dead = true;
    }

    boolean isDead() {
        return dead;
    }

    /** A variable of this kind, or null. */
    Variable any(Predicate<Variable> wanted) {
        List<Variable> candidates = all(wanted);
        return candidates.isEmpty() ? null : candidates.get(random.nextInt(candidates.size()));
    }

    /** One that can be read, and is constant unless {@code mayBeActive}. */
    Variable readable(Type type, boolean mayBeActive) {
        return any(v -> v.type == type && v.assigned && (mayBeActive || !v.active));
    }
}
