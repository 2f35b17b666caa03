package dev.adjoint.processor.frontend;

import dev.adjoint.processor.diagnostics.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Which exceptions a companion can throw as the method does. */
final class ExceptionClasses {
    private static final Set<String> UNCHECKED = Set.of("java.lang.RuntimeException", "java.lang.Error");

    private final Names names;

    ExceptionClasses(Names names) {
        this.names = names;
    }

    /** What keeps a companion from making an exception of this class, with a message or without; empty if nothing. */
    Optional<Message> problem(TypeElement type, boolean hasMessage) {
        Optional<Message> problem = classProblem(type);
        if (problem.isPresent()) {
            return problem;
        }
        return isMade(type)
                        && constructor(type, hasMessage)
                                .filter(this::isCalledByCompanion)
                                .isPresent()
                ? Optional.empty()
                : Optional.of(Message.EXCEPTION_CONSTRUCTOR);
    }

    private Optional<Message> classProblem(TypeElement type) {
        if (!isA(type, Set.of("java.lang.Throwable"))) {
            return Optional.of(Message.NOT_AN_EXCEPTION);
        }
        if (!isA(type, UNCHECKED)) {
            return Optional.of(Message.CHECKED_EXCEPTION);
        }
        return names.canBeNamedByCompanion(type) ? Optional.empty() : Optional.of(Message.PRIVATE_CLASS);
    }

    /**
     * As {@link #problem(TypeElement, boolean)}, for so many arguments of whatever types. The companion passes them
     * with the types that they have in the user's class, so that javac chooses the same constructor there, if the same
     * ones can be called.
     */
    Optional<Message> problem(TypeElement type, int arguments) {
        Optional<Message> problem = classProblem(type);
        if (problem.isPresent()) {
            return problem;
        }
        List<ExecutableElement> candidates = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().size() == arguments
                        || (constructor.isVarArgs()
                                && constructor.getParameters().size() <= arguments + 1))
                .filter(names::isAccessible)
                .toList();
        return isMade(type) && !candidates.isEmpty() && candidates.stream().allMatch(this::isCalledByCompanion)
                ? Optional.empty()
                : Optional.of(Message.EXCEPTION_CONSTRUCTOR);
    }

    private static boolean isMade(TypeElement type) {
        return !type.getModifiers().contains(Modifier.ABSTRACT) && !isInner(type);
    }

    /** Whether an object of the class belongs to one of another class. */
    private static boolean isInner(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    /** Whether a class is one of those, or a subclass of one. */
    private static boolean isA(TypeElement type, Set<String> classes) {
        if (classes.contains(type.getQualifiedName().toString())) {
            return true;
        }
        return element(type.getSuperclass())
                .filter(parent -> isA(parent, classes))
                .isPresent();
    }

    private static Optional<TypeElement> element(TypeMirror type) {
        return type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && element.getKind() == ElementKind.CLASS
                ? Optional.of(element)
                : Optional.empty();
    }

    /** The constructor that javac chooses in the user's class: for a string, or for anything if no other takes one. */
    private Optional<ExecutableElement> constructor(TypeElement type, boolean hasMessage) {
        List<ExecutableElement> candidates = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().size() == (hasMessage ? 1 : 0))
                .filter(names::isAccessible)
                .toList();
        if (!hasMessage) {
            return candidates.stream().findFirst();
        }
        List<ExecutableElement> takingText = candidates.stream()
                .filter(constructor -> !takesOtherThanText(constructor))
                .toList();
        return takingText.stream()
                .filter(constructor -> takes(constructor, "java.lang.String"))
                .findFirst()
                .or(() -> takingText.stream()
                        .filter(constructor -> takingText.size() == 1 && takes(constructor, "java.lang.Object"))
                        .findFirst());
    }

    /** Whether a string is certainly no argument for a constructor: it takes a number, an array or an exception. */
    private static boolean takesOtherThanText(ExecutableElement constructor) {
        TypeMirror parameter = constructor.getParameters().get(0).asType();
        return constructor.isVarArgs()
                || parameter.getKind().isPrimitive()
                || element(parameter)
                        .filter(element -> isA(element, Set.of("java.lang.Throwable")))
                        .isPresent();
    }

    private static boolean takes(ExecutableElement constructor, String className) {
        return element(constructor.getParameters().get(0).asType())
                .filter(element -> element.getQualifiedName().contentEquals(className))
                .isPresent();
    }

    private boolean isCalledByCompanion(ExecutableElement constructor) {
        return names.canBeNamedByCompanion(constructor)
                && constructor.getThrownTypes().stream()
                        .allMatch(thrown -> element(thrown)
                                .filter(element -> isA(element, UNCHECKED))
                                .isPresent());
    }
}
