package dev.adjoint.processor.loops;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Random parameters. */
final class Parameters {
    private static final Map<Parameter.Kind, List<String>> NAMES = new EnumMap<>(Map.of(
            Parameter.Kind.REAL, List.of("x", "y", "t", "value"),
            Parameter.Kind.REALS, List.of("a", "b", "w", "da"),
            Parameter.Kind.MATRIX, List.of("m", "g", "rows"),
            Parameter.Kind.CONSTANT, List.of("h", "rate"),
            Parameter.Kind.CONSTANTS, List.of("c", "data"),
            Parameter.Kind.TABLE, List.of("table"),
            Parameter.Kind.COUNT, List.of("n", "size"),
            Parameter.Kind.COUNTS, List.of("k", "order"),
            Parameter.Kind.FLAG, List.of("flag", "up")));

    /** Others follow the first; the likelier a kind, the more often it stands here. */
    private static final List<Parameter.Kind> KINDS = List.of(
            Parameter.Kind.REAL,
            Parameter.Kind.REAL,
            Parameter.Kind.REAL,
            Parameter.Kind.REALS,
            Parameter.Kind.REALS,
            Parameter.Kind.REALS,
            Parameter.Kind.MATRIX,
            Parameter.Kind.MATRIX,
            Parameter.Kind.CONSTANT,
            Parameter.Kind.CONSTANTS,
            Parameter.Kind.CONSTANTS,
            Parameter.Kind.TABLE,
            Parameter.Kind.COUNT,
            Parameter.Kind.COUNT,
            Parameter.Kind.COUNT,
            Parameter.Kind.COUNTS,
            Parameter.Kind.FLAG);

    private final Draft draft;
    private final List<Parameter> parameters = new ArrayList<>();

    Parameters(Draft draft) {
        this.draft = draft;
    }

    /** Declares the parameters: at least one is active, and most methods take an array. */
    List<Parameter> declare() {
        add(draft.chance(75) ? Parameter.Kind.REALS : draft.pick(List.of(Parameter.Kind.REAL, Parameter.Kind.MATRIX)));
        int more = 1 + draft.random.nextInt(4);
        for (int i = 0; i < more; i++) {
            add(draft.pick(KINDS));
        }
        return List.copyOf(parameters);
    }

    private void add(Parameter.Kind kind) {
        for (String name : NAMES.get(kind)) {
            if (draft.all(v -> v.name.equals(name)).isEmpty()) {
                parameters.add(new Parameter(name, kind));
                draft.declare(variable(name, kind));
                return;
            }
        }
    }

    private Variable variable(String name, Parameter.Kind kind) {
        Variable variable = new Variable(
                name,
                switch (kind) {
                    case REAL, CONSTANT -> Variable.Kind.REAL;
                    case REALS, CONSTANTS -> Variable.Kind.REALS;
                    case MATRIX, TABLE -> Variable.Kind.MATRIX;
                    case COUNT -> Variable.Kind.COUNT;
                    case COUNTS -> Variable.Kind.COUNTS;
                    case FLAG -> Variable.Kind.FLAG;
                });
        if (variable.isArray()) {
            variable.isAssignable = draft.chance(20);
            boolean isMatrix = variable.kind == Variable.Kind.MATRIX;
            variable.length = isMatrix ? "rows" : "length";
            variable.rowLength = isMatrix ? "columns" : null;
        }
        return variable;
    }
}
