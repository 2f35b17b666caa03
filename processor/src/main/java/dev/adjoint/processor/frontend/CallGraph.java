package dev.adjoint.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Which methods of a file may call which, as their names and numbers of parameters tell. It finds no cycle too few, but
 * for methods of variable arity.
 */
final class CallGraph {
    private record Node(String name, int arity) {}

    private final Map<Node, Set<Node>> calls = new HashMap<>();

    CallGraph(CompilationUnitTree unit) {
        new Collector().scan(unit, null);
    }

    /** Whether a method may be called while it runs. */
    boolean mayCallItself(ExecutableElement method) {
        Node start = new Node(
                method.getSimpleName().toString(), method.getParameters().size());
        Set<Node> reached = new HashSet<>();
        Deque<Node> left = new ArrayDeque<>(Set.of(start));
        while (!left.isEmpty()) {
            for (Node callee : calls.getOrDefault(left.pop(), Set.of())) {
                if (reached.add(callee)) {
                    left.push(callee);
                }
            }
        }
        return reached.contains(start);
    }

    private final class Collector extends TreeScanner<@Nullable Void, @Nullable Node> {
        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Node outer) {
            return super.visitMethod(
                    tree,
                    new Node(tree.getName().toString(), tree.getParameters().size()));
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Node caller) {
            Name name = null;
            if (tree.getMethodSelect() instanceof IdentifierTree identifier) {
                name = identifier.getName();
            } else if (tree.getMethodSelect() instanceof MemberSelectTree select) {
                name = select.getIdentifier();
            }
            if (caller != null && name != null) {
                calls.computeIfAbsent(caller, unused -> new HashSet<>())
                        .add(new Node(name.toString(), tree.getArguments().size()));
            }
            return super.visitMethodInvocation(tree, caller);
        }
    }
}
