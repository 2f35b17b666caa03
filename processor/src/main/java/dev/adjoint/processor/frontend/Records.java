package dev.adjoint.processor.frontend;

import dev.adjoint.Constant;
import dev.adjoint.processor.ir.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The record types that can be taken apart: what their components are, or why they cannot be. */
final class Records {
    /** What a record is: its components, or else why it is not supported. */
    record Found(Optional<Shape.Composite> shape, String objection) {
        private static Found not(String why) {
            return new Found(Optional.empty(), why);
        }
    }

    private final Names names;
    private final RecordDeclarations declarations;
    private final Map<TypeElement, Found> known = new HashMap<>();
    private final Map<Shape.Composite, TypeElement> elements = new HashMap<>();
    private final List<TypeElement> open = new ArrayList<>();

    Records(Names names, RecordDeclarations declarations) {
        this.names = names;
        this.declarations = declarations;
    }

    /** The record that a type is; empty if it is another type. */
    static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.RECORD
                ? Optional.of(element)
                : Optional.empty();
    }

    /** What a record consists of. */
    Found of(TypeElement element) {
        Found found = known.get(element);
        if (found == null) {
            open.add(element);
            found = find(element);
            open.remove(element);
            known.put(element, found);
            found.shape().ifPresent(shape -> elements.put(shape, element));
        }
        return found;
    }

    /** The declaration of a record. */
    TypeElement element(Shape.Composite shape) {
        TypeElement element = elements.get(shape);
        if (element == null) {
            throw new IllegalArgumentException("no record " + shape.type());
        }
        return element;
    }

    private Found find(TypeElement element) {
        if (!element.getTypeParameters().isEmpty()) {
            return Found.not("it has type parameters");
        }
        if (element.getRecordComponents().isEmpty()) {
            return Found.not("it has no components");
        }
        List<Shape.Component> components = new ArrayList<>();
        for (RecordComponentElement component : element.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            Optional<Shape> shape = componentShape(component.asType());
            if (shape.isEmpty()) {
                return Found.not("its component '" + name + "' has the type " + component.asType()
                        + element(component.asType())
                                .map(inner -> ": " + objection(inner))
                                .orElse(""));
            }
            components.add(new Shape.Component(name, shape.get(), isConstant(element, components.size())));
        }
        Optional<String> objection = declarations.objection(element);
        return objection
                .map(Found::not)
                .orElseGet(() -> new Found(Optional.of(new Shape.Composite(names.reference(element), components)), ""));
    }

    /** What a value of a type is: a primitive one, an array of such, or a record. */
    Optional<Shape> shape(TypeMirror type) {
        Optional<Shape> plain = PrimitiveTypes.orArray(type).map(Shape.Scalar::new);
        return plain.or(() -> element(type).flatMap(record -> of(record).shape()));
    }

    private Optional<Shape> componentShape(TypeMirror type) {
        Optional<Shape> primitive = PrimitiveTypes.of(type).map(Shape.Scalar::new);
        return primitive.or(() -> element(type)
                .filter(inner -> !open.contains(inner))
                .flatMap(inner -> of(inner).shape()));
    }

    private String objection(TypeElement inner) {
        return open.contains(inner) ? "it would contain itself" : of(inner).objection();
    }

    /** Whether a component bears {@code @Constant}, which javac hands on to the constructor's parameter. */
    private static boolean isConstant(TypeElement element, int index) {
        int count = element.getRecordComponents().size();
        return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .map(ExecutableElement::getParameters)
                .filter(parameters -> parameters.size() == count)
                .anyMatch(parameters -> parameters.get(index).getAnnotation(Constant.class) != null);
    }

    /** Whether a call of a constructor with so many arguments can only mean the canonical one. */
    boolean isCanonical(Shape.Composite shape, int arguments) {
        return shape.components().size() == arguments
                && ElementFilter.constructorsIn(element(shape).getEnclosedElements()).stream()
                                .filter(constructor -> accepts(constructor, arguments))
                                .count()
                        == 1;
    }

    private static boolean accepts(ExecutableElement constructor, int arguments) {
        int parameters = constructor.getParameters().size();
        return parameters == arguments || (constructor.isVarArgs() && parameters - 1 <= arguments);
    }
}
