package dev.adjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a loop does as it is written: which variables it assigns, and by which jumps it may leave the loop.
 */
final class LoopExits extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> assigned = new LinkedHashSet<>();
    private final Set<Name> breakLabels = new LinkedHashSet<>();
    private final Set<Name> continueLabels = new LinkedHashSet<>();
    private final Set<Name> innerLabels = new LinkedHashSet<>();
    private boolean breaks;
    private boolean returns;
    private boolean yields;
    private int breakables;
    private int switchExpressions;

    void scanAll(Iterable<? extends Tree> trees) {
        trees.forEach(tree -> scan(tree, null));
    }

    /** The names of the variables that are assigned. */
    Set<String> assigned() {
        return assigned;
    }

    /** Whether a {@code break} without a label leaves the loop. */
    boolean breaks() {
        return breaks;
    }

    boolean returns() {
        return returns;
    }

    /** Whether a {@code yield} leaves the loop for the switch expression around it. */
    boolean yields() {
        return yields;
    }

    /** The labels of statements, outside of what was scanned, that a {@code break} leaves. */
    Set<Name> breakLabels() {
        return breakLabels;
    }

    /** The labels of loops, outside of what was scanned, with which a {@code continue} goes on. */
    Set<Name> continueLabels() {
        return continueLabels;
    }

    private void assign(ExpressionTree target) {
        ExpressionTree inner = target;
        while (inner instanceof ParenthesizedTree parenthesized) {
            inner = parenthesized.getExpression();
        }
        if (inner instanceof IdentifierTree identifier) {
            assigned.add(identifier.getName().toString());
        }
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        assign(tree.getVariable());
        return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        assign(tree.getVariable());
        return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                assign(tree.getExpression());
            default -> {}
        }
        return super.visitUnary(tree, null);
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
        Name label = tree.getLabel();
        if (label == null) {
            breaks |= breakables == 0;
        } else if (!innerLabels.contains(label)) {
            breakLabels.add(label);
        }
        return null;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
        Name label = tree.getLabel();
        if (label != null && !innerLabels.contains(label)) {
            continueLabels.add(label);
        }
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        returns = true;
        return super.visitReturn(tree, null);
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
        yields |= switchExpressions == 0;
        return super.visitYield(tree, null);
    }

    @Override
    public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, @Nullable Void unused) {
        innerLabels.add(tree.getLabel());
        return super.visitLabeledStatement(tree, null);
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
        breakables++;
        super.visitForLoop(tree, null);
        breakables--;
        return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
        breakables++;
        super.visitEnhancedForLoop(tree, null);
        breakables--;
        return null;
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
        breakables++;
        super.visitWhileLoop(tree, null);
        breakables--;
        return null;
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
        breakables++;
        super.visitDoWhileLoop(tree, null);
        breakables--;
        return null;
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
        breakables++;
        super.visitSwitch(tree, null);
        breakables--;
        return null;
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
        breakables++;
        switchExpressions++;
        super.visitSwitchExpression(tree, null);
        switchExpressions--;
        breakables--;
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
        return null;
    }
}
