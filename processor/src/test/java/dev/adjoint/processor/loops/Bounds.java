package dev.adjoint.processor.loops;

import java.util.ArrayList;
import java.util.List;

/** Where a random loop ends, and what must not change meanwhile so that it ends. */
final class Bounds {
    /**
     * An upper bound.
     *
     * @param key of the arrays that are so long, or null
     * @param steady the variables that it consists of
     */
    record Bound(String text, String key, List<Variable> steady) {}

    private final Draft draft;

    Bounds(Draft draft) {
        this.draft = draft;
    }

    Bound any() {
        Variable array = draft.any(Variable::isArray);
        Variable count = draft.any(Variable.Kind.COUNT);
        int choice = draft.random.nextInt(20);
        if (choice < 11 && array != null) {
            return length(array);
        }
        if (choice < 16 && count != null) {
            draft.uses(count.advance == 0 ? "bound in a variable" : "triangular loop");
            return new Bound(count.name, null, List.of(count));
        }
        if (choice == 16 && count != null) {
            return new Bound(count.name + draft.pick(" + 1", " - 1"), null, List.of(count));
        }
        int literal = draft.random.nextInt(6);
        return new Bound(Integer.toString(literal), "#" + literal, List.of());
    }

    Bound length(Variable array) {
        Variable row = array.kind == Variable.Kind.MATRIX && draft.chance(50)
                ? draft.any(v -> v.indices.containsKey(array.length))
                : null;
        if (row != null) {
            return new Bound(
                    array.name + "[" + row.indices.get(array.length) + "].length",
                    array.rowLength,
                    List.of(array, row));
        }
        return new Bound(array.name + ".length", array.length, List.of(array));
    }

    /**
     * Keeps variables from changing while a loop runs.
     *
     * @param advance by how much counts among them may be moved on inside; 0 where they must not
     * @return what undoes it
     */
    Runnable hold(List<Variable> variables, int advance) {
        List<Runnable> undo = new ArrayList<>();
        for (Variable variable : variables) {
            boolean wasAssignable = variable.isAssignable;
            int former = variable.advance;
            if (!variable.isArray()) {
                variable.advance = wasAssignable || former == advance ? advance : 0;
            }
            variable.isAssignable = false;
            undo.add(() -> {
                variable.isAssignable = wasAssignable;
                variable.advance = former;
            });
        }
        return () -> undo.forEach(Runnable::run);
    }
}
