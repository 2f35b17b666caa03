package dev.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import javax.lang.model.element.ExecutableElement;

/**
 * A method with its syntax tree and the file it stands in.
 *
 * @param characters the text of the file; empty where it could not be read
 */
public record MethodSource(
        ExecutableElement element,
        MethodTree tree,
        CompilationUnitTree unit,
        SourcePositions positions,
        CharSequence characters) {
    public String name() {
        return element.getSimpleName().toString();
    }

    /** The line, from 1, on which a tree begins. */
    int line(Tree at) {
        return (int) unit.getLineMap().getLineNumber(start(at));
    }

    /** The offset of the first character of a tree. */
    long start(Tree of) {
        return positions.getStartPosition(unit, of);
    }
}
