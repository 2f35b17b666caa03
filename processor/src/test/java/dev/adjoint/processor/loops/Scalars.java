package dev.adjoint.processor.loops;

/** Random statements on variables that are no arrays. */
final class Scalars {
    private final Draft draft;
    private final Terms terms;

    Scalars(Draft draft, Terms terms) {
        this.draft = draft;
        this.terms = terms;
    }

    void declaration() {
        switch (draft.random.nextInt(8)) {
            case 0 -> declare(Variable.Kind.COUNT, terms.indices().count().text());
            case 1 -> declare(Variable.Kind.NUMBER, terms.indices().integer(2).text());
            case 2 -> {
                draft.uses("boolean local");
                declare(Variable.Kind.FLAG, terms.condition(2));
            }
            case 3 -> real(draft.pick("0", "1", "0.5"));
            default -> real((draft.depth > 0 ? terms.tame(2) : terms.real(2)).text());
        }
    }

    /** Declares a double. */
    void real(String value) {
        declare(Variable.Kind.REAL, value);
    }

    /** Declares an int. */
    void number() {
        declare(Variable.Kind.NUMBER, draft.pick("0", "1", "3"));
    }

    private void declare(Variable.Kind kind, String value) {
        Variable variable = draft.create(kind);
        String type = switch (kind) {
            case REAL -> "double";
            case FLAG -> "boolean";
            default -> "int";
        };
        draft.line(type + " " + variable.name + " = " + value + ";");
        draft.declare(variable);
    }

    void assignment() {
        draft.line(effect() + ";");
    }

    /** An expression that Java accepts as a statement. */
    String effect() {
        Variable variable = draft.any(v -> !v.isArray() && v.isAssignable);
        Variable moved = draft.any(v -> v.advance != 0);
        if (moved != null && draft.chance(8)) {
            return advance(moved);
        }
        if (variable == null) {
            Variable array = draft.any(v -> v.kind == Variable.Kind.REALS && draft.isWritable(v));
            if (array == null) {
                return "Math.sin(" + terms.leaf().text() + ")";
            }
            draft.writes(array);
            return terms.element(array) + " = " + terms.tame(1).text();
        }
        return switch (variable.kind) {
            case REAL -> real(variable);
            case COUNT -> variable.name + " = " + terms.indices().count().text();
            case NUMBER -> number(variable);
            default -> variable.name + " = " + terms.condition(2);
        };
    }

    /** Moves a variable on that steers a loop; what it indexed safely it may not do any more. */
    private String advance(Variable moved) {
        draft.uses("loop variable changed inside");
        moved.indices.clear();
        return moved.name + (moved.advance > 0 ? draft.pick("++", " += 2") : draft.pick("--", " -= 2"));
    }

    private String number(Variable variable) {
        return switch (draft.random.nextInt(5)) {
            case 0 -> variable.name + "++";
            case 1 -> "--" + variable.name;
            case 2 -> variable.name + " += " + terms.indices().integer(1).text();
            case 3 -> variable.name + " *= 3";
            default -> variable.name + " = " + terms.indices().integer(2).text();
        };
    }

    private String real(Variable variable) {
        String name = variable.name;
        if (draft.depth == 0 && draft.chance(40)) {
            return name
                    + draft.pick(" = ", " += ", " -= ", " *= ")
                    + terms.real(2).text();
        }
        return switch (draft.random.nextInt(22)) {
            case 0, 1, 2, 3, 4, 5 ->
                name + draft.pick(" += ", " -= ") + terms.tame(2).text();
            case 6, 7 -> name + " += " + terms.real(1).text();
            case 8, 9 -> product(name);
            case 10, 11, 12 -> {
                draft.uses("recurrence");
                yield name + " = 0.5 * " + name + draft.pick(" + ", " - ")
                        + terms.tame(1).in(Term.PRODUCT);
            }
            case 13 -> {
                draft.uses("recurrence");
                yield name + " = Math." + draft.pick("sin", "tanh", "cos") + "(" + name + " + "
                        + terms.real(1).in(Term.PRODUCT) + ")";
            }
            case 14 -> name + " /= 1 + " + terms.leaf().in(Term.PRODUCT) + " * 0.25";
            case 15 -> name + draft.pick("++", "--");
            case 16 -> chain(variable);
            case 17 -> name + " = " + terms.leaf().text();
            case 18 -> name + " = " + draft.pick("0", "1", "0.5");
            case 19 -> name + " = Math.max(-2, Math.min(" + terms.real(1).text() + ", 2))";
            default -> name + " = " + terms.tame(2).text();
        };
    }

    private String product(String name) {
        draft.uses("loop-carried product");
        return name + " *= "
                + (draft.chance(70)
                        ? terms.tame(1).text()
                        : "1 + 0.1 * " + terms.tame(1).in(Term.UNARY));
    }

    private String chain(Variable variable) {
        Variable other = draft.any(v -> v.kind == Variable.Kind.REAL && v.isAssignable);
        draft.uses("chained assignment");
        return variable.name + " = " + other.name + " = " + terms.tame(1).text();
    }
}
