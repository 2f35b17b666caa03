package dev.adjoint.processor;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.Trees;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.frontend.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
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

    CompanionNames(List<Request> requests, Elements elements, Trees trees) {
        this.elements = elements;
        this.trees = trees;
        for (Request request : requests) {
            counts.merge(CompanionSpec.qualifiedName(request, elements), 1, Integer::sum);
        }
    }

    /** The problems of a method's annotation; the list may be added to. */
    List<Diagnostic> check(Request request, MethodTree tree) {
        List<Diagnostic> problems = new ArrayList<>();
        String name = CompanionSpec.name(request);
        String qualified = CompanionSpec.qualifiedName(request, elements);
        if (!SourceVersion.isIdentifier(name) || SourceVersion.isKeyword(name) || NO_CLASS_NAMES.contains(name)) {
            problems.add(Diagnostic.of(Message.COMPANION_NAME, tree, name));
        } else if (counts.getOrDefault(qualified, 0) > 1) {
            problems.add(Diagnostic.of(Message.COMPANION_SHARED, tree, name));
        } else {
            existing(qualified)
                    .ifPresent(message -> problems.add(
                            Diagnostic.of(message, tree, name, request.method().getSimpleName())));
        }
        if (request.modes().isEmpty()) {
            problems.add(Diagnostic.of(Message.EMPTY_MODES, tree));
        }
        request.unfitMode()
                .ifPresent(mode -> problems.add(Diagnostic.of(
                        Message.MODE_UNFIT, tree, mode, request.method().getSimpleName(), tree.getReturnType())));
        return problems;
    }

    /** What is wrong with a class of this name among the sources; a class file may be that of an earlier companion. */
    private Optional<Message> existing(String qualifiedName) {
        TypeElement type = elements.getTypeElement(qualifiedName);
        if (type == null || trees.getTree(type) == null) {
            return Optional.empty();
        }
        return Optional.of(isGenerated(type) ? Message.COMPANION_STALE : Message.COMPANION_EXISTS);
    }

    private static boolean isGenerated(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.toString().contains(DifferentiableProcessor.class.getName()));
    }
}
