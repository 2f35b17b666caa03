package dev.adjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** On which lines the statements of a method stand. */
final class StatementLines {
    private final MethodSource source;
    private final SourcePositions positions;

    StatementLines(MethodSource source) {
        this.source = source;
        this.positions = source.trees().getSourcePositions();
    }

    /** The lines on which the method returns something. */
    List<Integer> returns() {
        List<Integer> lines = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
                lines.add(line(positions.getStartPosition(source.unit(), tree)));
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
        }.scan(source.tree(), null);
        return lines;
    }

    /** Of the lines on which a statement of a tree goes on, that on which it begins. */
    Map<Integer, Integer> continued(Tree tree) {
        Map<Integer, Integer> continued = new TreeMap<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree part, @Nullable Void unused) {
                if (part instanceof StatementTree statement) {
                    end(statement).ifPresent(end -> {
                        int first = line(positions.getStartPosition(source.unit(), statement));
                        int last = line(positions.getEndPosition(source.unit(), end));
                        for (int line = first + 1; first > 0 && line <= last; line++) {
                            continued.put(line, first);
                        }
                    });
                }
                return super.scan(part, null);
            }
        }.scan(tree, null);
        return continued;
    }

    /** With what a statement ends, but for statements in it; empty if it is no more than those. */
    private static Optional<Tree> end(StatementTree statement) {
        if (statement instanceof IfTree branch) {
            return Optional.of(branch.getCondition());
        }
        if (statement instanceof WhileLoopTree loop) {
            return Optional.of(loop.getCondition());
        }
        if (statement instanceof ForLoopTree loop) {
            return Optional.ofNullable(loop.getCondition());
        }
        boolean isSimple = statement instanceof ExpressionStatementTree
                || statement instanceof VariableTree
                || statement instanceof ReturnTree
                || statement instanceof ThrowTree;
        return isSimple ? Optional.of(statement) : Optional.empty();
    }

    private int line(long position) {
        return position < 0 ? 0 : (int) source.unit().getLineMap().getLineNumber(position);
    }
}
