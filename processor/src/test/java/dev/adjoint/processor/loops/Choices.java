package dev.adjoint.processor.loops;

import java.util.function.IntConsumer;

/** Random branches, guards, switches and labelled blocks. */
final class Choices {
    private final Draft draft;
    private final Terms terms;
    private final Scalars scalars;
    private final Jumps jumps;
    private final IntConsumer statements;

    /**
     * Writes into a draft.
     *
     * @param statements writes at most so many statements
     */
    Choices(Draft draft, Terms terms, Scalars scalars, Jumps jumps, IntConsumer statements) {
        this.draft = draft;
        this.terms = terms;
        this.scalars = scalars;
        this.jumps = jumps;
        this.statements = statements;
    }

    void branch() {
        draft.uses("if");
        String condition = terms.condition(2);
        if (draft.chance(15)) {
            draft.line("if (" + condition + ")");
            draft.line("    " + scalars.effect() + ";");
            return;
        }
        draft.open("if (" + condition + ") {");
        way();
        boolean isAlive = draft.isAlive;
        draft.isAlive = true;
        if (draft.chance(50)) {
            draft.close("}");
            return;
        }
        if (draft.chance(25)) {
            draft.close("} else");
            branch();
        } else {
            draft.close("} else {");
            draft.openScope();
            way();
            draft.close("}");
        }
        draft.isAlive |= isAlive;
    }

    private void way() {
        statements.accept(draft.random.nextInt(3));
        if (draft.isAlive && draft.chance(20)) {
            jumps.any();
        } else if (draft.isAlive) {
            scalars.assignment();
        }
    }

    /** A condition under which what follows is not reached. */
    void guard() {
        draft.open("if (" + terms.condition(2) + ") {");
        if (draft.chance(30)) {
            scalars.assignment();
        }
        jumps.any();
        draft.close("}");
        draft.isAlive = true;
    }

    private String selector() {
        return "Math.floorMod(" + terms.indices().integer(1).text() + ", 4)";
    }

    void oldSwitch() {
        draft.uses("switch");
        Draft.Target target = Draft.Target.choice();
        boolean hasDefault = draft.chance(60);
        draft.targets.push(target);
        draft.open("switch (" + selector() + ") {");
        int cases = 1 + draft.random.nextInt(3);
        for (int i = 0; i < cases; i++) {
            draft.isAlive = true;
            draft.open((i == cases - 1 && hasDefault ? "default" : "case " + i) + ": {");
            way();
            if (draft.isAlive && draft.chance(60)) {
                draft.line("break;");
                target.isBroken = true;
                draft.isAlive = false;
            } else if (draft.isAlive && i < cases - 1) {
                draft.uses("fall through");
            }
            draft.close("}");
        }
        draft.close("}");
        draft.targets.pop();
        draft.isAlive |= target.isBroken || !hasDefault;
    }

    void arrowSwitch() {
        draft.uses("switch with arrows");
        Draft.Target target = Draft.Target.choice();
        draft.targets.push(target);
        draft.open("switch (" + selector() + ") {");
        boolean isAlive = false;
        for (String label : new String[] {"case 0, 2", "case 1", "default"}) {
            draft.isAlive = true;
            draft.open(label + " -> {");
            way();
            draft.close("}");
            isAlive |= draft.isAlive;
        }
        draft.close("}");
        draft.targets.pop();
        draft.isAlive = isAlive || target.isBroken;
    }

    void switchExpression() {
        draft.uses("switch expression");
        scalars.real("switch (" + selector() + ") { case 0 -> " + terms.tame(1).text() + "; case 1 -> "
                + terms.real(1).text() + "; default -> " + terms.tame(1).text() + "; }");
    }

    void labelledBlock() {
        Draft.Target target = Draft.Target.block(draft.newLabel());
        draft.targets.push(target);
        draft.open(target.label + ": {");
        statements.accept(1 + draft.random.nextInt(2));
        if (draft.isAlive) {
            guard();
            statements.accept(1);
        }
        draft.close("}");
        draft.targets.pop();
        draft.isAlive |= target.isBroken;
    }
}
