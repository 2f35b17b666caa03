package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.ClassReference;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether the generated class can call a method as it is, and by which class it names it. */
final class Callable {
    private final Names names;
    private final Body body;
    private final Helpers helpers;

    Callable(Names names, Body body, Helpers helpers) {
        this.names = names;
        this.body = body;
        this.helpers = helpers;
    }

    /** The class by which the generated class names a method; empty, and reported, if it cannot call it. */
    Optional<ClassReference> owner(Names.Candidate candidate, Tree place) {
        ExecutableElement method = candidate.method();
        String name = method.getSimpleName().toString();
        Optional<TypeElement> owner = names.nameableOwner(candidate);
        if (owner.isEmpty()) {
            return rejected(Message.CALL_ACCESS, place, name);
        }
        if (throwsChecked(method)) {
            return rejected(Message.CALL_CHECKED, place, name);
        }
        if (isDeprecated(method)) {
            return rejected(Message.CALL_DEPRECATED, place, name);
        }
        ClassReference reference = names.reference(owner.get());
        return isHidden(reference) ? rejected(Message.CALL_HIDDEN, place, reference) : Optional.of(reference);
    }

    private Optional<ClassReference> rejected(Message message, Tree place, Object word) {
        var unused = body.reject(message, place, word);
        return Optional.empty();
    }

    /** Whether a parameter of the differentiable method, or a record of its companion, has the name of a class. */
    boolean isHidden(ClassReference reference) {
        String head = reference.simpleNames().get(0);
        if (reference.packageName().isEmpty()) {
            return helpers.isParameter(head) || head.equals("Gradient") || head.equals("Jvp");
        }
        return helpers.isParameter(head)
                && helpers.isParameter(reference.packageName().split("\\.", 2)[0]);
    }

    static boolean throwsChecked(ExecutableElement method) {
        return method.getThrownTypes().stream().anyMatch(Callable::isChecked);
    }

    private static boolean isChecked(TypeMirror thrown) {
        TypeMirror type = thrown;
        while (type.getKind() == TypeKind.DECLARED
                && type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element) {
            String name = element.getQualifiedName().toString();
            if (name.equals("java.lang.RuntimeException") || name.equals("java.lang.Error")) {
                return false;
            }
            type = element.getSuperclass();
        }
        return true;
    }

    /** A call of a deprecated method would bring a warning into generated code. */
    static boolean isDeprecated(Element method) {
        for (Element element = method; element != null; element = element.getEnclosingElement()) {
            if (element.getAnnotation(Deprecated.class) != null) {
                return true;
            }
        }
        return false;
    }
}
