package dev.adjoint.processor.loops;

import dev.adjoint.processor.loops.Bounds.Bound;
import java.util.List;

/**
 * Random loops of other kinds than counting: {@code while}, {@code do}, without a head, and over the elements of an
 * array.
 */
final class Whiles {
    private final Draft draft;
    private final Terms terms;
    private final Jumps jumps;
    private final Bounds bounds;
    private final LoopBody body;

    Whiles(Draft draft, Terms terms, Jumps jumps, LoopStatements loops) {
        this.draft = draft;
        this.terms = terms;
        this.jumps = jumps;
        this.bounds = loops.bounds();
        this.body = loops.body();
    }

    void any() {
        switch (draft.random.nextInt(16)) {
            case 0, 1, 2 -> elements();
            case 3, 4 -> plain();
            case 5, 6 -> countingCondition();
            case 7, 8 -> dataCondition();
            case 9 -> newton();
            case 10 -> assigningCondition();
            case 11, 12 -> doWhile();
            case 13 -> doWithData();
            default -> headless();
        }
    }

    /** Declares the counter that ends a loop. */
    private Variable counter(String start, int advance) {
        Variable counter = draft.create(Variable.Kind.COUNT);
        draft.line("int " + counter.name + " = " + start + ";");
        counter.isAssignable = false;
        counter.advance = advance;
        return draft.declare(counter);
    }

    private void free(Variable counter) {
        counter.isAssignable = true;
        counter.advance = 0;
        counter.indices.clear();
    }

    private String limit() {
        return Integer.toString(2 + draft.random.nextInt(6));
    }

    private void plain() {
        draft.uses("while");
        Bound bound = bounds.any();
        Variable i = counter("0", 1);
        if (bound.key() != null) {
            i.indices.put(bound.key(), i.name);
        }
        Runnable release = bounds.hold(bound.steady(), -1);
        body.write(
                "while (" + i.name + " < " + bound.text() + ")",
                false,
                List.of(),
                () -> draft.line(i.name + draft.pick("++", " += 1", " = " + i.name + " + 1") + ";"));
        release.run();
        free(i);
    }

    private void countingCondition() {
        draft.uses("while (i++ < n)");
        Bound bound = bounds.any();
        if (draft.chance(50)) {
            Variable i = counter(bound.text(), -1);
            if (bound.key() != null) {
                i.indices.put(bound.key(), i.name);
            }
            body.write("while (" + draft.pick(i.name + "-- > 0", "--" + i.name + " >= 0") + ")", true, List.of());
            free(i);
            return;
        }
        Variable i = counter("0", 1);
        if (bound.key() != null) {
            i.indices.put(bound.key(), i.name + " - 1");
        }
        Runnable release = bounds.hold(bound.steady(), -1);
        body.write("while (" + i.name + "++ < " + bound.text() + ")", true, List.of());
        release.run();
        free(i);
    }

    private void dataCondition() {
        draft.uses("while on data");
        Variable trips = counter("0", 1);
        String counting = trips.name + "++ < " + limit();
        String condition = terms.condition(1);
        body.write(
                "while (" + (draft.chance(50) ? counting + " && " + condition : condition + " && " + counting) + ")",
                true,
                List.of());
        free(trips);
    }

    private void newton() {
        draft.uses("Newton's iteration");
        String square = draft.create(Variable.Kind.REAL).name;
        Term leaf = terms.leaf();
        draft.line("double " + square + " = 1 + Math.abs(" + leaf.text() + ");");
        Variable squared = draft.declare(new Variable(square, Variable.Kind.REAL));
        squared.isAssignable = false;
        Variable root = draft.create(Variable.Kind.REAL);
        root.isAssignable = false;
        draft.line("double " + root.name + " = " + draft.pick("1", square, "1 + " + square) + ";");
        draft.declare(root);
        Variable trips = counter("0", 1);
        String r = root.name;
        draft.line("while (Math.abs(" + r + " * " + r + " - " + square + ") > 1e-" + (2 + draft.random.nextInt(8))
                + " && " + trips.name + "++ < 30) {");
        draft.line("    " + r + " = 0.5 * (" + r + " + " + square + " / " + r + ");");
        draft.line("}");
        squared.isAssignable = true;
        root.isAssignable = true;
        trips.advance = 0;
    }

