package dev.adjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.rules.MethodReference;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds methods and fields, and their sources where these are compiled now, by what a call says of them. */
public final class Declarations {
    private final Trees trees;
    private final Elements elements;
    private final RecordDeclarations records;

    /** The declarations that a compilation knows. */
    public Declarations(Trees trees, ProcessingEnvironment environment) {
        this.trees = trees;
        this.elements = environment.getElementUtils();
        this.records = new RecordDeclarations(trees, environment);
    }

    /** A method as IR, or what is wrong with it. */
    public Lowered lower(MethodSource method) {
        return Frontend.lower(method, elements, records);
    }

    /** A method by its body; empty if that is no source, or not supported. */
    public Optional<Function> body(MethodReference method) {
        return method(method.owner(), method.name(), method.parameters())
                .flatMap(this::source)
                .flatMap(source -> Frontend.lowerBody(source, elements, records));
    }

    /** A method with its source; empty if that is not among those that are compiled. */
    public Optional<MethodSource> source(ExecutableElement method) {
        TreePath path = trees.getPath(method);
        return path != null && path.getLeaf() instanceof MethodTree tree
                ? Optional.of(new MethodSource(
                        method, tree, path.getCompilationUnit(), trees, characters(path.getCompilationUnit())))
                : Optional.empty();
    }

    /** The method of a class with these parameters; empty if there is none. */
    public Optional<ExecutableElement> method(ClassReference owner, String name, List<Type> parameters) {
        return type(owner).stream()
                .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                .filter(method -> method.getSimpleName().contentEquals(name)
                        && method.getParameters().size() == parameters.size())
                .filter(method -> method.getParameters().stream()
                        .flatMap(parameter -> PrimitiveTypes.orArray(parameter.asType()).stream())
                        .toList()
                        .equals(parameters))
                .findFirst();
    }

    /** A function without parameters that computes a static field; empty if that is no source, or not supported. */
    public Optional<Function> field(ClassReference owner, String name) {
        return type(owner)
                .flatMap(type -> context(type)
                        .flatMap(context -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                                .filter(field -> field.getSimpleName().contentEquals(name))
                                .filter(field -> !mayBeFilled(field, type))
                                .flatMap(field -> initialized(field).stream())
                                .findFirst()
                                .flatMap(tree -> Frontend.lowerField(context, tree, elements, records))));
    }

    private Optional<TypeElement> type(ClassReference reference) {
        return Optional.ofNullable(elements.getTypeElement(reference.toString()));
    }

    /** Something of a class that has a place in its source: names mean there what they mean in its fields. */
    private Optional<MethodSource> context(TypeElement type) {
        return Stream.concat(
                        ElementFilter.constructorsIn(type.getEnclosedElements()).stream(),
                        ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                .flatMap(member -> source(member).stream())
                .findFirst();
    }

    /** Whether a static block may give a field, or the array that it holds, other contents than its initializer. */
    private boolean mayBeFilled(VariableElement field, TypeElement type) {
        boolean isFixed =
                field.getModifiers().contains(Modifier.FINAL) && field.asType().getKind() != TypeKind.ARRAY;
        ClassTree tree = trees.getTree(type);
        return !isFixed
                && tree != null
                && tree.getMembers().stream().anyMatch(member -> member instanceof BlockTree block && block.isStatic());
    }

    private Optional<VariableTree> initialized(VariableElement field) {
        TreePath path = trees.getPath(field);
        return path != null && path.getLeaf() instanceof VariableTree tree && tree.getInitializer() != null
                ? Optional.of(tree)
                : Optional.empty();
    }

    private static CharSequence characters(CompilationUnitTree unit) {
        try {
            return unit.getSourceFile().getCharContent(true);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
