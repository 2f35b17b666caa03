package dev.adjoint.processor.golden;

import com.google.testing.compile.Compiler;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.Differentiable;
import dev.adjoint.processor.frontend.Frontend;
import dev.adjoint.processor.frontend.Lowered;
import dev.adjoint.processor.frontend.MethodSource;
import dev.adjoint.processor.frontend.RecordDeclarations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;

/** What the frontend makes of the differentiable methods of some sources. */
public final class Lowering {
    private Lowering() {}

    /** The lowered methods by the names of their classes and their own, {@code Neuron.activation}, in their order. */
    public static Map<String, Lowered> of(List<JavaFileObject> sources) {
        Collector collector = new Collector();
        var unused = Compiler.javac()
                .withProcessors(collector)
                .withOptions("-proc:only")
                .compile(sources);
        return collector.lowered;
    }

    private static final class Collector extends AbstractProcessor {
        private final Map<String, Lowered> lowered = new LinkedHashMap<>();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of(Differentiable.class.getCanonicalName());
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            for (ExecutableElement method :
                    ElementFilter.methodsIn(round.getElementsAnnotatedWith(Differentiable.class))) {
                String name = method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();
                RecordDeclarations declarations = new RecordDeclarations(Trees.instance(processingEnv), processingEnv);
                lowered.put(name, Frontend.lower(source(method), processingEnv.getElementUtils(), declarations));
            }
            return false;
        }

        private MethodSource source(ExecutableElement method) {
            Trees trees = Trees.instance(processingEnv);
            TreePath path = trees.getPath(method);
            CompilationUnitTree unit = path.getCompilationUnit();
            try {
                return new MethodSource(
                        method,
                        (MethodTree) path.getLeaf(),
                        unit,
                        trees,
                        unit.getSourceFile().getCharContent(true));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
