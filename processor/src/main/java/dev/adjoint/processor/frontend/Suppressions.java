package dev.adjoint.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.adjoint.processor.diagnostics.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that {@link SuppressWarnings} turns off at some place: by their IDs, or all of Adjoint's by its name.
 */
record Suppressions(Set<String> names) {
    static final Suppressions NONE = new Suppressions(Set.of());

    private static final Set<String> ALL = Set.of("adjoint", "all");

    Suppressions {
        names = Set.copyOf(names);
    }

    boolean contain(Message message) {
        return names.contains(message.id()) || ALL.stream().anyMatch(names::contains);
    }

    /** What the annotations of a declaration and of those around it say. */
    static Suppressions of(Element declaration) {
        Set<String> names = new HashSet<>();
        for (Element element = declaration; element != null; element = element.getEnclosingElement()) {
            element.getAnnotationMirrors().stream()
                    .filter(Suppressions::suppresses)
                    .flatMap(annotation -> annotation.getElementValues().values().stream())
                    .forEach(value -> add(value, names));
        }
        return new Suppressions(names);
    }

    private static boolean suppresses(AnnotationMirror annotation) {
        return annotation.getAnnotationType().asElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(SuppressWarnings.class.getName());
    }

    private static void add(AnnotationValue value, Set<String> names) {
        if (value.getValue() instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof AnnotationValue inner) {
                    add(inner, names);
                }
            }
        } else {
            names.add(String.valueOf(value.getValue()));
        }
    }

    /** These, and those of a local variable's declaration, whose annotations are read as they are written. */
    Suppressions and(VariableTree variable) {
        Set<String> all = new HashSet<>(names);
        for (AnnotationTree annotation : variable.getModifiers().getAnnotations()) {
            String type = annotation.getAnnotationType().toString();
            if (type.equals("SuppressWarnings") || type.equals("java.lang.SuppressWarnings")) {
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
                        all.add(String.valueOf(literal.getValue()));
                        return null;
                    }
                }.scan(annotation.getArguments(), null);
            }
        }
        return new Suppressions(all);
    }
}
