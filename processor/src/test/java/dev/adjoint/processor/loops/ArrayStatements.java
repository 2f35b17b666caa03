package dev.adjoint.processor.loops;

import java.util.List;

/** Random statements that write into arrays, or let a variable hold another one. */
final class ArrayStatements {
    private final Draft draft;
    private final Terms terms;
    private final ArrayDeclarations declarations;

    ArrayStatements(Draft draft, Terms terms, ArrayDeclarations declarations) {
        this.draft = draft;
        this.terms = terms;
        this.declarations = declarations;
    }

    void any() {
        int choice = draft.random.nextInt(22);
        if (choice < 14) {
            write();
        } else if (choice < 17) {
            whole();
        } else if (choice < 19) {
            writeCount();
        } else if (choice < 21) {
            if (draft.chance(15)) {
                storeRow();
            } else {
                reassign();
            }
        } else {
            swap();
        }
    }

    private Variable target() {
        return draft.any(v -> (v.kind == Variable.Kind.REALS || v.kind == Variable.Kind.MATRIX) && draft.isWritable(v));
    }

    void write() {
        Variable array = target();
        if (array == null) {
            declarations.zeros();
            return;
        }
        draft.writes(array);
        draft.line(write(array) + ";");
    }

    private String write(Variable array) {
        String element = terms.element(array);
        switch (draft.random.nextInt(16)) {
            case 0, 1, 2 -> {
                return element + draft.pick(" += ", " -= ") + terms.tame(2).text();
            }
            case 3 -> {
                return element + " *= " + terms.tame(1).text();
            }
            case 4 -> {
                return element + " /= 1 + " + terms.leaf().in(Term.PRODUCT) + " * 0.25";
            }
            case 5 -> {
                return element + draft.pick("++", "--");
            }
            case 6, 7 -> {
                draft.uses("overwriting product");
                return element + " = " + terms.element(array) + " * "
                        + terms.tame(1).in(Term.UNARY);
            }
            case 8 -> {
                draft.uses("overwriting product");
                return element + " = 0.5 * " + terms.element(array) + " + "
                        + terms.tame(1).in(Term.PRODUCT);
            }
            case 9, 14 -> {
                Variable number = draft.any(v -> v.kind == Variable.Kind.NUMBER && v.isAssignable);
                if (number == null || array.kind != Variable.Kind.REALS) {
                    return element + " = " + terms.real(1).text();
                }
                draft.uses("a[i++] = ...");
                return array.name + "[Math.floorMod(" + number.name + "++, " + array.name + ".length)]"
                        + draft.pick(" = ", " += ") + terms.tame(1).text();
            }
            case 10 -> {
                Variable variable = draft.any(v -> v.kind == Variable.Kind.REAL && v.isAssignable);
                if (variable == null) {
                    return element + " = " + terms.tame(1).text();
                }
                draft.uses("chained assignment");
                return draft.chance(50)
                        ? element + " = " + variable.name + " = "
                                + terms.tame(1).text()
                        : variable.name + " = " + element + " = "
                                + terms.tame(1).text();
            }
            case 11, 12 -> {
                return element + " = " + terms.leaf().text();
            }
            case 13 -> {
                return element + " = " + (draft.depth > 0 ? terms.tame(2) : terms.real(2)).text();
            }
            default -> {
                return element + " = " + terms.tame(2).text();
            }
        }
    }

    private void writeCount() {
        Variable counts = draft.any(v -> v.kind == Variable.Kind.COUNTS && draft.isWritable(v));
        if (counts == null) {
            write();
            return;
        }
        draft.uses("write into int[]");
        draft.line(counts.name + "[" + terms.indices().in(counts) + "]" + draft.pick(" = ", " = ", " += ")
                + terms.indices().integer(1).text() + ";");
    }

