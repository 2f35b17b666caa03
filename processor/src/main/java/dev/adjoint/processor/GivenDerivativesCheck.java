package dev.adjoint.processor;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.PartialOf;
import dev.adjoint.PullbackOf;
import dev.adjoint.UseDerivatives;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.frontend.Diagnostic;
import dev.adjoint.processor.frontend.GivenDeclarations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Reports what is wrong with the derivatives that users give, where they are declared, whether or not they are used.
 */
final class GivenDerivativesCheck {
    /** Methods that name something which another processor has yet to generate. */
    private final Waiting waiting = new Waiting();

    /** Checks what is new in a round. */
    void check(RoundEnvironment round, Elements elements, Trees javac, Checks checks, Reporter reporter) {
        Set<ExecutableElement> givers = new LinkedHashSet<>(waiting.take(elements));
        givers.addAll(ElementFilter.methodsIn(round.getElementsAnnotatedWith(PartialOf.class)));
        givers.addAll(ElementFilter.methodsIn(round.getElementsAnnotatedWith(PullbackOf.class)));
        for (ExecutableElement giver : givers) {
            if (!round.processingOver() && GivenDeclarations.mayResolveLater(giver)) {
                waiting.add(giver);
            } else {
                report(javac, giver, () -> problems(giver, elements, javac, checks), reporter);
            }
        }
        round.getElementsAnnotatedWith(UseDerivatives.class)
                .forEach(user -> report(javac, user, () -> GivenDeclarations.checkUses(user, javac), reporter));
    }

    private static List<Diagnostic> problems(ExecutableElement giver, Elements elements, Trees javac, Checks checks) {
        List<Diagnostic> problems = new ArrayList<>(GivenDeclarations.check(giver, javac));
        GivenDeclarations.claims(giver, elements, javac).forEach(claim -> problems.addAll(checks.run(claim)));
        problems.removeIf(problem -> GivenDeclarations.isSuppressed(problem, giver));
        return problems;
    }

    private static void report(Trees javac, Element element, Supplier<List<Diagnostic>> problems, Reporter reporter) {
        TreePath path = javac.getPath(element);
        if (path == null) {
            return;
        }
        try {
            reporter.report(javac, path.getCompilationUnit(), problems.get());
        } catch (RuntimeException | Error bug) {
            reporter.report(Message.INTERNAL, element, element.getSimpleName(), Reporter.describe(bug));
        }
    }
}
