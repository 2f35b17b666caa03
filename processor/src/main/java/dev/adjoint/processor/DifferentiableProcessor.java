package dev.adjoint.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.Trees;
import dev.adjoint.Differentiable;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.emit.Emitter;
import dev.adjoint.processor.frontend.Declarations;
import dev.adjoint.processor.frontend.Diagnostic;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.frontend.MethodSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * The positions, among the methods of their class, of those that wait: elements do not live on into the next round,
     * and the types in a signature have other names before they exist.
     */
    private final Map<String, List<Integer>> waiting = new LinkedHashMap<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Differentiable.class.getCanonicalName());
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
        List<ExecutableElement> methods = new ArrayList<>(takeWaiting());
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
                wait(method);
                return;
            }
            problems.addAll(lowered.diagnostics());
            if (problems.isEmpty() && lowered.function().isPresent()) {
                CompanionSpec spec =
                        CompanionSpec.of(request, lowered.function().get(), elements());
                Derivation derivation = derivations.derive(source, spec.target());
                Emitter.Emitted emitted = Pipeline.emit(derivation, source.name(), spec);
                problems.addAll(new CompanionFiles(processingEnv.getFiler()).write(spec, source, emitted));
                problems.addAll(Warnings.of(lowered, source));
            }
            reporter.report(source.trees(), source.unit(), problems);
        } catch (StackOverflowError tooDeep) {
            reporter.report(Message.TOO_DEEP, method, method.getSimpleName());
        } catch (RuntimeException | Error bug) {
            reporter.report(Message.INTERNAL, method, method.getSimpleName(), describe(bug));
        }
    }

    private static boolean mayResolveLater(Lowered lowered) {
        List<Diagnostic> diagnostics = lowered.diagnostics();
        return !diagnostics.isEmpty() && diagnostics.stream().allMatch(Diagnostic::mayResolveLater);
    }

    /** What broke and where in Adjoint: enough for a report. */
    private static String describe(Throwable bug) {
        StackTraceElement[] stack = bug.getStackTrace();
        String message = String.valueOf(bug).lines().findFirst().orElse("");
        return stack.length == 0 ? message : message + " at " + stack[0];
    }

    private void wait(ExecutableElement method) {
        if (method.getEnclosingElement() instanceof TypeElement type) {
            waiting.computeIfAbsent(type.getQualifiedName().toString(), unused -> new ArrayList<>())
                    .add(ElementFilter.methodsIn(type.getEnclosedElements()).indexOf(method));
        }
    }

    private List<ExecutableElement> takeWaiting() {
        List<ExecutableElement> methods = new ArrayList<>();
        waiting.forEach((type, positions) -> {
            TypeElement element = elements().getTypeElement(type);
            if (element != null) {
                List<ExecutableElement> own = ElementFilter.methodsIn(element.getEnclosedElements());
                positions.forEach(position -> methods.add(own.get(position)));
            }
        });
        waiting.clear();
        return methods;
    }
}