    /** {@code fill} and {@code arraycopy}. */
    private void whole() {
        Variable array = draft.any(v -> v.kind == Variable.Kind.REALS && draft.isWritable(v));
        Variable source = draft.any(Variable.Kind.REALS);
        if (array == null) {
            declarations.initializer();
            return;
        }
        draft.writes(array);
        String name = array.name;
        switch (draft.random.nextInt(6)) {
            case 0 -> {
                draft.uses("fill");
                draft.line("Arrays.fill(" + name + ", " + terms.tame(1).text() + ");");
            }
            case 1 -> {
                draft.uses("fill of a range");
                String from = draft.pick("0", "1", name + ".length / 2");
                draft.line("Arrays.fill(" + name + ", " + from + ", " + name + ".length, "
                        + terms.tame(1).text() + ");");
            }
            case 2, 3 -> {
                draft.uses("overlapping arraycopy");
                String from = draft.pick("0", "1");
                draft.line("System.arraycopy(" + name + ", " + from + ", " + name + ", " + draft.pick("0", "1") + ", "
                        + name + ".length - 1);");
            }
            case 4 -> {
                draft.uses("arraycopy");
                draft.line("System.arraycopy(" + source.name + ", 0, " + name + ", 0, Math.min(" + source.name
                        + ".length, " + name + ".length));");
            }
            default -> {
                draft.uses("arraycopy");
                draft.line("System.arraycopy(" + source.name + ", "
                        + terms.indices().in(source) + ", " + name + ", "
                        + terms.indices().in(array) + ", 1);");
            }
        }
    }

    /** Puts an array into a matrix as a row. */
    private void storeRow() {
        Variable matrix = draft.any(v -> v.kind == Variable.Kind.MATRIX && v.isLocal);
        Variable row = draft.any(v -> v.kind == Variable.Kind.REALS && v.isLocal);
        if (matrix == null || row == null) {
            reassign();
            return;
        }
        draft.uses("row stored");
        if (row.length == null || !row.length.equals(matrix.rowLength)) {
            matrix.rowLength = null;
        }
        row.isFresh = false;
        draft.line(matrix.name + "[" + terms.indices().in(matrix) + "] = " + row.name + ";");
    }

    private void reassign() {
        Variable array = draft.any(v -> v.kind == Variable.Kind.REALS && v.isAssignable);
        if (array == null) {
            write();
            return;
        }
        List<Variable> sources =
                draft.all(v -> v.kind == Variable.Kind.REALS && v != array && (v.isLocal || !array.isLocal));
        draft.uses("array variable reassigned");
        array.isFresh = false;
        draft.mixes |= !array.isLocal;
        if (sources.isEmpty() || draft.chance(30)) {
            draft.line(array.name + " = "
                    + (draft.chance(50) ? array.name + ".clone()" : "new double[" + array.name + ".length]") + ";");
            return;
        }
        Variable source = draft.pick(sources);
        if (source.length == null || !source.length.equals(array.length)) {
            array.length = null;
        }
        source.isFresh = false;
        draft.line(array.name + " = " + source.name + ";");
    }

    /** Exchanges two arrays, as double buffers are. */
    private void swap() {
        List<Variable> buffers = draft.all(v -> v.kind == Variable.Kind.REALS && v.isAssignable && v.isLocal);
        if (buffers.size() < 2) {
            declarations.zeros();
            return;
        }
        Variable first = draft.pick(buffers);
        Variable second = draft.pick(buffers);
        if (first == second) {
            write();
            return;
        }
        if (first.length == null || !first.length.equals(second.length)) {
            first.length = null;
            second.length = null;
        }
        draft.uses("swapped arrays");
        first.isFresh = false;
        second.isFresh = false;
        draft.open("{");
        Variable former = draft.create(Variable.Kind.REALS);
        draft.line("double[] " + former.name + " = " + first.name + ";");
        draft.line(first.name + " = " + second.name + ";");
        draft.line(second.name + " = " + former.name + ";");
        draft.close("}");
    }
}
