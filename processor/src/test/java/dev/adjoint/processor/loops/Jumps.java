package dev.adjoint.processor.loops;

import java.util.ArrayList;
import java.util.List;

/** Random jumps: {@code break} and {@code continue}, with and without labels, and {@code return}. */
final class Jumps {
    private final Draft draft;
    private final Runnable returns;

    /**
     * Writes into a draft.
     *
     * @param returns writes a return
     */
    Jumps(Draft draft, Runnable returns) {
        this.draft = draft;
        this.returns = returns;
    }

    /** Writes one jump, or throws an exception, after which nothing is reached. */
    void any() {
        if (draft.chance(8)) {
            raise();
            draft.isAlive = false;
            return;
        }
        List<Runnable> jumps = new ArrayList<>();
        boolean hidesBreak = false;
        boolean hidesContinue = false;
        for (Draft.Target target : draft.targets) {
            boolean isLabelled = !target.label.isEmpty();
            if (isLabelled) {
                jumps.add(() -> leave(target, "break " + target.label + ";"));
            }
            if (!hidesBreak && (target.isLoop || target.isSwitch)) {
                jumps.add(() -> leave(target, "break;"));
                hidesBreak = true;
            }
            if (target.isLoop && target.isContinuable) {
                if (isLabelled) {
                    Runnable jump = () -> resume(target, "continue " + target.label + ";");
                    jumps.addAll(List.of(jump, jump, jump));
                }
                if (!hidesContinue) {
                    jumps.add(() -> resume(target, "continue;"));
                }
            }
            hidesContinue |= target.isLoop;
        }
        if (jumps.isEmpty() || draft.chance(20)) {
            returns();
        } else {
            draft.pick(jumps).run();
        }
        draft.isAlive = false;
    }

    private void raise() {
        draft.uses(draft.depth > 0 ? "throw in a loop" : "throw");
        StringBuilder message = new StringBuilder("\"");
        for (Variable variable : draft.all(v -> v.kind == Variable.Kind.REAL || v.kind == Variable.Kind.NUMBER)) {
            if (draft.chance(40)) {
                message.append(variable.name)
                        .append(" = \" + ")
                        .append(variable.name)
                        .append(" + \", ");
            }
        }
        draft.line("throw new IllegalStateException(" + message + "\");");
    }

    /** Leaves the method. */
    void returns() {
        if (draft.depth > 0) {
            draft.uses("return in a loop");
        }
        returns.run();
    }

    private void leave(Draft.Target target, String text) {
        draft.uses(text.replaceAll("\\d*;", ""));
        target.isBroken = true;
        draft.line(text);
    }

    private void resume(Draft.Target target, String text) {
        draft.uses(text.replaceAll("\\d*;", ""));
        target.isContinued = true;
        draft.line(text);
    }
}
