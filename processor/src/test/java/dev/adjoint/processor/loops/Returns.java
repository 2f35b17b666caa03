package dev.adjoint.processor.loops;

import java.util.ArrayList;
import java.util.List;

/** How a random method ends: with numbers that depend on much of what it computed. */
final class Returns {
    private final Draft draft;
    private final Terms terms;
    private final boolean isVector;

    Returns(Draft draft, Terms terms, boolean isVector) {
        this.draft = draft;
        this.terms = terms;
        this.isVector = isVector;
    }

    /** Sums up arrays that would else be lost. */
    void gather() {
        for (Variable array : draft.all(v -> v.kind == Variable.Kind.REALS || v.kind == Variable.Kind.MATRIX)) {
            if (draft.chance(45)) {
                gather(array);
            }
        }
    }

    private void gather(Variable array) {
        Variable sum = draft.any(v -> v.kind == Variable.Kind.REAL && v.isAssignable);
        if (sum == null) {
            sum = draft.create(Variable.Kind.REAL);
            draft.line("double " + sum.name + " = 0;");
            draft.declare(sum);
        }
        Variable i = draft.create(Variable.Kind.COUNT);
        draft.open("for (int " + i.name + " = 0; " + i.name + " < " + array.name + ".length; " + i.name + "++) {");
        draft.declare(i);
        String element = array.name + "[" + i.name + "]";
        if (array.kind == Variable.Kind.MATRIX) {
            Variable v = draft.create(Variable.Kind.REAL);
            draft.open("for (double " + v.name + " : " + element + ") {");
            draft.declare(v);
            draft.line(sum.name + " += " + v.name + " * (" + i.name + " + 1);");
            draft.close("}");
        } else {
            draft.line(sum.name + " += "
                    + draft.pick(element + " * (" + i.name + " + 1)", "Math.sin(" + element + ")", element) + ";");
        }
        draft.close("}");
    }

    void write() {
        draft.line("return " + (isVector ? vector() : scalar()) + ";");
    }

    private String scalar() {
        List<String> parts = new ArrayList<>();
        parts.add(terms.real(1).in(Term.SUM));
        for (Variable variable : draft.all(v -> v.kind == Variable.Kind.REAL)) {
            if (draft.chance(50)) {
                parts.add(variable.name);
            }
        }
        for (Variable variable : draft.all(v -> v.kind == Variable.Kind.NUMBER)) {
            if (draft.chance(30)) {
                parts.add("Math.sin(" + variable.name + ")");
            }
        }
        return String.join(draft.pick(" + ", " - "), parts);
    }

    private String vector() {
        Variable fresh = draft.any(v -> v.kind == Variable.Kind.REALS && v.isFresh);
        Variable any = draft.any(Variable.Kind.REALS);
        int choice = draft.random.nextInt(10);
        if (choice < 6 && fresh != null) {
            return fresh.name;
        }
        if (choice == 7 && any != null) {
            return any.name + ".clone()";
        }
        if (choice == 8 && any != null) {
            return "Arrays.copyOf(" + any.name + ", 3)";
        }
        List<String> parts = new ArrayList<>();
        parts.add(terms.real(1).text());
        for (Variable variable : draft.all(v -> v.kind == Variable.Kind.REAL)) {
            if (draft.chance(50)) {
                parts.add(variable.name);
            }
        }
        return "new double[] {" + String.join(", ", parts) + "}";
    }
}
