package dev.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * A method with its syntax tree and the file it stands in.
 *
 * @param trees gives positions, and the trees of declarations; bodies are never attributed through it
 * @param characters the text of the file; empty where it could not be read
 */
public record MethodSource(
        ExecutableElement element, MethodTree tree, CompilationUnitTree unit, Trees trees, CharSequence characters) {
    public String name() {
        return element.getSimpleName().toString();
    }

    /** Another method of the same file; empty if it is not written there. */
    Optional<MethodSource> other(ExecutableElement method) {
        return Optional.ofNullable(trees.getTree(method))
                .map(found -> new MethodSource(method, found, unit, trees, characters));
    }

    /** The line, from 1, on which a tree begins. */
    int line(Tree at) {
        return (int) unit.getLineMap().getLineNumber(start(at));
    }

    /** The offset of the first character of a tree. */
    public long start(Tree of) {
        return trees.getSourcePositions().getStartPosition(unit, of);
    }
}
