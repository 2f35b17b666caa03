package dev.adjoint.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of the user's file that have to do with a method, as text. */
public final class Excerpts {
    /**
     * Lines that follow one another.
     *
     * @param title the method that they are: {@code Neuron.activation}
     * @param firstLine the number of the first
     * @param continued of the lines on which a statement goes on, that on which it begins
     */
    public record Excerpt(String title, int firstLine, List<String> lines, Map<Integer, Integer> continued) {
        public Excerpt {
            lines = List.copyOf(lines);
            continued = Map.copyOf(continued);
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

    /** The lines on which the method returns something. */
    public static List<Integer> returns(MethodSource method) {
        return new StatementLines(method).returns();
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
            return new Excerpt(title, 1, List.of(), Map.of());
        }
        int first = (int) map.getLineNumber(start);
        int last = (int) Math.min(map.getLineNumber(end), text.size());
        List<String> lines = first > last ? List.of() : text.subList(first - 1, last);
        return new Excerpt(title, first, lines, new StatementLines(method).continued(tree));
    }
}
