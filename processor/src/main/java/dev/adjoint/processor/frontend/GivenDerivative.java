package dev.adjoint.processor.frontend;

import dev.adjoint.PartialOf;
import dev.adjoint.PullbackOf;
import dev.adjoint.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What an annotation says: that a method gives a derivative of another one. It is read from the declaration, which may
 * come from a class file.
 *
 * @param giver the annotated method
 * @param owner what the annotation names as the class that declares the other method
 * @param method the name of the other method
 * @param parameter the position of the parameter; of no meaning for a pullback
 * @param tolerance by what part of its size the derivative may be off
 */
record GivenDerivative(
        ExecutableElement giver,
        AnnotationMirror annotation,
        boolean isPullback,
        TypeMirror owner,
        String method,
        int parameter,
        boolean usesResult,
        double tolerance) {
    private static final double TOLERANCE = 1e-6;

    /** What the annotations of a method say; nothing where javac rejects them. */
    static List<GivenDerivative> of(ExecutableElement giver) {
        List<GivenDerivative> found = new ArrayList<>();
        for (AnnotationMirror mirror : giver.getAnnotationMirrors()) {
            if (isGiven(mirror)) {
                of(giver, mirror, isPullback(mirror)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Whether an annotation says that a method gives a derivative. */
    static boolean isGiven(AnnotationMirror mirror) {
        return isPullback(mirror) || is(mirror, PartialOf.class);
    }

    private static boolean isPullback(AnnotationMirror mirror) {
        return is(mirror, PullbackOf.class);
    }

    /** There may be thousands of annotations, whose names take longer to write down than to compare. */
    private static boolean is(AnnotationMirror mirror, Class<?> annotation) {
        return mirror.getAnnotationType().asElement().getSimpleName().contentEquals(annotation.getSimpleName())
                && mirror.getAnnotationType().toString().equals(annotation.getCanonicalName());
    }

    /** What the methods of a class give. */
    static List<GivenDerivative> in(TypeElement holder) {
        return ElementFilter.methodsIn(holder.getEnclosedElements()).stream()
                .flatMap(method -> of(method).stream())
                .toList();
    }

    private static Optional<GivenDerivative> of(ExecutableElement giver, AnnotationMirror mirror, boolean isPullback) {
        TypeMirror owner = Names.declaring(giver).asType();
        String method = "";
        int parameter = 0;
        boolean usesResult = false;
        double tolerance = TOLERANCE;
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            Object value = entry.getValue().getValue();
            String name = entry.getKey().getSimpleName().toString();
            if (name.equals("owner") && value instanceof TypeMirror type && type.getKind() != TypeKind.ERROR) {
                owner = type.getKind() == TypeKind.VOID ? owner : type;
            } else if (name.equals("method") && value instanceof String text) {
                method = text;
            } else if (name.equals("parameter") && value instanceof Integer position) {
                parameter = position;
            } else if (name.equals("usesResult") && value instanceof Boolean uses) {
                usesResult = uses;
            } else if (name.equals("tolerance") && value instanceof Double number) {
                tolerance = number;
            } else {
                return Optional.empty();
            }
        }
        return method.isEmpty()
                ? Optional.empty()
                : Optional.of(new GivenDerivative(
                        giver, mirror, isPullback, owner, method, parameter, usesResult, tolerance));
    }

    /** The class that declares the other method; empty if the annotation names no class. */
    Optional<TypeElement> ownerClass() {
        return owner instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type
                ? Optional.of(type)
                : Optional.empty();
    }

    /** Whether it may give a derivative of this method: which of several overloads is meant is not asked. */
    boolean names(ExecutableElement other) {
        return other.getSimpleName().contentEquals(method)
                && ownerClass().filter(Names.declaring(other)::equals).isPresent();
    }

    /** What the giver is called in a message: {@code Normal.pdf}. */
    String giverName() {
        return Names.declaring(giver).getSimpleName() + "." + giver.getSimpleName();
    }

    /** The method that it belongs to; empty if there is none that it fits. */
    Optional<ExecutableElement> target() {
        return candidates().stream()
                .filter(candidate ->
                        GivenFitness.objection(candidate, isPullback).isEmpty())
                .filter(candidate -> expected(candidate).equals(GivenFitness.types(giver)))
                .findFirst();
    }

    /** The methods of the name that is given. */
    List<ExecutableElement> candidates() {
        return ownerClass().map(type -> ElementFilter.methodsIn(type.getEnclosedElements())).orElse(List.of()).stream()
                .filter(candidate -> candidate.getSimpleName().contentEquals(method))
                .toList();
    }

    /** The types of the parameters that the giver must have to belong to a method that is fit. */
    Optional<List<Type>> expected(ExecutableElement candidate) {
        return isPullback ? GivenFitness.pullback(candidate, giver) : GivenFitness.partial(candidate, usesResult);
    }
}
