package dev.adjoint.processor.frontend;

import dev.adjoint.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** The types of the language whose values the IR knows: the primitive ones, and arrays of them. */
final class ValueTypes {
    private ValueTypes() {}

    static Optional<Type> of(TypeMirror type) {
        return type instanceof ArrayType array
                ? of(array.getComponentType()).flatMap(Type::array)
                : PrimitiveTypes.of(type);
    }
}
