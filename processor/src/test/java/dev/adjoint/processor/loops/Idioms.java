package dev.adjoint.processor.loops;

/** Loops as numeric programs have them, with random details. */
final class Idioms {
    private final Draft draft;
    private final Terms terms;

    Idioms(Draft draft, Terms terms) {
        this.draft = draft;
        this.terms = terms;
    }

    void any() {
        Variable array = draft.any(v -> v.kind == Variable.Kind.REALS && draft.isWritable(v));
        Variable source = draft.any(Variable.Kind.REALS);
        Variable matrix = draft.any(Variable.Kind.MATRIX);
        switch (draft.random.nextInt(8)) {
            case 0, 1 -> buffers();
            case 2 -> prefixSums(array);
            case 3 -> sweep(array);
            case 4 -> polynomial(source);
            case 5, 6 -> product(matrix, source);
            default -> ring(source);
        }
    }

    private String real(String value) {
        Variable variable = draft.create(Variable.Kind.REAL);
        draft.line("double " + variable.name + " = " + value + ";");
        return draft.declare(variable).name;
    }

    private Variable array(String value, String length) {
        Variable array = draft.create(Variable.Kind.REALS);
        array.isLocal = true;
        array.length = length;
        draft.line("double[] " + array.name + " = " + value + ";");
        return draft.declare(array);
    }

    private String index() {
        Variable index = draft.create(Variable.Kind.COUNT);
        index.isAssignable = false;
        return index.name;
    }

    /** One array is computed from the other, time and again. */
    private void buffers() {
        Variable source = draft.any(Variable.Kind.REALS);
        if (source == null) {
            polynomial(null);
            return;
        }
        draft.uses("swapped arrays");
        String old = array(source.name + ".clone()", source.length).name;
        String next = array("new double[" + source.name + ".length]", source.length).name;
        String t = index();
        draft.open("for (int " + t + " = 0; " + t + " < " + (1 + draft.random.nextInt(4)) + "; " + t + "++) {");
        draft.declare(new Variable(t, Variable.Kind.COUNT)).isAssignable = false;
        String i = index();
        draft.open("for (int " + i + " = 0; " + i + " < " + old + ".length; " + i + "++) {");
        Variable counter = draft.declare(new Variable(i, Variable.Kind.COUNT));
        counter.isAssignable = false;
        draft.line(next + "[" + i + "] = "
                + draft.pick(
                        "0.5 * " + old + "[" + i + "] + " + terms.tame(1).in(Term.PRODUCT),
                        "0.5 * (" + old + "[" + i + "] + " + old + "[Math.max(0, " + i + " - 1)] * " + old + "[" + i
                                + "])",
                        "Math.sin(" + old + "[" + old + ".length - 1 - " + i + "] + "
                                + terms.leaf().in(Term.PRODUCT) + ")")
                + ";");
        draft.close("}");
        if (draft.chance(25)) {
            draft.uses("swap that is skipped");
            draft.open("if (" + terms.condition(1) + ") {");
            draft.line("continue;");
            draft.close("}");
        }
        Variable former = draft.create(Variable.Kind.REALS);
        draft.line("double[] " + former.name + " = " + old + ";");
        draft.line(old + " = " + next + ";");
        draft.line(next + " = " + former.name + ";");
        draft.close("}");
    }

    private void prefixSums(Variable array) {
        if (array == null) {
            buffers();
            return;
        }
        draft.uses("prefix sums");
        draft.writes(array);
        String a = array.name;
        String i = index();
        draft.open("for (int " + i + " = 1; " + i + " < " + a + ".length; " + i + "++) {");
        draft.line(a + "[" + i + "] "
                + draft.pick(
                        "+= " + a + "[" + i + " - 1]",
                        "*= " + a + "[" + i + " - 1]",
                        "= " + a + "[" + i + "] * " + a + "[" + i + " - 1] + 0.5 * " + a + "[" + i + "]")
                + ";");
        draft.close("}");
    }

