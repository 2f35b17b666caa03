package dev.adjoint.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.ir.Type;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The language's primitive types, and the arrays of them that a differentiable method may use, as the IR's types. */
final class PrimitiveTypes {
    private PrimitiveTypes() {}

    static Optional<Type> of(TypeMirror type) {
        return of(type.getKind());
    }

    /** The type that a tree writes; empty if it is not a primitive one. */
    static Optional<Type> of(Tree tree) {
        return tree instanceof PrimitiveTypeTree primitive ? of(primitive.getPrimitiveTypeKind()) : Optional.empty();
    }

    /** A primitive type, or an array of one or two dimensions of such; empty for every other type. */
    static Optional<Type> orArray(TypeMirror type) {
        return type instanceof ArrayType array
                ? orArray(array.getComponentType()).flatMap(PrimitiveTypes::arrayOf)
                : of(type);
    }

    /** The type that a tree writes, if it is a primitive one or an array of one or two dimensions of such. */
    static Optional<Type> orArray(Tree tree) {
        if (tree instanceof AnnotatedTypeTree annotated) {
            return orArray(annotated.getUnderlyingType());
        }
        return tree instanceof ArrayTypeTree array
                ? orArray(array.getType()).flatMap(PrimitiveTypes::arrayOf)
                : of(tree);
    }

    /** The type of arrays of a type; empty for a matrix. */
    static Optional<Type> arrayOf(Type type) {
        return type.array().filter(array -> array.dimensions() < 3);
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
