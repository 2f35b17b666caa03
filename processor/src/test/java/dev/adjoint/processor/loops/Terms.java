package dev.adjoint.processor.loops;

import java.util.List;

/** Random double expressions and conditions over the variables in scope. */
final class Terms {
    private static final List<String> LITERALS =
            List.of("0.5", "0.25", "1.5", "2", "0.1", "1", "3", "1e-2", "0.75", "2.5");

    private final Draft draft;
    private final Indices indices;

    Terms(Draft draft) {
        this.draft = draft;
        this.indices = new Indices(draft, this::real);
    }

    Indices indices() {
        return indices;
    }

    Term literal() {
        return Term.primary(draft.pick(LITERALS));
    }

    /** An element of an array of doubles, or null where there is none. */
    Term element() {
        Variable array = draft.any(v -> v.kind == Variable.Kind.REALS || v.kind == Variable.Kind.MATRIX);
        return array == null ? null : Term.primary(element(array));
    }

    /** An element of this array. */
    String element(Variable array) {
        if (array.kind != Variable.Kind.MATRIX) {
            return array.name + "[" + indices.in(array) + "]";
        }
        String row = array.name + "[" + indices.ofRow(array) + "]";
        draft.uses("matrix element");
        // Computed twice, the index of the row must be free of side effects.
        List<Variable> safe = draft.all(v -> array.rowLength != null && v.indices.containsKey(array.rowLength));
        if (!safe.isEmpty() && draft.chance(80)) {
            Variable index = draft.pick(safe);
            return row + "[" + index.indices.get(array.rowLength) + "]";
        }
        if (row.contains("++") || row.contains("--") || row.contains("floorMod")) {
            row = array.name + "[" + draft.pick("0", array.name + ".length - 1") + "]";
        }
        return row + "[" + indices.in(row, array.rowLength) + "]";
    }

    Term leaf() {
        int choice = draft.random.nextInt(20);
        if (choice < 9) {
            Variable variable = draft.any(Variable.Kind.REAL);
            if (variable != null) {
                return Term.primary(variable.name);
            }
        }
        if (choice < 16) {
            Term element = element();
            if (element != null) {
                return element;
            }
        }
        return choice < 18 ? literal() : indices.leaf();
    }

    /** Any expression; it may be large. */
    Term real(int depth) {
        if (depth <= 0) {
            return leaf();
        }
        return switch (draft.random.nextInt(20)) {
            case 0, 1, 2, 3 ->
                new Term(
                        real(depth - 1).in(Term.SUM)
                                + draft.pick(" + ", " - ")
                                + real(depth - 1).in(Term.PRODUCT),
                        Term.SUM);
            case 4, 5, 6 ->
                new Term(
                        real(depth - 1).in(Term.PRODUCT) + " * "
                                + real(depth - 1).in(Term.UNARY),
                        Term.PRODUCT);
            case 7 -> new Term("-" + real(depth - 1).in(Term.PRIMARY), Term.UNARY);
            case 8 -> choice(depth - 1);
            case 9 -> call2(draft.pick("max", "min", "hypot"), depth - 1);
            case 10 -> rough(depth - 1);
            case 11 -> effect(depth - 1);
            case 12 -> neighbour(depth - 1);
            default -> tame(depth);
        };
    }

    /** An expression between about -3 and 3, whatever the variables are. */
    Term tame(int depth) {
        Term inner = real(depth - 1);
        return switch (draft.random.nextInt(8)) {
            case 0, 1 -> Term.primary("Math.tanh(" + inner.text() + ")");
            case 2, 3 -> Term.primary("Math.sin(" + inner.text() + ")");
            case 4 -> Term.primary("Math.cos(" + inner.text() + ")");
            case 5 -> Term.primary("Math.atan(" + inner.text() + ")");
            case 6 -> {
                Term plain = leaf();
                if (plain.text().contains("++") || plain.text().contains("--")) {
                    yield Term.primary("Math.sin(" + plain.text() + ")");
                }
                yield new Term(
                        plain.in(Term.PRODUCT) + " / (1 + " + plain.in(Term.PRODUCT) + " * " + plain.in(Term.UNARY)
                                + ")",
                        Term.PRODUCT);
            }
            default -> Term.primary("Math.exp(-Math.abs(" + inner.text() + "))");
        };
    }

