package dev.adjoint.processor.loops;

import java.util.List;
import java.util.function.IntFunction;

/** Random int expressions and indices: most within the bounds of their array, a few deliberately not. */
final class Indices {
    private final Draft draft;
    private final IntFunction<Term> reals;

    /**
     * Writes into a draft.
     *
     * @param reals makes a double expression of a depth, for casts
     */
    Indices(Draft draft, IntFunction<Term> reals) {
        this.draft = draft;
        this.reals = reals;
    }

    Term leaf() {
        int choice = draft.random.nextInt(20);
        Variable number = draft.any(v -> v.kind == Variable.Kind.COUNT || v.kind == Variable.Kind.NUMBER);
        if (choice < 14 && number != null) {
            return Term.primary(number.name);
        }
        Variable array = draft.any(Variable::isArray);
        if (choice < 15 && array != null) {
            draft.uses("length");
            return Term.primary(array.name + ".length");
        }
        Variable counts = draft.any(Variable.Kind.COUNTS);
        if (choice < 18 && counts != null) {
            draft.uses("int[] read");
            return Term.primary(counts.name + "[" + in(counts) + "]");
        }
        return Term.primary(Integer.toString(draft.random.nextInt(4)));
    }

    Term integer(int depth) {
        if (depth == 0) {
            return leaf();
        }
        switch (draft.random.nextInt(14)) {
            case 0, 1, 2 -> {
                return new Term(
                        leaf().in(Term.SUM)
                                + draft.pick(" + ", " - ")
                                + integer(depth - 1).in(Term.PRODUCT),
                        11);
            }
            case 3 -> {
                return new Term(
                        leaf().in(Term.PRODUCT) + " * " + integer(depth - 1).in(Term.UNARY), Term.PRODUCT);
            }
            case 4 -> {
                return new Term(integer(depth - 1).in(Term.PRODUCT) + draft.pick(" % 3", " / 2", " % 2"), Term.PRODUCT);
            }
            case 5 -> {
                return Term.primary("Math." + draft.pick("max", "min") + "(" + leaf().text() + ", "
                        + integer(depth - 1).text() + ")");
            }
            case 6 -> {
                if (draft.chance(30)) {
                    draft.uses("cast of a real to an index");
                    return new Term("(int) (3 * " + reals.apply(1).in(Term.UNARY) + ")", Term.UNARY);
                }
                return leaf();
            }
            case 7 -> {
                Variable number = draft.any(v -> v.kind == Variable.Kind.NUMBER && v.isAssignable);
                if (number == null) {
                    return leaf();
                }
                draft.uses("i++ in an expression");
                return draft.chance(50)
                        ? Term.primary(number.name + draft.pick("++", "--"))
                        : new Term(draft.pick("++", "--") + number.name, Term.UNARY);
            }
            default -> {
                return leaf();
            }
        }
    }

    /** A number that is surely small, and mostly from 0 to 6. */
    Term count() {
        Variable count = draft.any(Variable.Kind.COUNT);
        Variable array = draft.any(Variable::isArray);
        int choice = draft.random.nextInt(12);
        if (choice < 4 && array != null) {
            draft.uses("length");
            return Term.primary(array.name + ".length");
        }
        if (choice < 9 && count != null) {
            // Inside a loop it might grow and grow.
            return choice < 8 || draft.depth > 0
                    ? Term.primary(count.name)
                    : new Term(count.name + draft.pick(" + 1", " - 1"), Term.SUM);
        }
        if (choice == 9) {
            return Term.primary("Math.floorMod(" + integer(1).text() + ", " + (3 + draft.random.nextInt(3)) + ")");
        }
        return Term.primary(Integer.toString(2 + draft.random.nextInt(4)));
    }

    /** A length for a new array; seldom a negative one. */
    String size() {
        if (draft.chance(4)) {
            draft.uses("perhaps negative size");
            return count().text();
        }
        if (draft.chance(40)) {
            return Integer.toString(1 + draft.random.nextInt(4));
        }
        return draft.depth > 0
                ? "1 + Math.floorMod(" + count().text() + ", 4)"
                : "Math.abs(" + count().text() + ") + 1";
    }

    /** An index into an array. */
    String in(Variable array) {
        return in(array.name, array.length);
    }

    /** An index of a row; a short one where none is known. */
    String ofRow(Variable matrix) {
        boolean isKnown = !draft.all(v -> matrix.length != null && v.indices.containsKey(matrix.length))
                .isEmpty();
        return isKnown || draft.chance(40) ? in(matrix) : "0";
    }

    String in(String array, String key) {
        List<Variable> safe = draft.all(v -> key != null && v.indices.containsKey(key));
        if (!safe.isEmpty() && draft.chance(75)) {
            Variable index = draft.pick(safe);
            String text = index.indices.get(key);
            if (draft.chance(10)) {
                return array + ".length - 1 - " + (text.equals(index.name) ? text : "(" + text + ")");
            }
            return text;
        }
        int choice = draft.random.nextInt(100);
        if (key != null && key.startsWith("#") && choice < 60) {
            return Integer.toString(draft.random.nextInt(Integer.parseInt(key.substring(1))));
        }
        if (choice < 15) {
            return "0";
        }
        if (choice < 22) {
            return array + ".length - 1";
        }
        if (choice < 24) {
            draft.uses("unchecked index");
            Term count = count();
            return count.text();
        }
        if (choice < 25) {
            draft.uses("unchecked index");
            return integer(1).text();
        }
        draft.uses("computed index");
        Term computed = integer(1 + draft.random.nextInt(2));
        return computed.text().matches("\\d") ? "0" : "Math.floorMod(" + computed.text() + ", " + array + ".length)";
    }
}
