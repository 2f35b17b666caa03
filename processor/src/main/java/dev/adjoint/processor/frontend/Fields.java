package dev.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Reads of static final fields. */
final class Fields {
    private final Names names;
    private final Variables variables;
    private final Body body;

    Fields(Names names, Variables variables, Body body) {
        this.names = names;
        this.variables = variables;
        this.body = body;
    }

    /** Whether a simple name means a field. */
    boolean isKnown(String name) {
        return names.field(name).isPresent();
    }

    /** Whether a simple name, which is no variable, means an array. */
    boolean isArray(IdentifierTree tree) {
        return names.field(tree.getName().toString())
                .filter(field -> field.asType().getKind() == TypeKind.ARRAY)
                .isPresent();
    }

    /** Whether {@code Owner.NAME} means an array. */
    boolean isArray(MemberSelectTree tree) {
        return !isObject(tree.getExpression())
                && names.type(tree.getExpression())
                        .flatMap(
                                type -> names.fieldOf(type, tree.getIdentifier().toString()))
                        .filter(field -> field.asType().getKind() == TypeKind.ARRAY)
                        .isPresent();
    }

    /** The field that an expression names; a variable is none. */
    Optional<VariableElement> find(ExpressionTree tree) {
        if (tree instanceof IdentifierTree identifier) {
            return names.field(identifier.getName().toString());
        }
        return tree instanceof MemberSelectTree select && !isObject(select.getExpression())
                ? names.type(select.getExpression())
                        .flatMap(type ->
                                names.fieldOf(type, select.getIdentifier().toString()))
                : Optional.empty();
    }

    /** The type of a field that is a string or an enum constant. */
    static Optional<Type> referenceType(VariableElement field) {
        boolean isConstant = field.getKind() == ElementKind.ENUM_CONSTANT;
        return ReferenceTypes.of(field.asType()).filter(type -> isConstant || type == Type.STRING);
    }

    /** Whether a field is a constant of this enum. */
    boolean isConstantOf(ClassReference enumClass, VariableElement field) {
        return field.getKind() == ElementKind.ENUM_CONSTANT && owner(field).equals(enumClass);
    }

    /** Reads a field that is a string or an enum constant. */
    Optional<Value> readReference(VariableElement field, Tree tree) {
        return read(field, referenceType(field), tree);
    }

    /** The field that a simple name means, which is no variable. */
    Optional<Value> read(IdentifierTree tree) {
        String name = tree.getName().toString();
        if (name.equals("this") || name.equals("super")) {
            return body.reject(Message.OBJECT, tree);
        }
        Optional<VariableElement> field = names.field(name);
        return field.isPresent() ? read(field.get(), tree) : body.reject(Message.UNKNOWN_NAME, tree, name);
    }

    /** {@code Owner.NAME}. */
    Optional<Value> read(MemberSelectTree tree) {
        String name = tree.getIdentifier().toString();
        if (name.equals("class")) {
            return body.reject(Message.OBJECT, tree);
        }
        if (isObject(tree.getExpression())) {
            return body.reject(Message.FIELD_OF_OBJECT, tree, tree);
        }
        Optional<TypeElement> owner = names.type(tree.getExpression());
        Optional<VariableElement> field = owner.flatMap(type -> names.fieldOf(type, name));
        return field.isPresent() ? read(field.get(), tree) : body.reject(Message.UNKNOWN_NAME, tree, tree);
    }

    /** Whether an expression is a value and not the name of a class. A variable obscures a class (JLS 6.4.2). */
    boolean isObject(ExpressionTree tree) {
        if (tree instanceof MemberSelectTree select) {
            return isObject(select.getExpression());
        }
        if (!(tree instanceof IdentifierTree identifier)) {
            return true;
        }
        String name = identifier.getName().toString();
        return variables.find(name) != null
                || name.equals("this")
                || name.equals("super")
                || names.field(name).isPresent();
    }

    /**
     * The components of the record that a static field holds, each read by itself.
     *
     * @param isNameable whether the companion may name the record
     */
    Optional<Operand> record(ExpressionTree tree, Shape.Composite shape, boolean isNameable) {
        Optional<VariableElement> found = tree instanceof MemberSelectTree select
                ? names.type(select.getExpression())
                        .flatMap(type ->
                                names.fieldOf(type, select.getIdentifier().toString()))
                : names.field(tree.toString());
        if (found.isEmpty() || !isConstant(found.get(), tree)) {
            return Optional.empty();
        }
        VariableElement field = found.get();
        String name = field.getSimpleName().toString();
        if (!names.canBeNamedByCompanion(field) || !isNameable) {
            body.reject(Message.PRIVATE_FIELD, tree, name);
            return Optional.empty();
        }
        return Optional.of(component(owner(field), name, shape));
    }

    private Operand component(ClassReference owner, String path, Shape shape) {
        if (shape instanceof Shape.Scalar scalar) {
            return new Operand.Single(body.let(new Expression.Field(scalar.type(), owner, path, null)));
        }
        Shape.Composite inner = (Shape.Composite) shape;
        List<Operand> components = inner.components().stream()
                .map(part -> component(owner, path + "." + part.name() + "()", part.shape()))
                .toList();
        return new Operand.Bundle(inner, components);
    }

    /** Whether a field never changes; otherwise that is reported. */
    private boolean isConstant(VariableElement field, Tree tree) {
        String name = field.getSimpleName().toString();
        if (!field.getModifiers().contains(Modifier.STATIC)) {
            body.reject(Message.INSTANCE_FIELD, tree, name);
            return false;
        }
        if (!field.getModifiers().contains(Modifier.FINAL)) {
            body.reject(Message.MUTABLE_FIELD, tree, name);
            return false;
        }
        return true;
    }

    private Optional<Value> read(VariableElement field, Tree tree) {
        return field.getKind() == ElementKind.ENUM_CONSTANT
                ? body.reject(Message.OBJECT, tree)
                : read(field, PrimitiveTypes.orArray(field.asType()), tree);
    }

    private Optional<Value> read(VariableElement field, Optional<Type> type, Tree tree) {
        String name = field.getSimpleName().toString();
        if (!isConstant(field, tree)) {
            return Optional.empty();
        }
        if (type.isEmpty()) {
            return body.reject(Message.FIELD_TYPE, tree, name, field.asType());
        }
        Object constant = field.getConstantValue();
        boolean nameable = names.canBeNamedByCompanion(field) && !isDeprecated(field);
        if (constant != null) {
            return Optional.of(body.let(
                    nameable
                            ? new Expression.Field(type.get(), owner(field), name, constant)
                            : new Expression.Constant(type.get(), constant, null)));
        }
        if (!names.canBeNamedByCompanion(field)) {
            return body.reject(Message.PRIVATE_FIELD, tree, name);
        }
        return Optional.of(body.let(new Expression.Field(type.get(), owner(field), name, null)));
    }

    /** A constant that is deprecated is written as its number: a name would bring a warning into generated code. */
    private boolean isDeprecated(VariableElement field) {
        for (Element element = field; element != null; element = element.getEnclosingElement()) {
            if (element.getAnnotation(Deprecated.class) != null) {
                return true;
            }
        }
        return false;
    }

    private ClassReference owner(VariableElement field) {
        return field.getEnclosingElement() instanceof TypeElement type
                ? names.reference(type)
                : new ClassReference("", List.of());
    }
}