    private Term call2(String method, int depth) {
        return Term.primary(
                "Math." + method + "(" + real(depth).text() + ", " + real(depth).text() + ")");
    }

    /** Operations that may overflow, jump, or give no number. */
    private Term rough(int depth) {
        return switch (draft.random.nextInt(7)) {
            case 0 ->
                new Term(real(depth).in(Term.PRODUCT) + " / " + real(depth).in(Term.UNARY), Term.PRODUCT);
            case 1 -> Term.primary("Math.log(" + real(depth).text() + ")");
            case 2 -> Term.primary("Math.sqrt(Math.abs(" + real(depth).text() + "))");
            case 3 -> new Term(real(depth).in(Term.PRODUCT) + " % 2.5", Term.PRODUCT);
            case 4 -> Term.primary("Math.floor(" + real(depth).text() + ")");
            case 5 -> Term.primary("Math.pow(" + real(depth).text() + ", 2)");
            default -> Term.primary("Math.abs(" + real(depth).text() + ")");
        };
    }

    private Term choice(int depth) {
        draft.uses("?:");
        return new Term(
                condition(1) + " ? " + real(depth).in(Term.CHOICE) + " : "
                        + real(depth).in(Term.CHOICE),
                Term.CHOICE);
    }

    /** An assignment inside an expression. */
    private Term effect(int depth) {
        Variable variable = draft.any(v -> v.kind == Variable.Kind.REAL && v.isAssignable);
        if (variable == null || draft.chance(60)) {
            return tame(depth);
        }
        draft.uses("assignment in an expression");
        return Term.primary(
                "(" + variable.name + draft.pick(" = ", " += ") + tame(depth).text() + ")");
    }

    /** A neighbour of an element, where there is one. */
    private Term neighbour(int depth) {
        for (Variable array : draft.all(Variable.Kind.REALS)) {
            Variable index = draft.any(v -> array.length != null && v.name.equals(v.indices.get(array.length)));
            if (index != null && draft.chance(60)) {
                draft.uses("stencil");
                String i = index.name;
                return draft.chance(50)
                        ? new Term(
                                i + " > 0 ? " + array.name + "[" + i + " - 1] : "
                                        + real(depth).in(Term.CHOICE),
                                Term.CHOICE)
                        : new Term(
                                i + " + 1 < " + array.name + ".length ? " + array.name + "[" + i + " + 1] : "
                                        + real(depth).in(Term.CHOICE),
                                Term.CHOICE);
            }
        }
        return leaf();
    }

    /** A condition that stands for itself or as an operand of {@code &&}. */
    String condition(int depth) {
        int choice = draft.random.nextInt(20);
        if (depth > 1 && choice < 6) {
            String operator = draft.pick(" && ", " || ");
            draft.uses("short circuit");
            return draft.chance(80)
                    ? condition(1) + operator + condition(1)
                    : "!(" + condition(1) + operator + condition(1) + ")";
        }
        if (choice < 13) {
            draft.uses("condition on reals");
            return real(1).in(Term.SUM)
                    + draft.pick(" < ", " > ", " >= ", " <= ")
                    + real(draft.random.nextInt(2)).in(Term.SUM);
        }
        if (choice == 13) {
            Variable flag = draft.any(Variable.Kind.FLAG);
            if (flag != null) {
                return draft.pick("", "!") + flag.name;
            }
        }
        if (choice == 14) {
            Variable number = draft.any(v -> v.kind == Variable.Kind.NUMBER && v.isAssignable);
            if (number != null) {
                draft.uses("condition with a side effect");
                return number.name + draft.pick("++ < ", "-- > ", "++ >= ") + draft.random.nextInt(6);
            }
        }
        if (choice < 17) {
            return indices.integer(1).in(Term.PRODUCT) + " % 2 " + draft.pick("== 0", "!= 0");
        }
        return indices.integer(1).in(Term.SUM)
                + draft.pick(" < ", " > ", " == ", " != ", " <= ")
                + indices.leaf().in(Term.SUM);
    }
}
