package dev.adjoint.processor.javac;

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
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Keeps what the frontend makes of each differentiable method, by the method's name. */
public final class Lowering extends AbstractProcessor {
    private final Map<String, Lowered> functions = new HashMap<>();

    public Lowered of(String method) {
        return functions.get(method);
    }

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
        Trees trees = Trees.instance(processingEnv);
        for (ExecutableElement method : ElementFilter.methodsIn(round.getElementsAnnotatedWith(Differentiable.class))) {
            TreePath path = trees.getPath(method);
            try {
                MethodSource source = new MethodSource(
                        method,
                        (MethodTree) path.getLeaf(),
                        path.getCompilationUnit(),
                        trees,
                        path.getCompilationUnit().getSourceFile().getCharContent(true));
                functions.put(
                        method.getSimpleName().toString(),
                        Frontend.lower(
                                source, processingEnv.getElementUtils(), new RecordDeclarations(trees, processingEnv)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException bug) {
                // DifferentiableProcessor reports it.
            }
        }
        return false;
    }
}
