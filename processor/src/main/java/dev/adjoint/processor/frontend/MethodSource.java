package dev.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import java.io.IOException;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** A method with its syntax tree and the file it stands in. */
public record MethodSource(
        ExecutableElement element, MethodTree tree, CompilationUnitTree unit, SourcePositions positions) {
    public String name() {
        return element.getSimpleName().toString();
    }

    /** The line, from 1, on which a tree begins. */
    int line(Tree at) {
        return (int) unit.getLineMap().getLineNumber(positions.getStartPosition(unit, at));
    }

    /** The characters of a tree as the user wrote them, or null where the compiler did not keep them. */
    @Nullable
    String text(Tree of) {
        long start = positions.getStartPosition(unit, of);
        long end = positions.getEndPosition(unit, of);
        if (start < 0 || end < start) {
            return null;
        }
        try {
            return unit.getSourceFile()
                    .getCharContent(true)
                    .subSequence((int) start, (int) end)
                    .toString();
        } catch (IOException unreadable) {
            return null;
        }
    }
}
