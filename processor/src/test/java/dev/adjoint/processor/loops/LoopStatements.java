package dev.adjoint.processor.loops;

import dev.adjoint.processor.loops.Bounds.Bound;
import java.util.List;
import java.util.function.IntConsumer;

/** Random {@code for} loops that count. Every one ends, whatever its body does. */
final class LoopStatements {
    private final Draft draft;
    private final Terms terms;
    private final Scalars scalars;
    private final Bounds bounds;
    private final LoopBody body;

    LoopStatements(Draft draft, Terms terms, Scalars scalars, IntConsumer statements) {
        this.draft = draft;
        this.terms = terms;
        this.scalars = scalars;
        this.bounds = new Bounds(draft);
        this.body = new LoopBody(draft, scalars, statements);
    }

    LoopBody body() {
        return body;
    }

    Bounds bounds() {
        return bounds;
    }

    void counted() {
        switch (draft.random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> up();
            case 5, 6 -> down();
            case 7, 8 -> strides();
            case 9 -> twoVariables();
            case 10 -> twoEnds();
            case 11 -> unequal();
            case 12 -> outside();
            case 13 -> realCounter();
            case 14 -> updateWithEffect();
            default -> triangle();
        }
    }

    private Variable counter(int advance, String key) {
        Variable counter = draft.create(Variable.Kind.COUNT);
        counter.isAssignable = false;
        counter.advance = advance;
        if (key != null) {
            counter.indices.put(key, counter.name);
        }
        return counter;
    }

    /** Writes a loop whose head is given, around whose body these variables are in scope. */
    private void loop(String head, Runnable release, Variable... variables) {
        body.write(head, true, List.of(variables));
        release.run();
    }

    private void up() {
        draft.uses("for up");
        Bound bound = bounds.any();
        String start = draft.pick("0", "0", "0", "1", "-1");
        Variable i = counter(1, start.equals("-1") ? null : bound.key());
        Runnable release = bounds.hold(bound.steady(), -1);
        loop(
                "for (int " + i.name + " = " + start + "; " + i.name + " < " + bound.text() + "; " + i.name + "++)",
                release,
                i);
    }

    private void down() {
        draft.uses("for down");
        Bound bound = bounds.any();
        Variable i = counter(-1, bound.key());
        // The start is read once: the bound may change inside.
        if (draft.chance(50)) {
            loop(
                    "for (int " + i.name + " = " + bound.text() + " - 1; " + i.name + " >= 0; " + i.name + "--)",
                    () -> {},
                    i);
        } else {
            loop("for (int " + i.name + " = " + bound.text() + "; " + i.name + "-- > 0;)", () -> {}, i);
        }
    }

    private void strides() {
        draft.uses("for with a stride");
        Bound bound = bounds.any();
        if (draft.chance(30)) {
            Variable i = counter(1, bound.key());
            Runnable release = bounds.hold(bound.steady(), -1);
            loop(
                    "for (int " + i.name + " = 1; " + i.name + " < " + bound.text() + "; " + i.name + " *= 2)",
                    release,
                    i);
        } else if (draft.chance(40)) {
            Variable i = counter(-1, bound.key());
            loop(
                    "for (int " + i.name + " = " + bound.text() + " - 1; " + i.name + " >= 0; " + i.name + " -= 2)",
                    () -> {},
                    i);
        } else {
            Variable i = counter(1, bound.key());
            Runnable release = bounds.hold(bound.steady(), -1);
            String stride = draft.chance(60)
                    ? "2"
                    : "1 + Math.abs(" + terms.indices().leaf().in(Term.PRODUCT) + " % 2)";
            loop(
                    "for (int " + i.name + " = 0; " + i.name + " < " + bound.text() + "; " + i.name + " += " + stride
                            + ")",
                    release,
                    i);
        }
    }

    private void twoVariables() {
        draft.uses("for with several variables");
        Bound bound = bounds.any();
        String other = terms.indices().count().text();
        Variable i = counter(1, bound.key());
        draft.openScope();
        draft.declare(i);
        Variable j = draft.create(Variable.Kind.NUMBER);
        draft.closeScope();
        Runnable release = bounds.hold(bound.steady(), -1);
        loop(
                "for (int " + i.name + " = 0, " + j.name + " = " + other + "; " + i.name + " < " + bound.text() + "; "
                        + i.name + "++, " + j.name + draft.pick("--", " += 2", " = 3 * " + j.name) + ")",
                release,
                i,
                j);
    }

