package dev.adjoint.processor.loops;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random declarations of local arrays: own memory, copies, rows and aliases. */
final class ArrayDeclarations {
    private final Draft draft;
    private final Terms terms;

    ArrayDeclarations(Draft draft, Terms terms) {
        this.draft = draft;
        this.terms = terms;
    }

    void any() {
        switch (draft.random.nextInt(18)) {
            case 0, 1 -> zeros();
            case 2, 3 -> initializer();
            case 4, 5 -> clone(source());
            case 6, 7 -> copy(source());
            case 8, 9 -> matrix();
            case 10, 11, 12 -> row();
            case 13 -> alias();
            case 14, 15 -> conditionalAlias();
            case 16 -> counts();
            default -> matrixCopy();
        }
    }

    private Variable source() {
        return draft.any(Variable.Kind.REALS);
    }

    private Variable own(Variable.Kind kind, String key) {
        Variable array = draft.create(kind);
        array.isLocal = true;
        array.isFresh = kind == Variable.Kind.REALS;
        array.length = key;
        return array;
    }

    private void declare(String type, Variable array, String value) {
        draft.line(type + " " + array.name + " = " + value + ";");
        draft.declare(array);
    }

    /** An array of zeros, with or without a length that others have. */
    void zeros() {
        Variable like = draft.any(v -> v.isArray() && v.length != null);
        draft.uses("new double[n]");
        if (like != null && draft.chance(60)) {
            declare("double[]", own(Variable.Kind.REALS, like.length), "new double[" + like.name + ".length]");
            return;
        }
        String size = terms.indices().size();
        declare("double[]", own(Variable.Kind.REALS, literalKey(size)), "new double[" + size + "]");
    }

    private static String literalKey(String size) {
        return size.matches("[1-9]") ? "#" + size : null;
    }

    void initializer() {
        int count = 1 + draft.random.nextInt(4);
        String values = values(count);
        draft.uses("initializer");
        Variable array = own(Variable.Kind.REALS, "#" + count);
        declare("double[]", array, draft.chance(70) ? "{" + values + "}" : "new double[] {" + values + "}");
    }

    private String values(int count) {
        return IntStream.range(0, count).mapToObj(i -> terms.real(1).text()).collect(Collectors.joining(", "));
    }

    private void clone(Variable source) {
        if (source == null) {
            zeros();
            return;
        }
        draft.uses("clone");
        declare("double[]", own(Variable.Kind.REALS, source.length), source.name + ".clone()");
    }

    private void copy(Variable source) {
        if (source == null) {
            initializer();
            return;
        }
        if (draft.chance(50)) {
            draft.uses("copyOf");
            boolean same = draft.chance(40);
            String size = same ? source.name + ".length" : terms.indices().size();
            Variable array = own(Variable.Kind.REALS, same ? source.length : literalKey(size));
            declare("double[]", array, "Arrays.copyOf(" + source.name + ", " + size + ")");
            return;
        }
        draft.uses("copyOfRange");
        String from = draft.pick("0", "1", source.name + ".length / 2");
        String to = from.equals("0") || draft.chance(20)
                ? terms.indices().size()
                : source.name + ".length" + draft.pick("", " + 1");
        declare(
                "double[]",
                own(Variable.Kind.REALS, null),
                "Arrays.copyOfRange(" + source.name + ", " + from + ", " + to + ")");
    }

