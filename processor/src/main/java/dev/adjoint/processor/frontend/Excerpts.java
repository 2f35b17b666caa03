package dev.adjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of the user's file that have to do with a method, as text. */
public final class Excerpts {
    /**
     * Lines that follow one another.
     *
     * @param title the method that they are: {@code Neuron.activation}
     * @param firstLine the number of the first
     */
    public record Excerpt(String title, int firstLine, List<String> lines) {
        public Excerpt {
            lines = List.copyOf(lines);
        }

        private boolean contains(int line) {
            return line >= firstLine && line < firstLine + lines.size();
        }
    }

    private final MethodSource method;
    private final SourcePositions positions;
    private final List<String> text;

    private Excerpts(MethodSource method) {
        this.method = method;
        this.positions = method.trees().getSourcePositions();
        this.text = method.characters().toString().lines().toList();
    }

    /**
     * The method, and then those methods of its file in which other lines are; empty where the file could not be read.
     *
     * @param lines those that the method's generated code comes from
     */
    public static List<Excerpt> of(MethodSource method, Collection<Integer> lines) {
        return new Excerpts(method).find(lines);
    }

    /** The lines on which the method returns what it has computed elsewhere, a variable or a literal. */
    public static List<Integer> plainReturns(MethodSource method) {
        List<Integer> lines = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
                if (tree.getExpression() instanceof IdentifierTree || tree.getExpression() instanceof LiteralTree) {
                    long start = method.trees().getSourcePositions().getStartPosition(method.unit(), tree);
                    lines.add((int) method.unit().getLineMap().getLineNumber(start));
                }
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
        }.scan(method.tree(), null);
        return lines;
    }

    private List<Excerpt> find(Collection<Integer> lines) {
        List<Excerpt> all = new ArrayList<>();
        List<Excerpt> found = new ArrayList<>();
        new TreeScanner<@Nullable Void, String>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, String around) {
                return super.visitClass(type, around + type.getSimpleName() + ".");
            }

            @Override
            public @Nullable Void visitMethod(MethodTree tree, String around) {
                Excerpt excerpt = excerpt(around + tree.getName(), tree);
                (tree == method.tree() ? found : all).add(excerpt);
                return super.visitMethod(tree, around);
            }
        }.scan(method.unit(), "");
        // A method of a local class is inside another one: the innermost that has a line comes first.
        all.sort(Comparator.comparingInt(excerpt -> excerpt.lines().size()));
        for (int line : lines.stream().sorted().toList()) {
            if (found.stream().noneMatch(excerpt -> excerpt.contains(line))) {
                all.stream()
                        .filter(excerpt -> excerpt.contains(line))
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Excerpt excerpt(String title, Tree tree) {
        LineMap map = method.unit().getLineMap();
        long start = positions.getStartPosition(method.unit(), tree);
        long end = positions.getEndPosition(method.unit(), tree);
        if (start < 0 || end < start) {
            return new Excerpt(title, 1, List.of());
        }
        int first = (int) map.getLineNumber(start);
        int last = (int) Math.min(map.getLineNumber(end), text.size());
        return new Excerpt(title, first, first > last ? List.of() : text.subList(first - 1, last));
    }
}
