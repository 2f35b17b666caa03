package dev.adjoint.processor;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.Trees;
import dev.adjoint.Differentiable;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.frontend.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Whether the companions of the methods of a round can have their names, and what else the annotation may say wrongly.
 */
final class CompanionNames {
    /** Identifiers that no class may have (JLS 3.9), and those of the records inside a companion. */
    private static final Set<String> NO_CLASS_NAMES =
            Set.of("var", "yield", "record", "sealed", "permits", "Gradient", "Jvp");

    private final Elements elements;
    private final Trees trees;
    private final Map<String, Integer> counts = new HashMap<>();

    CompanionNames(List<ExecutableElement> methods, Elements elements, Trees trees) {
        this.elements = elements;
        this.trees = trees;
        for (ExecutableElement method : methods) {
            counts.merge(CompanionSpec.qualifiedName(method, elements), 1, Integer::sum);
        }
    }

    /** The problems of a method's annotation; the list may be added to. */
    List<Diagnostic> check(ExecutableElement method, MethodTree tree) {
        List<Diagnostic> problems = new ArrayList<>();
        String name = CompanionSpec.name(method);
        String qualified = CompanionSpec.qualifiedName(method, elements);
        if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name) || NO_CLASS_NAMES.contains(name)) {
            problems.add(Diagnostic.of(Message.COMPANION_NAME, tree, name));
        } else if (counts.getOrDefault(qualified, 0) > 1) {
            problems.add(Diagnostic.of(Message.COMPANION_SHARED, tree, name));
        } else if (isWrittenByHand(qualified)) {
            problems.add(Diagnostic.of(Message.COMPANION_EXISTS, tree, name, method.getSimpleName()));
        }
        if (hasEmptyModes(method)) {
            problems.add(Diagnostic.of(Message.EMPTY_MODES, tree));
        }
        return problems;
    }

    /** A class of this name among the sources; a class file may be the companion of an earlier compilation. */
    private boolean isWrittenByHand(String qualifiedName) {
        TypeElement type = elements.getTypeElement(qualifiedName);
        return type != null && trees.getTree(type) != null;
    }

    /** Whether the user wrote {@code modes = {}}: the default, which looks the same, is not written. */
    private boolean hasEmptyModes(ExecutableElement method) {
        return method.getAnnotation(Differentiable.class).modes().length == 0
                && method.getAnnotationMirrors().stream()
                        .filter(CompanionNames::isDifferentiable)
                        .anyMatch(CompanionNames::writesModes);
    }

    private static boolean isDifferentiable(AnnotationMirror mirror) {
        return mirror.getAnnotationType().toString().equals(Differentiable.class.getCanonicalName());
    }

    private static boolean writesModes(AnnotationMirror mirror) {
        Map<? extends ExecutableElement, ? extends AnnotationValue> written = mirror.getElementValues();
        return written.keySet().stream()
                .anyMatch(element -> element.getSimpleName().contentEquals("modes"));
    }
}
