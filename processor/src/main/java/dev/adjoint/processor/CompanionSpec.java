package dev.adjoint.processor;

import dev.adjoint.Mode;
import dev.adjoint.processor.emit.Companion;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What a method's declaration alone says about its companion. */
record CompanionSpec(
        ClassReference target,
        boolean isPublic,
        ClassReference owner,
        boolean isLinkable,
        boolean isOverloaded,
        Set<Mode> modes,
        Companion.Environment environment,
        Element originating) {
    /** The classes of java.lang that generated code names. */
    private static final List<String> JAVA_LANG = List.of(
            "Double", "Float", "IllegalStateException", "Math", "Override", "StrictMath", "String", "SuppressWarnings");

    static CompanionSpec of(Request request, Function primal, Elements elements) {
        ExecutableElement method = request.method();
        String packageName = packageName(method, elements);
        return new CompanionSpec(
                new ClassReference(packageName, List.of(name(request))),
                isPublic(method),
                new ClassReference(packageName, enclosingNames(method)),
                !method.getModifiers().contains(Modifier.PRIVATE),
                isOverloaded(method),
                request.modes(),
                environment(method, primal, elements),
                outermost(method));
    }

    /** The simple name of the companion: the one that the user gave, or {@code Outer_Inner_method}. */
    static String name(Request request) {
        ExecutableElement method = request.method();
        return request.companion().isEmpty()
                ? String.join("_", enclosingNames(method)) + "_" + method.getSimpleName()
                : request.companion();
    }

    /** The qualified name of the companion. */
    static String qualifiedName(Request request, Elements elements) {
        return new ClassReference(packageName(request.method(), elements), List.of(name(request))).toString();
    }

    private static Companion.Environment environment(ExecutableElement method, Function primal, Elements elements) {
        String packageName = packageName(method, elements);
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        Stream<String> thrown = primal.thrown().stream()
                .filter(type -> type.packageName().equals("java.lang"))
                .map(type -> type.simpleNames().get(0));
        boolean shadows = Stream.concat(JAVA_LANG.stream(), thrown)
                .anyMatch(name -> elements.getTypeElement(prefix + name) != null);
        var module = elements.getModuleOf(method);
        boolean isNamed = module != null && !module.isUnnamed();
        String generated = "javax.annotation.processing.Generated";
        boolean hasGenerated = module == null
                ? elements.getTypeElement(generated) != null
                : elements.getTypeElement(module, generated) != null;
        return new Companion.Environment(hasGenerated, shadows, isNamed);
    }

    private static String packageName(Element element, Elements elements) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }

    private static List<String> enclosingNames(Element method) {
        List<String> names = new ArrayList<>();
        for (Element e = method.getEnclosingElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
            names.add(0, e.getSimpleName().toString());
        }
        return names;
    }

    private static boolean isOverloaded(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement type
                && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                                .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
                                .count()
                        > 1;
    }

    private static Element outermost(Element method) {
        Element outermost = method;
        for (Element e = method.getEnclosingElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
            outermost = e;
        }
        return outermost;
    }

    /** Whether the method and all classes around it are public. */
    private static boolean isPublic(Element method) {
        for (Element e = method;
                e instanceof ExecutableElement || e instanceof TypeElement;
                e = e.getEnclosingElement()) {
            if (!e.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }
}