    void matrix() {
        draft.uses("local matrix");
        switch (draft.random.nextInt(4)) {
            case 0 -> {
                int rows = 1 + draft.random.nextInt(3);
                int columns = 1 + draft.random.nextInt(3);
                Variable matrix = own(Variable.Kind.MATRIX, "#" + rows);
                matrix.rowLength = "#" + columns;
                declare("double[][]", matrix, "new double[" + rows + "][" + columns + "]");
            }
            case 1 -> {
                Variable like = draft.any(v -> v.isArray() && v.length != null);
                Variable matrix = own(Variable.Kind.MATRIX, like == null ? "#2" : like.length);
                String rows = like == null ? "2" : like.name + ".length";
                matrix.rowLength = like == null ? "#2" : like.length;
                declare("double[][]", matrix, "new double[" + rows + "][" + rows + "]");
            }
            case 2 -> {
                int columns = 1 + draft.random.nextInt(3);
                Variable matrix = own(Variable.Kind.MATRIX, "#2");
                matrix.rowLength = "#" + columns;
                declare("double[][]", matrix, "{{" + values(columns) + "}, {" + values(columns) + "}}");
            }
            default -> rows();
        }
    }

    /** A matrix of rows that are arrays themselves. */
    private void rows() {
        List<Variable> arrays = draft.all(v -> v.kind == Variable.Kind.REALS && (v.isLocal || draft.mayWrite));
        if (arrays.isEmpty()) {
            zeros();
            return;
        }
        draft.uses("matrix of arrays");
        Variable first = draft.pick(arrays);
        Variable second = draft.pick(arrays);
        Variable matrix = own(Variable.Kind.MATRIX, "#2");
        matrix.isLocal = first.isLocal && second.isLocal;
        draft.mixes |= !matrix.isLocal;
        matrix.rowLength = first.length != null && first.length.equals(second.length) ? first.length : null;
        first.isFresh = false;
        second.isFresh = false;
        declare("double[][]", matrix, "{" + first.name + ", " + second.name + "}");
    }

    private void matrixCopy() {
        Variable source = draft.any(Variable.Kind.MATRIX);
        if (source == null) {
            matrix();
            return;
        }
        draft.uses("shallow clone of a matrix");
        Variable matrix = own(Variable.Kind.MATRIX, source.length);
        matrix.rowLength = source.rowLength;
        matrix.isLocal = source.isLocal;
        declare("double[][]", matrix, source.name + ".clone()");
    }

    /** A row of a matrix, as a local variable. */
    void row() {
        Variable matrix = draft.any(Variable.Kind.MATRIX);
        if (matrix == null) {
            alias();
            return;
        }
        draft.uses("row as a local");
        Variable row = draft.create(Variable.Kind.REALS);
        row.length = matrix.rowLength;
        row.isLocal = matrix.isLocal;
        row.isAssignable = false;
        declare("double[]", row, matrix.name + "[" + terms.indices().in(matrix) + "]");
    }

    private void alias() {
        Variable source = draft.any(v -> v.kind == Variable.Kind.REALS || v.kind == Variable.Kind.MATRIX);
        if (source == null) {
            zeros();
            return;
        }
        draft.uses("alias");
        Variable alias = draft.create(source.kind);
        alias.length = source.length;
        alias.rowLength = source.rowLength;
        alias.isLocal = source.isLocal;
        declare(source.kind == Variable.Kind.REALS ? "double[]" : "double[][]", alias, source.name);
    }

    private void conditionalAlias() {
        Variable first = source();
        Variable second = source();
        if (first == null || first == second) {
            alias();
            return;
        }
        draft.uses("conditional alias");
        Variable alias = draft.create(Variable.Kind.REALS);
        alias.length = first.length != null && first.length.equals(second.length) ? first.length : null;
        alias.isLocal = first.isLocal && second.isLocal;
        draft.mixes |= !alias.isLocal;
        declare("double[]", alias, terms.condition(1) + " ? " + first.name + " : " + second.name);
    }

    private void counts() {
        draft.uses("local int[]");
        int count = 2 + draft.random.nextInt(3);
        Variable counts = own(Variable.Kind.COUNTS, "#" + count);
        String values = IntStream.range(0, count)
                .mapToObj(i -> terms.indices().count().text())
                .collect(Collectors.joining(", "));
        declare("int[]", counts, draft.chance(30) ? "new int[" + count + "]" : "{" + values + "}");
    }
}