    /** A sweep back and forth over an array that reads what it has just written. */
    private void sweep(Variable array) {
        if (array == null) {
            buffers();
            return;
        }
        draft.uses("sweep in place");
        draft.writes(array);
        String a = array.name;
        String t = index();
        draft.open("for (int " + t + " = 0; " + t + " < " + (1 + draft.random.nextInt(3)) + "; " + t + "++) {");
        draft.declare(new Variable(t, Variable.Kind.COUNT)).isAssignable = false;
        String i = index();
        draft.open(
                draft.chance(50)
                        ? "for (int " + i + " = 1; " + i + " < " + a + ".length - 1; " + i + "++) {"
                        : "for (int " + i + " = " + a + ".length - 2; " + i + " > 0; " + i + "--) {");
        draft.declare(new Variable(i, Variable.Kind.COUNT)).isAssignable = false;
        String former = real(a + "[" + i + "]");
        draft.line(a + "[" + i + "] = 0.25 * (" + a + "[" + i + " - 1] + 2 * " + former + draft.pick(" + ", " * ") + a
                + "[" + i + " + 1]);");
        draft.close("}");
        draft.close("}");
    }

    private void polynomial(Variable array) {
        if (array == null) {
            return;
        }
        draft.uses("Horner's rule");
        String result = real("0");
        String at = terms.tame(1).text();
        String x = real(at);
        String i = index();
        draft.line("for (int " + i + " = " + array.name + ".length - 1; " + i + " >= 0; " + i + "--)");
        draft.line("    " + result + " = " + result + " * " + x + " + " + array.name + "[" + i + "];");
    }

    /** A matrix times a vector, as far as they fit. */
    private void product(Variable matrix, Variable vector) {
        if (matrix == null || vector == null) {
            polynomial(vector);
            return;
        }
        draft.uses("matrix times vector");
        Variable result = array("new double[" + matrix.name + ".length]", matrix.length);
        result.isFresh = true;
        String i = index();
        draft.open("for (int " + i + " = 0; " + i + " < " + matrix.name + ".length; " + i + "++) {");
        draft.declare(new Variable(i, Variable.Kind.COUNT)).isAssignable = false;
        String row = matrix.name + "[" + i + "]";
        if (draft.chance(50)) {
            Variable local = draft.create(Variable.Kind.REALS);
            draft.uses("row as a local");
            draft.line("double[] " + local.name + " = " + row + ";");
            local.isLocal = matrix.isLocal;
            local.isAssignable = false;
            row = draft.declare(local).name;
        }
        String sum = draft.chance(50) ? result.name + "[" + i + "]" : real("0");
        String j = index();
        draft.line("for (int " + j + " = 0; " + j + " < Math.min(" + row + ".length, " + vector.name + ".length); " + j
                + "++) {");
        draft.line("    " + sum + " += " + row + "[" + j + "] * " + vector.name + "[" + j + "];");
        draft.line("}");
        if (!sum.endsWith("]")) {
            draft.line(result.name + "[" + i + "] = " + draft.pick(sum, "Math.tanh(" + sum + ")") + ";");
        }
        draft.close("}");
    }

    /** A few numbers that are kept in a ring. */
    private void ring(Variable source) {
        if (source == null) {
            return;
        }
        draft.uses("ring buffer");
        int size = 2 + draft.random.nextInt(2);
        Variable ring = array("new double[" + size + "]", "#" + size);
        Variable head = draft.create(Variable.Kind.NUMBER);
        draft.line("int " + head.name + " = 0;");
        draft.declare(head);
        Variable v = draft.create(Variable.Kind.REAL);
        draft.open("for (double " + v.name + " : " + source.name + ") {");
        draft.declare(v);
        draft.line(ring.name + "[" + head.name + "++ % " + size + "] += " + v.name + " * "
                + draft.pick(terms.tame(1).in(Term.UNARY), ring.name + "[" + head.name + " % " + size + "]") + ";");
        draft.close("}");
    }
}
