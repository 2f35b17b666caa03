package dev.adjoint.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.Trees;
import dev.adjoint.Differentiable;
import dev.adjoint.PartialOf;
import dev.adjoint.PullbackOf;
import dev.adjoint.UseDerivatives;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.emit.Emitter;
import dev.adjoint.processor.frontend.Declarations;
import dev.adjoint.processor.frontend.Diagnostic;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.frontend.MethodSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Writes the companion of each {@link Differentiable} method. A method whose names another processor has yet to
 * generate waits for the next round. Nothing that goes wrong here leaves as an exception.
 */
@AutoService(Processor.class)
public final class DifferentiableProcessor extends AbstractProcessor {
    private @Nullable Trees trees;

    /** Methods for which something is not there yet. */
    private final Waiting waiting = new Waiting();

    private final GivenDerivativesCheck given = new GivenDerivativesCheck();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.of(Differentiable.class, PartialOf.class, PullbackOf.class, UseDerivatives.class)
                .map(Class::getCanonicalName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        try {
            trees = Trees.instance(environment);
        } catch (RuntimeException | LinkageError notJavac) {
            trees = null;
        }
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        List<ExecutableElement> methods = new ArrayList<>(waiting.take(elements()));
        methods.addAll(ElementFilter.methodsIn(round.getElementsAnnotatedWith(Differentiable.class)));
        Reporter reporter = new Reporter(processingEnv.getMessager());
        Trees javac = trees;
        if (javac == null) {
            String compiler = processingEnv.getClass().getName();
            methods.forEach(method -> reporter.report(Message.NOT_JAVAC, method, compiler));
            return false;
        }
        given.check(round, elements(), javac, reporter);
        List<Request> requests =
                methods.stream().flatMap(method -> Request.of(method).stream()).toList();
        CompanionNames names = new CompanionNames(requests, elements(), javac);
        Declarations declarations = new Declarations(javac, processingEnv);
        Derivations derivations = new Derivations(declarations);
        for (Request request : requests) {
            process(request, names, declarations, derivations, reporter, round.processingOver());
        }
        return false;
    }

    private Elements elements() {
        return processingEnv.getElementUtils();
    }

    private void process(
            Request request,
            CompanionNames names,
            Declarations declarations,
            Derivations derivations,
            Reporter reporter,
            boolean isLast) {
        ExecutableElement method = request.method();
        try {
            Optional<MethodSource> found = declarations.source(method);
            if (found.isEmpty()) {
                reporter.report(Message.NO_SOURCE, method, method.getSimpleName());
                return;
            }
            MethodSource source = found.get();
            List<Diagnostic> problems = names.check(request, source.tree());
            Lowered lowered = derivations.lower(source);
            if (problems.isEmpty() && !isLast && mayResolveLater(lowered)) {
                waiting.add(method);
                return;
            }
            problems.addAll(lowered.diagnostics());
            if (problems.isEmpty() && lowered.function().isPresent()) {
                CompanionSpec spec =
                        CompanionSpec.of(request, lowered.function().get(), elements());
                Derivation derivation = derivations.derive(source, spec.target());
                Emitter.Emitted emitted = Pipeline.emit(derivation, source.name(), spec);
                problems.addAll(new CompanionFiles(processingEnv.getFiler()).write(spec, source, emitted));
            }
            reporter.report(source.trees(), source.unit(), problems);
        } catch (StackOverflowError tooDeep) {
            reporter.report(Message.TOO_DEEP, method, method.getSimpleName());
        } catch (RuntimeException | Error bug) {
            reporter.report(Message.INTERNAL, method, method.getSimpleName(), Reporter.describe(bug));
        }
    }

    private static boolean mayResolveLater(Lowered lowered) {
        List<Diagnostic> diagnostics = lowered.diagnostics();
        return !diagnostics.isEmpty() && diagnostics.stream().allMatch(Diagnostic::mayResolveLater);
    }
}
