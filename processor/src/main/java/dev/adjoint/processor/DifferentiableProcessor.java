package dev.adjoint.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.Trees;
import dev.adjoint.Differentiable;
import dev.adjoint.processor.diagnostics.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    public Set<String> getSupportedOptions() {
        return Set.of(Round.CHECK_OPTION);
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
        Round processing = new Round(requests, javac, processingEnv, reporter, round.processingOver());
        requests.stream().filter(request -> !processing.finish(request)).forEach(request -> wait(request.method()));
        return false;
    }

    private Elements elements() {
        return processingEnv.getElementUtils();
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
