package dev.adjoint.attack;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** Finds the static methods that return numbers and take numbers. */
final class Candidates extends TreePathScanner<Void, Void> {
    private static final Set<String> RESULTS = Set.of("double", "double[]");
    private static final Set<String> ACTIVE = Set.of("double", "double[]", "double[][]", "double...");

    private final Trees trees;
    private final Map<URI, SourceText> files;
    private final Set<String> companions = new HashSet<>();
    private final List<Candidate> found = new ArrayList<>();

    private Candidates(Trees trees, Library library) {
        this.trees = trees;
        this.files = library.files().stream().collect(Collectors.toMap(SourceText::toUri, file -> file));
    }

    /** The methods of a library, in the order of its files. */
    static List<Candidate> of(Library library) throws IOException {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, library.files());
        Candidates scanner = new Candidates(Trees.instance(task), library);
        for (CompilationUnitTree unit : task.parse()) {
            scanner.scan(unit, null);
        }
        return scanner.found;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
        List<String> types =
                method.getParameters().stream().map(Candidates::type).toList();
        boolean fits = method.getModifiers().getFlags().contains(Modifier.STATIC)
                && method.getBody() != null
                && method.getReturnType() != null
                && RESULTS.contains(method.getReturnType().toString())
                && types.stream().anyMatch(ACTIVE::contains);
        if (fits) {
            add(method, types);
        }
        return super.visitMethod(method, unused);
    }

    /** The type as it is written, but for {@code double x[]}, which javac reads as an array, too. */
    private static String type(VariableTree parameter) {
        return parameter.getType().toString();
    }

    private void add(MethodTree method, List<String> types) {
        List<String> classes = new ArrayList<>();
        for (var path = getCurrentPath().getParentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof ClassTree type) {
                classes.add(0, type.getSimpleName().toString());
            } else if (!(path.getLeaf() instanceof CompilationUnitTree)) {
                return; // a class inside a method
            }
        }
        if (classes.contains("")) {
            return;
        }
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        String companion = prefix + String.join("_", classes) + "_" + method.getName();
        String name = companion;
        for (int i = 2; !companions.add(name); i++) {
            name = companion + "_" + i;
        }
        long offset = trees.getSourcePositions().getStartPosition(unit, method);
        found.add(new Candidate(
                files.get(unit.getSourceFile().toUri()),
                prefix + String.join("$", classes),
                method.getName().toString(),
                String.join(".", classes) + "." + method.getName()
                        + types.stream().collect(Collectors.joining(", ", "(", ")")),
                name,
                isOverloaded(method),
                (int) unit.getLineMap().getLineNumber(offset),
                (int) offset));
    }

    /** Whether a class has methods that would share a companion with this one, if they were marked. */
    private boolean isOverloaded(MethodTree method) {
        return getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                && type.getMembers().stream()
                                .filter(member -> member instanceof MethodTree other
                                        && other.getName().equals(method.getName()))
                                .count()
                        > 1;
    }
}
