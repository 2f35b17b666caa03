package dev.adjoint.processor.frontend;

import dev.adjoint.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The types of the objects that may be constants of a method: strings and enums. */
final class ReferenceTypes {
    private ReferenceTypes() {}

    static Optional<Type> of(TypeMirror type) {
        return element(type).flatMap(element -> {
            if (element.getQualifiedName().contentEquals("java.lang.String")) {
                return Optional.of(Type.STRING);
            }
            return element.getKind() == ElementKind.ENUM ? Optional.of(Type.ENUM) : Optional.empty();
        });
    }

    /** The class of an enum; empty for any other type. */
    static Optional<TypeElement> enumClass(TypeMirror type) {
        return element(type).filter(element -> element.getKind() == ElementKind.ENUM);
    }

    private static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? Optional.of(element)
                : Optional.empty();
    }
}