    private void assigningCondition() {
        Variable t = draft.any(v -> v.kind == Variable.Kind.REAL && v.isAssignable);
        if (t == null) {
            dataCondition();
            return;
        }
        draft.uses("while ((t = ...) > ...)");
        Variable trips = counter("0", 1);
        body.write(
                "while ((" + t.name + " = 0.5 * " + t.name + " + "
                        + terms.tame(1).in(Term.PRODUCT) + ") " + draft.pick("> 0.1", "< 0.9", "> -0.5") + " && ++"
                        + trips.name + " < " + limit() + ")",
                true,
                List.of());
        free(trips);
    }

    private void doWhile() {
        draft.uses("do");
        Bound bound = bounds.any();
        Variable i = counter("0", 1);
        Runnable release = bounds.hold(bound.steady(), -1);
        boolean counts = draft.chance(60);
        doLoop(counts ? "++" + i.name + " < " + bound.text() : i.name + "++ <= " + bound.text());
        release.run();
        free(i);
    }

    private void doWithData() {
        draft.uses("do on data");
        Variable trips = counter("0", 1);
        doLoop(terms.condition(1) + " && ++" + trips.name + " < " + limit());
        free(trips);
    }

    private void doLoop(String condition) {
        String label = body.label();
        Draft.Target target = Draft.Target.loop(label, true);
        draft.open((label.isEmpty() ? "" : label + ": ") + "do {");
        body.inside(target);
        draft.close("} while (" + condition + ");");
        draft.isAlive |= target.isContinued || target.isBroken;
    }

    /** A loop without a condition, which a break ends. */
    private void headless() {
        draft.uses("loop without a head");
        Variable trips = counter("0", 1);
        String label = body.label();
        Draft.Target target = Draft.Target.loop(label, true);
        boolean countsInHead = draft.chance(40);
        String head = countsInHead ? "for (;; " + trips.name + "++)" : draft.pick("for (;;)", "while (true)");
        draft.open((label.isEmpty() ? "" : label + ": ") + head + " {");
        String end = countsInHead ? trips.name + " >= " + limit() : trips.name + "++ >= " + limit();
        draft.line("if (" + (draft.chance(40) ? end + " || " + terms.condition(1) : end) + ") {");
        if (draft.chance(15) && draft.depth == 0) {
            // Only a return ends it, or a break further below.
            draft.openScope();
            draft.depth++;
            draft.targets.push(target);
            jumps.returns();
            draft.targets.pop();
            draft.depth--;
            draft.closeScope();
        } else {
            draft.line("    break;");
            target.isBroken = true;
        }
        draft.line("}");
        draft.isAlive = true;
        body.inside(target);
        draft.close("}");
        draft.isAlive = target.isBroken;
        free(trips);
    }

    /** An enhanced for loop. */
    private void elements() {
        Variable array = draft.any(Variable::isArray);
        if (array == null) {
            plain();
            return;
        }
        draft.uses("for over elements");
        switch (array.kind) {
            case REALS -> {
                Variable element = draft.create(Variable.Kind.REAL);
                String over = draft.chance(10) ? array.name + ".clone()" : array.name;
                body.write("for (double " + element.name + " : " + over + ")", true, List.of(element));
            }
            case COUNTS -> {
                Variable element = draft.create(Variable.Kind.NUMBER);
                body.write("for (int " + element.name + " : " + array.name + ")", true, List.of(element));
            }
            default -> {
                draft.uses("for over rows");
                Variable row = draft.create(Variable.Kind.REALS);
                row.length = array.rowLength;
                row.isLocal = array.isLocal;
                row.isAssignable = false;
                body.write("for (double[] " + row.name + " : " + array.name + ")", true, List.of(row));
            }
        }
    }
}
