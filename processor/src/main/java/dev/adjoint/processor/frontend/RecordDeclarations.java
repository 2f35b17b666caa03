package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Whether a record is no more than its components: its constructor assigns them and its accessors return them. Of a
 * source, its declaration says so; of a compiled class, only its code does.
 */
public final class RecordDeclarations {
    private final Trees trees;
    private final Elements elements;
    private final ClassFiles files;

    public RecordDeclarations(Trees trees, ProcessingEnvironment environment) {
        this.trees = trees;
        this.elements = environment.getElementUtils();
        this.files = new ClassFiles(environment);
    }

    /** What a record does beyond holding its components; empty if it does nothing. */
    Optional<String> objection(TypeElement type) {
        Tree tree = trees.getTree(type);
        return tree == null ? ofClass(type) : ofSource(type);
    }

    private Optional<String> ofSource(TypeElement type) {
        boolean isImplicit = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(constructor -> elements.getOrigin(constructor) == Elements.Origin.MANDATED);
        if (!isImplicit) {
            return Optional.of("it declares its canonical constructor, which may do more than assign the components");
        }
        for (RecordComponentElement component : type.getRecordComponents()) {
            ExecutableElement accessor = component.getAccessor();
            if (accessor != null && trees.getTree(accessor) != null) {
                return Optional.of("it declares the accessor '" + accessor + "', which may do more than read");
            }
        }
        return Optional.empty();
    }

    private Optional<String> ofClass(TypeElement type) {
        try (InputStream file = files.open(type)) {
            return CompiledRecord.read(file)
                            .isPlain(type.getRecordComponents().stream()
                                    .map(component -> component.getSimpleName().toString())
                                    .toList())
                    ? Optional.empty()
                    : Optional.of("its compiled constructor or an accessor does more than assign or read a component");
        } catch (IOException | RuntimeException unreadable) {
            return Optional.of("its class file cannot be read");
        }
    }
}
