package dev.adjoint.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.Trees;
import dev.adjoint.Differentiable;
import dev.adjoint.GradientCheck;
import dev.adjoint.GradientChecks;
import dev.adjoint.PartialOf;
import dev.adjoint.PullbackOf;
import dev.adjoint.UseDerivatives;
import dev.adjoint.processor.diagnostics.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Writes the companion of each {@link Differentiable} method. A method whose names another processor has yet to
 * generate waits for the next round. Nothing that goes wrong here leaves as an exception.
 */
@AutoService(Processor.class)
public final class DifferentiableProcessor extends AbstractProcessor {
    private @Nullable Trees trees;

    private Options options = Options.of(Map.of());
    private Optional<ReportFiles> reports = Optional.empty();

    /** Methods for which something is not there yet. */
    private final Waiting waiting = new Waiting();

    private final GivenDerivativesCheck given = new GivenDerivativesCheck();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.of(
                        Differentiable.class,
                        GradientCheck.class,
                        GradientChecks.class,
                        PartialOf.class,
                        PullbackOf.class,
                        UseDerivatives.class)
                .map(Class::getCanonicalName)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> getSupportedOptions() {
        // Gradle asks after the start. The page that lists all reports is made from many files.
        String kind = reports.isPresent() ? "aggregating" : "isolating";
        Set<String> all = new HashSet<>(Options.names());
        all.add("org.gradle.annotation.processing." + kind);
        return all;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        options = Options.of(environment.getOptions());
        options.mistakes().forEach(text -> environment.getMessager().printMessage(Kind.WARNING, text));
        reports = ReportFiles.of(options, environment);
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
        List<Request> requests =
                methods.stream().flatMap(method -> Request.of(method).stream()).toList();
        Round processing =
                new Round(requests, javac, processingEnv, options, reporter, reports, round.processingOver());
        CheckRequest.alone(round, methods)
                .forEach(method -> reporter.report(Message.CHECK_ALONE, method, method.getSimpleName()));
        given.check(round, elements(), javac, processing.checks(), reporter);
        requests.stream()
                .filter(request -> !processing.finish(request))
                .forEach(request -> waiting.add(request.method()));
        if (round.processingOver()) {
            reports.ifPresent(files -> files.writeIndex(reporter));
        }
        return false;
    }

    private Elements elements() {
        return processingEnv.getElementUtils();
    }
}
