package dev.adjoint.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.ParameterGroup;
import dev.adjoint.processor.ir.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** From a method's syntax tree to the IR. Everything that is wrong is found in one go, each at its own place. */
public final class Frontend {
    private Frontend() {}

    /**
     * A method by its body, whatever it returns, as a function that can be run: also where a user gave its derivative,
     * which is to be held against it. A method without a result is a function without results. Empty if something in it
     * is not supported.
     */
    public static Optional<Function> lowerBody(
            MethodSource method, Elements elements, RecordDeclarations declarations) {
        Body body = new Body();
        Variables variables = new Variables();
        variables.reserve(DeclaredNames.of(method.tree()));
        Names names = new Names(method, elements);
        Records records = new Records(names, declarations);
        Signature signature = new Signature(method, names, body, variables, records);
        signature.declareParameters();
        BlockTree block = method.tree().getBody();
        if (block == null) {
            return Optional.empty();
        }
        Helpers helpers = new Helpers(method, names, elements, body, records);
        Optional<Value> result = new Statements(method, names, variables, body, helpers)
                .lowerMethod(block)
                .flatMap(Operand::single);
        boolean isVoid = method.element().getReturnType().getKind() == TypeKind.VOID;
        return body.hasErrors() || (result.isEmpty() && !isVoid)
                ? Optional.empty()
                : Optional.of(new Function(
                        method.name(),
                        signature.parameters(),
                        body.block().build(result.stream().toList())));
    }

    /** Lowers a method. Where a user gave its derivative, its body is not read: the function calls the method. */
    public static Lowered lower(MethodSource method, Elements elements, RecordDeclarations declarations) {
        Body body = new Body();
        body.places().suppress(Suppressions.of(method.element()));
        Variables variables = new Variables();
        Set<String> declared = DeclaredNames.of(method.tree());
        variables.reserve(declared);
        body.reserve(declared);
        Names names = new Names(method, elements);
        Records records = new Records(names, declarations);
        Signature signature = new Signature(method, names, body, variables, records);
        signature.lower();
        Helpers helpers = new Helpers(method, names, elements, body, records);
        Optional<Value> result = Optional.empty();
        BlockTree block = method.tree().getBody();
        Optional<Tree> unresolved = GivenDeclarations.unresolved(method.element(), method.trees());
        if (unresolved.isPresent()) {
            // What the missing class gives decides what the calls in the body are.
            body.reject(Message.UNKNOWN_CLASS, unresolved.get(), classes(unresolved.get()));
        } else if (helpers.given(method.element()).isPresent()) {
            body.at(method.line(method.tree().getReturnType()));
            if (!body.hasErrors()) {
                result = new GivenCalls(names, body, helpers).callItself(method, signature.parameters());
            }
        } else if (block != null) {
            Statements statements = new Statements(method, names, variables, body, helpers);
            result = statements.lowerMethod(block).flatMap(Operand::single);
            if (result.isEmpty() && !body.hasErrors()) {
                body.reject(Message.MISSING_RETURN, method.tree(), method.name());
            }
        }
        Optional<Function> function = body.hasErrors()
                ? Optional.empty()
                : result.map(value -> new Function(
                        method.name(), signature.parameters(), body.block().build(List.of(value)), body.assignments()));
        return new Lowered(
                function,
                signature.active(),
                signature.groups(),
                labels(signature.groups(), body.labels()),
                body.requirements(),
                body.places(),
                body.diagnostics());
    }

    private static Map<Value, String> labels(List<ParameterGroup> groups, Map<Value, String> ofComponents) {
        Map<Value, String> labels = new LinkedHashMap<>(ofComponents);
        for (ParameterGroup group : groups) {
            group.values().forEach(value -> group.path(value).ifPresent(path -> labels.put(value, path)));
        }
        return labels;
    }

    /**
     * A function without parameters that computes what a static field is initialized with; empty if that is not
     * supported.
     *
     * @param context a method or constructor of the class that declares the field
     */
    public static Optional<Function> lowerField(
            MethodSource context, VariableTree field, Elements elements, RecordDeclarations declarations) {
        Body body = new Body();
        Variables variables = new Variables();
        Names names = new Names(context, elements);
        Helpers helpers = new Helpers(context, names, elements, body, new Records(names, declarations));
        Optional<Value> value = new Statements(context, names, variables, body, helpers).lowerField(field);
        return body.hasErrors()
                ? Optional.empty()
                : value.map(held -> new Function(
                        field.getName().toString(), List.of(), body.block().build(List.of(held))));
    }

    /** The classes that an annotation names, as they are written. */
    private static String classes(Tree annotation) {
        return annotation instanceof AnnotationTree tree
                ? tree.getArguments().stream()
                        .map(argument -> argument instanceof AssignmentTree assignment
                                ? assignment.getExpression().toString()
                                : argument.toString())
                        .collect(Collectors.joining(", "))
                : annotation.toString();
    }
}
