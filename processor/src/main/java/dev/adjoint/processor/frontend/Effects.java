package dev.adjoint.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Whether an expression does more than compute: it may write into an array, or it is lowered to more than a value. */
final class Effects extends TreeScanner<@Nullable Void, @Nullable Void> {
    private boolean found;

    boolean found() {
        return found;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
        found = true;
        return null;
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
        found = true;
        return null;
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> found = true;
            default -> scan(tree.getExpression(), null);
        }
        return null;
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
        found = true;
        return null;
    }

    @Override
    public @Nullable Void visitNewArray(NewArrayTree tree, @Nullable Void unused) {
        found = true;
        return null;
    }

    /** The methods of Math compute; any other may do more. */
    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        ExpressionTree select = tree.getMethodSelect();
        String name = select.toString();
        found |= !(name.startsWith("Math.") || name.startsWith("StrictMath."));
        return super.visitMethodInvocation(tree, null);
    }
}
