package dev.adjoint.processor.frontend;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The language's primitive types as the IR's. */
final class PrimitiveTypes {
    private PrimitiveTypes() {}

    static Optional<Type> of(TypeMirror type) {
        return type instanceof ArrayType array
                ? of(array.getComponentType()).flatMap(Type::array)
                : of(type.getKind());
    }

    /** The type that a tree writes; empty if it is not a primitive one. */
    static Optional<Type> of(Tree tree) {
        if (tree instanceof ArrayTypeTree array) {
            return of(array.getType()).flatMap(Type::array);
        }
        return tree instanceof PrimitiveTypeTree primitive ? of(primitive.getPrimitiveTypeKind()) : Optional.empty();
    }

    private static Optional<Type> of(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN -> Optional.of(Type.BOOLEAN);
            case BYTE -> Optional.of(Type.BYTE);
            case SHORT -> Optional.of(Type.SHORT);
            case CHAR -> Optional.of(Type.CHAR);
            case INT -> Optional.of(Type.INT);
            case LONG -> Optional.of(Type.LONG);
            case FLOAT -> Optional.of(Type.FLOAT);
            case DOUBLE -> Optional.of(Type.DOUBLE);
            default -> Optional.empty();
        };
    }
}
