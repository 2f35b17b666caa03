package dev.adjoint.processor.frontend;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;
import dev.adjoint.processor.ir.ClassReference;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/**
 * What the annotation of a method says of its companion. It is read from the declaration, which may come from a class
 * file.
 *
 * @param companion the name of the companion
 */
record Annotated(ClassReference companion, Set<Mode> modes) {
    /** What {@link Differentiable} says of a method; empty if the method does not bear it. */
    static Optional<Annotated> of(ExecutableElement method, Elements elements) {
        return method.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().toString().equals(Differentiable.class.getCanonicalName()))
                .findFirst()
                .map(mirror -> of(method, mirror, elements));
    }

    private static Annotated of(ExecutableElement method, AnnotationMirror mirror, Elements elements) {
        String companion = String.join("_", enclosing(method)) + "_" + method.getSimpleName();
        Set<Mode> modes = EnumSet.of(reverse(method), Mode.JVP);
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            Object value = entry.getValue().getValue();
            if (value instanceof String name && !name.isEmpty()) {
                companion = name;
            } else if (value instanceof List<?> list) {
                modes = modes(list);
            }
        }
        String packageName = elements.getPackageOf(method).getQualifiedName().toString();
        return new Annotated(new ClassReference(packageName, List.of(companion)), modes);
    }

    private static List<String> enclosing(ExecutableElement method) {
        List<String> names = new ArrayList<>();
        for (Element e = method.getEnclosingElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
            names.add(0, e.getSimpleName().toString());
        }
        return names;
    }

    private static Set<Mode> modes(List<?> list) {
        Set<Mode> modes = EnumSet.noneOf(Mode.class);
        for (Object element : list) {
            if (element instanceof AnnotationValue value && value.getValue() instanceof VariableElement constant) {
                modes.add(Mode.valueOf(constant.getSimpleName().toString()));
            }
        }
        return modes;
    }

    /** The modes of a callee that a caller's modes need. */
    static Set<Mode> needed(Set<Mode> callers, ExecutableElement callee) {
        Set<Mode> needed = EnumSet.noneOf(Mode.class);
        for (Mode mode : callers) {
            needed.add(
                    switch (mode) {
                        case GRADIENT, JACOBIAN, TRACE -> reverse(callee);
                        case JVP -> Mode.JVP;
                    });
        }
        return needed;
    }

    /** The mode in which reverse mode of a method is generated. */
    private static Mode reverse(ExecutableElement method) {
        return method.getReturnType().getKind() == TypeKind.ARRAY ? Mode.JACOBIAN : Mode.GRADIENT;
    }
}