    private void twoEnds() {
        draft.uses("for from both ends");
        Bound bound = bounds.any();
        Variable i = counter(1, bound.key());
        draft.openScope();
        draft.declare(i);
        Variable j = counter(-1, bound.key());
        draft.closeScope();
        loop(
                "for (int " + i.name + " = 0, " + j.name + " = " + bound.text() + " - 1; " + i.name
                        + draft.pick(" < ", " <= ") + j.name + "; " + i.name + "++, " + j.name + "--)",
                () -> {},
                i,
                j);
    }

    private void unequal() {
        draft.uses("for with !=");
        Variable array = draft.any(Variable::isArray);
        if (array == null) {
            up();
            return;
        }
        Variable i = counter(0, array.length);
        Runnable release = bounds.hold(List.of(array), 0);
        if (draft.chance(50)) {
            loop(
                    "for (int " + i.name + " = 0; " + i.name + " != " + array.name + ".length; " + i.name + "++)",
                    release,
                    i);
        } else {
            loop(
                    "for (int " + i.name + " = " + array.name + ".length - 1; " + i.name + " != -1; --" + i.name + ")",
                    release,
                    i);
        }
    }

    /** The variable is declared before the loop and known after it. */
    private void outside() {
        draft.uses("loop variable declared outside");
        Bound bound = bounds.any();
        Variable i = counter(1, bound.key());
        draft.line("int " + i.name + " = 0;");
        draft.declare(i);
        Runnable release = bounds.hold(bound.steady(), -1);
        String start = draft.chance(50) ? "" : i.name + " = " + draft.pick("0", "1");
        loop("for (" + start + "; " + i.name + " < " + bound.text() + "; " + i.name + "++)", () -> {
            release.run();
            i.isAssignable = true;
            i.advance = 0;
            i.indices.clear();
        });
    }

    private void realCounter() {
        draft.uses("double as a loop variable");
        Variable t = draft.create(Variable.Kind.REAL);
        t.isAssignable = false;
        if (draft.chance(50)) {
            loop("for (double " + t.name + " = 0; " + t.name + " < 1; " + t.name + " += 0.3)", () -> {}, t);
            return;
        }
        String start = terms.tame(1).text();
        Variable trips = counter(1, null);
        draft.line("int " + trips.name + " = 0;");
        draft.declare(trips);
        loop(
                "for (double " + t.name + " = " + start + "; " + t.name + " < 1.5 && " + trips.name + "++ < 7; "
                        + t.name + draft.pick(" += 0.4", " += 0.3 + 0.1 * " + t.name + " * " + t.name) + ")",
                () -> trips.advance = 0,
                t);
    }

    private void updateWithEffect() {
        Variable sum = draft.any(v -> v.kind == Variable.Kind.REAL && v.isAssignable);
        Variable array = draft.any(v -> v.kind == Variable.Kind.REALS && v.length != null);
        if (sum == null || array == null) {
            triangle();
            return;
        }
        draft.uses("for that works in its head");
        Variable i = counter(1, null);
        Runnable release = bounds.hold(List.of(array), 0);
        i.indices.put(array.length, i.name);
        loop(
                "for (int " + i.name + " = 0; " + i.name + " < " + array.name + ".length; " + sum.name + " += 0.5 * "
                        + array.name + "[Math.min(" + i.name + "++, " + array.name + ".length - 1)])",
                release,
                i);
    }

    /** A loop that starts or ends at the variable of the loop around it. */
    private void triangle() {
        Variable outer = draft.any(v -> v.kind == Variable.Kind.COUNT && v.advance != 0);
        if (outer == null) {
            up();
            return;
        }
        draft.uses("triangular loop");
        Variable array = draft.any(v -> v.isArray() && v.length != null && v.indices.isEmpty());
        Variable j = counter(1, array == null ? null : array.length);
        if (array != null && draft.chance(50)) {
            loop(
                    "for (int " + j.name + " = " + outer.name + "; " + j.name + " < " + array.name + ".length; "
                            + j.name + "++)",
                    () -> {},
                    j);
            return;
        }
        String key = outer.indices.isEmpty()
                ? null
                : outer.indices.keySet().iterator().next();
        j.indices.clear();
        if (key != null && outer.name.equals(outer.indices.get(key))) {
            j.indices.put(key, j.name);
        }
        Runnable release = bounds.hold(List.of(outer), Math.min(outer.advance, 0));
        loop(
                "for (int " + j.name + " = 0; " + j.name + draft.pick(" <= ", " < ") + outer.name + "; " + j.name
                        + "++)",
                release,
                j);
    }
}
