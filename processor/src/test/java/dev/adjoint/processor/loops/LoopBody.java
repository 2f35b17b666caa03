package dev.adjoint.processor.loops;

import java.util.List;
import java.util.function.IntConsumer;

/** What a random loop does. */
final class LoopBody {
    private final Draft draft;
    private final Scalars scalars;
    private final IntConsumer statements;

    LoopBody(Draft draft, Scalars scalars, IntConsumer statements) {
        this.draft = draft;
        this.scalars = scalars;
        this.statements = statements;
    }

    /** A label for a loop, or none. */
    String label() {
        return draft.chance(draft.depth == 0 ? 35 : 10) ? draft.newLabel() : "";
    }

    /** Writes a loop with a condition: what follows it can be reached. */
    void write(String head, boolean isContinuable, List<Variable> variables) {
        write(head, isContinuable, variables, () -> {});
    }

    /** Writes a loop with a condition whose body ends with more, where that is reached. */
    void write(String head, boolean isContinuable, List<Variable> variables, Runnable last) {
        if (isContinuable && draft.chance(12)) {
            draft.line(head);
            draft.openScope();
            variables.forEach(draft::declare);
            draft.depth++;
            draft.line(scalars.effect() + ";");
            draft.depth--;
            draft.closeScope();
            return;
        }
        String label = label();
        Draft.Target target = Draft.Target.loop(label, isContinuable);
        draft.open((label.isEmpty() ? "" : label + ": ") + head + " {");
        variables.forEach(draft::declare);
        inside(target);
        if (draft.isAlive) {
            last.run();
        }
        draft.close("}");
        draft.isAlive = true;
    }

    /** Writes the statements of a body. */
    void inside(Draft.Target target) {
        draft.targets.push(target);
        draft.depth++;
        if (draft.depth > 1) {
            draft.uses("nested loop");
        }
        if (draft.depth > 2) {
            draft.uses("loop in a loop in a loop");
        }
        statements.accept(1 + draft.random.nextInt(4));
        draft.depth--;
        draft.targets.pop();
    }
}
