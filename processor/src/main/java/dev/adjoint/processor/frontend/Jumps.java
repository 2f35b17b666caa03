package dev.adjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * What {@code break} may leave at the point that is being lowered, and which statements end in a jump as they are
 * written.
 */
final class Jumps {
    /**
     * A statement that a {@code break} may leave: a class and no record, since two with the same label are two targets.
     */
    private static final class Breakable implements Flow.Target {
        private final String label;

        private Breakable(String label) {
            this.label = label;
        }
    }

    /** A turn of a loop, which a {@code continue} ends. */
    private static final class Turn implements Flow.Target {}

    /**
     * A loop.
     *
     * @param end where a {@code break} leads
     * @param turn where a {@code continue} leads
     * @param labels those that the user gave the loop
     */
    record Loop(Flow.Target end, Flow.Target turn, Set<String> labels) {}

    private final Deque<Breakable> breakables = new ArrayDeque<>();
    private final Deque<Loop> loops = new ArrayDeque<>();
    private final Set<String> nextLabels = new LinkedHashSet<>();

    /** Enters a labelled statement; a loop that follows at once bears the label. */
    Flow.Target enterLabel(Name label, boolean isOfLoop) {
        if (isOfLoop) {
            nextLabels.add(label.toString());
        }
        return enter(label.toString());
    }

    Flow.Target enterSwitch() {
        return enter("");
    }

    Loop enterLoop() {
        Loop loop = new Loop(enter(""), new Turn(), Set.copyOf(nextLabels));
        nextLabels.clear();
        loops.push(loop);
        return loop;
    }

    private Flow.Target enter(String label) {
        Breakable breakable = new Breakable(label);
        breakables.push(breakable);
        return breakable;
    }

    void leaveLabel() {
        breakables.pop();
    }

    void leaveSwitch() {
        breakables.pop();
    }

    void leaveLoop() {
        breakables.pop();
        loops.pop();
    }

    /** What a break leaves: the statement of the label, or the innermost switch or loop. */
    Optional<Flow.Target> breakTarget(@Nullable Name label) {
        String wanted = label == null ? "" : label.toString();
        return breakables.stream()
                .filter(breakable -> breakable.label.equals(wanted))
                .<Flow.Target>map(breakable -> breakable)
                .findFirst();
    }

    /** The turn that a continue ends: of the loop of the label, or of the innermost one. */
    Optional<Flow.Target> continueTarget(@Nullable Name label) {
        return loops.stream()
                .filter(loop -> label == null || loop.labels().contains(label.toString()))
                .map(Loop::turn)
                .findFirst();
    }

    /** Whether a statement is a loop, or a label of one. */
    static boolean isLoop(StatementTree statement) {
        return switch (statement.getKind()) {
            case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP -> true;
            case LABELED_STATEMENT -> isLoop(((LabeledStatementTree) statement).getStatement());
            default -> false;
        };
    }

    /** Whether exactly one way of an {@code if} always ends in a jump. */
    static boolean endsOneWay(IfTree tree) {
        StatementTree otherwise = tree.getElseStatement();
        return always(tree.getThenStatement()) != (otherwise != null && always(otherwise));
    }

    /** Whether a way of an {@code if} does nothing but throw: what follows stays on the path that the other way is. */
    static boolean isGuard(IfTree tree) {
        StatementTree otherwise = tree.getElseStatement();
        return onlyThrows(tree.getThenStatement()) || (otherwise != null && onlyThrows(otherwise));
    }

    private static boolean onlyThrows(StatementTree statement) {
        if (!(statement instanceof BlockTree block)) {
            return statement instanceof ThrowTree;
        }
        List<? extends StatementTree> statements = block.getStatements();
        return statements.size() == 1 && onlyThrows(statements.get(0));
    }

    /** Whether a statement always ends in a jump, as far as that can be seen. */
    static boolean always(Tree statement) {
        return switch (statement.getKind()) {
            case RETURN, BREAK, CONTINUE, YIELD, THROW -> true;
            case BLOCK -> ((BlockTree) statement).getStatements().stream().anyMatch(Jumps::always);
            case IF -> alwaysBoth((IfTree) statement);
            default -> false;
        };
    }

    private static boolean alwaysBoth(IfTree tree) {
        StatementTree otherwise = tree.getElseStatement();
        return otherwise != null && always(tree.getThenStatement()) && always(otherwise);
    }
}
