package dev.adjoint.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Methods that wait for the next round. They are kept by their positions among the methods of their class: elements do
 * not live on into the next round, and the types in a signature have other names before they exist.
 */
final class Waiting {
    private final Map<String, List<Integer>> positions = new LinkedHashMap<>();

    void add(ExecutableElement method) {
        if (method.getEnclosingElement() instanceof TypeElement type) {
            positions
                    .computeIfAbsent(type.getQualifiedName().toString(), unused -> new ArrayList<>())
                    .add(ElementFilter.methodsIn(type.getEnclosedElements()).indexOf(method));
        }
    }

    /** Those that waited, as they are now; none waits any more. */
    List<ExecutableElement> take(Elements elements) {
        List<ExecutableElement> methods = new ArrayList<>();
        positions.forEach((type, ofType) -> {
            TypeElement element = elements.getTypeElement(type);
            if (element != null) {
                List<ExecutableElement> own = ElementFilter.methodsIn(element.getEnclosedElements());
                ofType.forEach(position -> methods.add(own.get(position)));
            }
        });
        positions.clear();
        return methods;
    }
}
