package dev.adjoint.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import dev.adjoint.GradientCheck;
import dev.adjoint.GradientChecks;
import dev.adjoint.processor.frontend.MethodSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/**
 * What a {@link GradientCheck} of a method asks for. Like {@link Request}, it is read as it is written.
 *
 * @param arguments one text for each parameter
 * @param expectedValue empty if none is given
 * @param expectedGradient empty if none is given
 * @param place the annotation
 */
record CheckRequest(
        List<String> arguments,
        Optional<double[]> expectedValue,
        Optional<double[]> expectedGradient,
        double tolerance,
        Tree place) {
    private static final double TOLERANCE = 1e-6;

    /** The checks of a method, in their order; one that javac rejects is left out. */
    static List<CheckRequest> of(MethodSource method) {
        List<AnnotationMirror> mirrors = method.element().getAnnotationMirrors().stream()
                .flatMap(CheckRequest::checks)
                .toList();
        List<AnnotationTree> trees = new ArrayList<>();
        method.tree().getModifiers().getAnnotations().forEach(tree -> collect(tree, trees));
        List<CheckRequest> requests = new ArrayList<>();
        for (int i = 0; i < mirrors.size(); i++) {
            Tree place = trees.size() == mirrors.size() ? trees.get(i) : method.tree();
            of(mirrors.get(i), place).ifPresent(requests::add);
        }
        return requests;
    }

    /** The methods of a round that are to be checked, but are none of those that are differentiated. */
    static List<ExecutableElement> alone(RoundEnvironment round, List<ExecutableElement> differentiable) {
        return Stream.of(GradientCheck.class, GradientChecks.class)
                .flatMap(annotation -> ElementFilter.methodsIn(round.getElementsAnnotatedWith(annotation)).stream())
                .filter(method -> !differentiable.contains(method))
                .toList();
    }

    /** The checks that an annotation is, or holds. */
    private static Stream<AnnotationMirror> checks(AnnotationMirror mirror) {
        String name = mirror.getAnnotationType().toString();
        if (name.equals(GradientCheck.class.getCanonicalName())) {
            return Stream.of(mirror);
        }
        if (!name.equals(GradientChecks.class.getCanonicalName())) {
            return Stream.empty();
        }
        return mirror.getElementValues().values().stream()
                .flatMap(value -> value.getValue() instanceof List<?> list ? list.stream() : Stream.empty())
                .flatMap(element ->
                        element instanceof AnnotationValue value && value.getValue() instanceof AnnotationMirror inner
                                ? Stream.of(inner)
                                : Stream.empty());
    }

    private static void collect(ExpressionTree tree, List<AnnotationTree> found) {
        if (tree instanceof NewArrayTree list && list.getInitializers() != null) {
            list.getInitializers().forEach(element -> collect(element, found));
        } else if (tree instanceof AssignmentTree assignment) {
            collect(assignment.getExpression(), found);
        } else if (tree instanceof AnnotationTree annotation) {
            String name = simpleName(annotation.getAnnotationType());
            if (name.equals(GradientCheck.class.getSimpleName())) {
                found.add(annotation);
            } else if (name.equals(GradientChecks.class.getSimpleName())) {
                annotation.getArguments().forEach(argument -> collect(argument, found));
            }
        }
    }

    private static String simpleName(Tree type) {
        if (type instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        }
        return type instanceof IdentifierTree identifier ? identifier.getName().toString() : "";
    }

    private static Optional<CheckRequest> of(AnnotationMirror mirror, Tree place) {
        List<String> arguments = new ArrayList<>();
        Optional<double[]> expectedValue = Optional.empty();
        Optional<double[]> expectedGradient = Optional.empty();
        double tolerance = TOLERANCE;
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            Object value = entry.getValue().getValue();
            String name = entry.getKey().getSimpleName().toString();
            if (name.equals("value") && value instanceof List<?> list) {
                for (Object element : list) {
                    if (!(element instanceof AnnotationValue text) || !(text.getValue() instanceof String string)) {
                        return Optional.empty();
                    }
                    arguments.add(string);
                }
            } else if (name.equals("expectedValue")) {
                expectedValue = numbers(value);
            } else if (name.equals("expectedGradient")) {
                expectedGradient = numbers(value);
            } else if (name.equals("tolerance") && value instanceof Double number) {
                tolerance = number;
            }
        }
        return Optional.of(new CheckRequest(arguments, expectedValue, expectedGradient, tolerance, place));
    }

    /** The numbers of a list; empty if none are given, or if javac rejects them. */
    private static Optional<double[]> numbers(Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            return Optional.empty();
        }
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(list.get(i) instanceof AnnotationValue element) || !(element.getValue() instanceof Double number)) {
                return Optional.empty();
            }
            numbers[i] = number;
        }
        return Optional.of(numbers);
    }
}
