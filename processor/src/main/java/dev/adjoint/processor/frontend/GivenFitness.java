package dev.adjoint.processor.frontend;

import dev.adjoint.Constant;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.rules.ArrayRoutines;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Which methods may have a given derivative, which may give one, and with which parameters. */
final class GivenFitness {
    private GivenFitness() {}

    /** Why a method cannot have a given derivative, as words that follow "its derivative is not given, since it". */
    static Optional<String> objection(ExecutableElement method, boolean isPullback) {
        Optional<String> general = generalObjection(method);
        if (general.isPresent()) {
            return general;
        }
        for (VariableElement parameter : method.getParameters()) {
            if (PrimitiveTypes.orArray(parameter.asType()).isEmpty()) {
                return Optional.of("has a parameter of the type " + parameter.asType());
            }
        }
        Optional<Type> result = PrimitiveTypes.orArray(method.getReturnType());
        if (result.equals(Optional.of(Type.DOUBLE_ARRAY)) && !isPullback) {
            return Optional.of("returns double[], whose derivative is a pullback");
        }
        if (!result.equals(Optional.of(Type.DOUBLE)) && !result.equals(Optional.of(Type.DOUBLE_ARRAY))) {
            return Optional.of("returns " + method.getReturnType());
        }
        return isKnown(method) ? Optional.of("is one that Adjoint differentiates by itself") : Optional.empty();
    }

    /** Why a method cannot give a derivative, as words that follow "it". */
    static Optional<String> giverObjection(ExecutableElement giver, boolean isPullback) {
        Optional<String> general = generalObjection(giver);
        if (general.isPresent()) {
            return general;
        }
        String wanted = isPullback ? "void" : "double";
        String returned = giver.getReturnType().toString();
        return returned.equals(wanted) ? Optional.empty() : Optional.of("returns " + returned + ", not " + wanted);
    }

    /** What keeps the generated class from calling a method. */
    private static Optional<String> generalObjection(ExecutableElement method) {
        if (!method.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of("is not static");
        }
        if (isPrivate(method)) {
            return Optional.of("is private, or in a private class, so that the generated class cannot call it");
        }
        if (!method.getTypeParameters().isEmpty()) {
            return Optional.of("is generic");
        }
        if (Callable.throwsChecked(method)) {
            return Optional.of("may throw a checked exception");
        }
        return Callable.isDeprecated(method)
                ? Optional.of("is deprecated, and would bring a warning into the generated class")
                : Optional.empty();
    }

    private static boolean isPrivate(Element method) {
        for (Element e = method;
                e instanceof ExecutableElement || e instanceof TypeElement;
                e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKnown(ExecutableElement method) {
        String owner = Names.declaring(method).getQualifiedName().toString();
        List<Type> types = types(method).orElse(List.of());
        return Table.isOfKnownClass(owner)
                || ArrayRoutines.find(owner, method.getSimpleName().toString(), types)
                        .isPresent();
    }

    /** The types of a method's parameters; empty if one of them is none of values. */
    static Optional<List<Type>> types(ExecutableElement method) {
        List<Type> types = new ArrayList<>();
        method.getParameters()
                .forEach(parameter -> PrimitiveTypes.orArray(parameter.asType()).ifPresent(types::add));
        return types.size() == method.getParameters().size() ? Optional.of(types) : Optional.empty();
    }

    /** The types of the parameters of a partial derivative of a method. */
    static Optional<List<Type>> partial(ExecutableElement method, boolean usesResult) {
        return types(method).map(types -> {
            List<Type> expected = new ArrayList<>(types);
            if (usesResult) {
                expected.add(Type.DOUBLE);
            }
            return expected;
        });
    }

    /** The types of the parameters of a method's pullback. */
    static Optional<List<Type>> pullback(ExecutableElement method, ExecutableElement giver) {
        Optional<Type> result = PrimitiveTypes.orArray(method.getReturnType());
        return types(method)
                .flatMap(types -> result.map(type -> {
                    List<Type> expected = new ArrayList<>(types);
                    expected.add(type);
                    expected.add(type);
                    boolean hasNumbers = false;
                    for (int i = 0; i < types.size(); i++) {
                        if (isActive(method, giver, i)) {
                            hasNumbers |= !types.get(i).isArray();
                            if (types.get(i).isArray()) {
                                expected.add(types.get(i));
                            }
                        }
                    }
                    if (hasNumbers) {
                        expected.add(Type.DOUBLE_ARRAY);
                    }
                    return expected;
                }));
    }

    /**
     * Whether a parameter may be differentiated: neither the method nor who gives its derivative makes it a constant.
     */
    static boolean isActive(ExecutableElement method, ExecutableElement giver, int parameter) {
        boolean isReal = PrimitiveTypes.orArray(
                        method.getParameters().get(parameter).asType())
                .filter(Type::isReal)
                .isPresent();
        return isReal && !isConstant(method, parameter) && !isConstant(giver, parameter);
    }

    static boolean isConstant(ExecutableElement method, int parameter) {
        return method.getParameters().size() > parameter
                && method.getParameters().get(parameter).getAnnotation(Constant.class) != null;
    }
}
