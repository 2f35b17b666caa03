package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of all variables that a method declares. */
final class DeclaredNames extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Set<String> names = new LinkedHashSet<>();

    private DeclaredNames() {}

    static Set<String> of(Tree method) {
        DeclaredNames declared = new DeclaredNames();
        declared.scan(method, null);
        return declared.names;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        names.add(tree.getName().toString());
        return super.visitVariable(tree, null);
    }
}
