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
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** A processor that looks at each differentiable method, beside the one that is tested. */
public abstract class MethodProcessor extends AbstractProcessor {
    /** Looks at a method. */
    protected abstract void process(ExecutableElement method, Trees trees);

    @Override
    public final Set<String> getSupportedAnnotationTypes() {
        return Set.of(Differentiable.class.getCanonicalName());
    }

    @Override
    public final SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public final boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Trees trees = Trees.instance(processingEnv);
        ElementFilter.methodsIn(round.getElementsAnnotatedWith(Differentiable.class))
                .forEach(method -> process(method, trees));
        return false;
    }

    /** What the frontend makes of a method. */
    protected final Lowered lower(MethodSource source) {
        return Frontend.lower(
                source, processingEnv.getElementUtils(), new RecordDeclarations(source.trees(), processingEnv));
    }

    protected static MethodSource source(ExecutableElement method, Trees trees) {
        TreePath path = trees.getPath(method);
        try {
            return new MethodSource(
                    method,
                    (MethodTree) path.getLeaf(),
                    path.getCompilationUnit(),
                    trees,
                    path.getCompilationUnit().getSourceFile().getCharContent(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
