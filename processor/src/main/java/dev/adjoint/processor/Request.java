package dev.adjoint.processor;

import dev.adjoint.Differentiable;
import dev.adjoint.Mode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;

/**
 * A method that is to be differentiated, and what its annotation says. The annotation is read as it is written: what
 * javac is about to reject would make a reflective access throw.
 *
 * @param companion the name that the user gave, or empty
 * @param modes what to generate; empty if the user wrote an empty list
 */
record Request(ExecutableElement method, String companion, Set<Mode> modes) {
    /** The request of a method; empty if javac rejects its annotation. */
    static Optional<Request> of(ExecutableElement method) {
        Map<? extends ExecutableElement, ? extends AnnotationValue> written = method.getAnnotationMirrors().stream()
                .filter(Request::isDifferentiable)
                .findFirst()
                .<Map<? extends ExecutableElement, ? extends AnnotationValue>>map(AnnotationMirror::getElementValues)
                .orElseGet(Map::of);
        String companion = "";
        Set<Mode> modes = EnumSet.of(returnsArray(method) ? Mode.JACOBIAN : Mode.GRADIENT, Mode.JVP);
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry : written.entrySet()) {
            Object value = entry.getValue().getValue();
            if (entry.getKey().getSimpleName().contentEquals("companion") && value instanceof String name) {
                companion = name;
            } else if (entry.getKey().getSimpleName().contentEquals("modes") && value instanceof List<?> list) {
                List<Mode> given = modes(list);
                if (given.size() != list.size()) {
                    return Optional.empty();
                }
                modes = EnumSet.noneOf(Mode.class);
                modes.addAll(given);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new Request(method, companion, modes));
    }

    /** The mode that does not fit what the method returns, if it is asked for. */
    Optional<Mode> unfitMode() {
        if (returnsArray(method)) {
            return Stream.of(Mode.GRADIENT, Mode.TRACE).filter(modes::contains).findFirst();
        }
        // What returns anything else is rejected anyway.
        return Optional.of(Mode.JACOBIAN)
                .filter(modes::contains)
                .filter(mode -> method.getReturnType().getKind() == TypeKind.DOUBLE);
    }

    private static boolean returnsArray(ExecutableElement method) {
        return method.getReturnType() instanceof ArrayType array
                && array.getComponentType().getKind() == TypeKind.DOUBLE;
    }

    private static boolean isDifferentiable(AnnotationMirror mirror) {
        return mirror.getAnnotationType().toString().equals(Differentiable.class.getCanonicalName());
    }

    /** The modes of a list; what is none is left out. */
    private static List<Mode> modes(List<?> list) {
        List<Mode> modes = new ArrayList<>();
        for (Object element : list) {
            if (element instanceof AnnotationValue value && value.getValue() instanceof VariableElement constant) {
                Arrays.stream(Mode.values())
                        .filter(mode -> constant.getSimpleName().contentEquals(mode.name()))
                        .forEach(modes::add);
            }
        }
        return modes;
    }
}
