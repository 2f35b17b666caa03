package dev.adjoint.processor;

import com.google.auto.service.AutoService;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.Differentiable;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.diagnostics.Severity;
import dev.adjoint.processor.emit.Emitter;
import dev.adjoint.processor.frontend.Diagnostic;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.frontend.MethodSource;
import dev.adjoint.processor.frontend.RecordDeclarations;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the companion of each {@link Differentiable} method. A method whose names another processor has yet to
 * generate waits for the next round. Nothing that goes wrong here leaves as an exception.
 */
@AutoService(Processor.class)
public final class DifferentiableProcessor extends AbstractProcessor {
    private @Nullable Trees trees;

    /** What was reported in this round: a helper of several methods may be rejected for each of them. */
    private final Set<Diagnostic> reported = new HashSet<>();

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
        Trees javac = trees;
        if (javac == null) {
            String compiler = processingEnv.getClass().getName();
            methods.forEach(method -> print(Message.NOT_JAVAC, method, compiler));
            return false;
        }
        List<Request> requests =
                methods.stream().flatMap(method -> Request.of(method).stream()).toList();
        reported.clear();
        CompanionNames names = new CompanionNames(requests, elements(), javac);
        for (Request request : requests) {
            process(request, names, javac, round.processingOver());
        }
        return false;
    }

    private Elements elements() {
        return processingEnv.getElementUtils();
    }

    private void process(Request request, CompanionNames names, Trees javac, boolean isLast) {
        ExecutableElement method = request.method();
        try {
            TreePath path = javac.getPath(method);
            if (path == null || !(path.getLeaf() instanceof MethodTree tree)) {
                print(Message.NO_SOURCE, method, method.getSimpleName());
                return;
            }
            CompilationUnitTree unit = path.getCompilationUnit();
            List<Diagnostic> problems = names.check(request, tree);
            MethodSource source = new MethodSource(method, tree, unit, javac, characters(unit));
            Lowered lowered = Pipeline.lower(source, elements(), new RecordDeclarations(javac, processingEnv));
            if (problems.isEmpty() && !isLast && mayResolveLater(lowered)) {
                wait(method);
                return;
            }
            problems.addAll(lowered.diagnostics());
            problems.forEach(problem -> print(javac, unit, problem));
            if (problems.isEmpty() && lowered.function().isPresent()) {
                CompanionSpec spec =
                        CompanionSpec.of(request, lowered.function().get(), elements());
                write(spec, source, Pipeline.emit(lowered, source.name(), spec), javac);
            }
        } catch (StackOverflowError tooDeep) {
            print(Message.TOO_DEEP, method, method.getSimpleName());
        } catch (RuntimeException | Error bug) {
            print(Message.INTERNAL, method, method.getSimpleName(), describe(bug));
        }
    }

    private static boolean mayResolveLater(Lowered lowered) {
        List<Diagnostic> diagnostics = lowered.diagnostics();
        return !diagnostics.isEmpty() && diagnostics.stream().allMatch(Diagnostic::mayResolveLater);
    }

    private void write(CompanionSpec spec, MethodSource method, Emitter.Emitted emitted, Trees javac) {
        String name = spec.target().toString();
        MethodTree tree = method.tree();
        try {
            JavaFileObject file = processingEnv.getFiler().createSourceFile(name, spec.originating());
            try (Writer writer = file.openWriter()) {
                writer.write(encodable(emitted.text(), method.characters()));
            }
        } catch (FilerException exists) {
            print(javac, method.unit(), Diagnostic.of(Message.COMPANION_EXISTS, tree, name, method.name()));
            return;
        } catch (IOException e) {
            print(
                    javac,
                    method.unit(),
                    Diagnostic.of(Message.CANNOT_WRITE, tree, name, String.valueOf(e.getMessage())));
            return;
        }
        for (String member : emitted.leftOut()) {
            print(javac, method.unit(), Diagnostic.of(Message.MEMBER_LEFT_OUT, tree, method.name(), member));
        }
    }

    /**
     * The text, in a form that the encoding of the user's sources can write: where these are all ASCII, other
     * characters (of a unicode escape) stay escaped.
     */
    private static String encodable(String text, CharSequence source) {
        if (source.chars().anyMatch(c -> c > 127)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (c > 127) {
                ascii.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                ascii.append((char) c);
            }
        });
        return ascii.toString();
    }

    private static CharSequence characters(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true);
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** What broke and where in Adjoint: enough for a report. */
    private static String describe(Throwable bug) {
        StackTraceElement[] stack = bug.getStackTrace();
        String message = String.valueOf(bug).lines().findFirst().orElse("");
        return stack.length == 0 ? message : message + " at " + stack[0];
    }

    private void print(Trees javac, CompilationUnitTree unit, Diagnostic diagnostic) {
        if (!reported.add(diagnostic)) {
            return;
        }
        Tree place = diagnostic.place();
        javac.printMessage(kind(diagnostic.message()), diagnostic.text(), place, unit);
    }

    private void print(Message message, Element place, Object... words) {
        processingEnv.getMessager().printMessage(kind(message), message.text(words), place);
    }

    private static Kind kind(Message message) {
        return message.severity() == Severity.ERROR ? Kind.ERROR : Kind.WARNING;
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
