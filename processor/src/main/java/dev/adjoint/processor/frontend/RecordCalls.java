package dev.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.SwitchExpressionTree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * Calls that have to do with records: accessors, methods of records, and static methods that take or return records.
 * The bodies of those that are no accessors are written out.
 */
final class RecordCalls {
    private final Names names;
    private final Variables variables;
    private final Body body;
    private final Fields fields;
    private final Helpers helpers;
    private final RecordTypes types;
    private final RecordExpressions expressions;
    private final Expressions scalars;

    RecordCalls(
            Names names,
            Variables variables,
            Body body,
            Fields fields,
            Helpers helpers,
            RecordTypes types,
            RecordExpressions expressions,
            Expressions scalars) {
        this.names = names;
        this.variables = variables;
        this.body = body;
        this.fields = fields;
        this.helpers = helpers;
        this.types = types;
        this.expressions = expressions;
        this.scalars = scalars;
    }

    /** The record on which a method is called by {@code record.method()}. */
    private Optional<ExpressionTree> receiver(MethodInvocationTree tree) {
        return tree.getMethodSelect() instanceof MemberSelectTree select
                        && types.element(select.getExpression()).isPresent()
                ? Optional.of(select.getExpression())
                : Optional.empty();
    }

    /** Whether a call is called on a record, or takes or returns one. */
    boolean isKnown(MethodInvocationTree tree) {
        return receiver(tree).isPresent()
                || isOnThis(tree)
                || types.element(tree).isPresent()
                || tree.getArguments().stream()
                        .anyMatch(argument -> types.element(argument).isPresent());
    }

    /** Whether a simple name may mean a method of {@code this}, inside a method of a record. */
    private boolean isOnThis(MethodInvocationTree tree) {
        return variables.find("this") != null
                && tree.getMethodSelect() instanceof IdentifierTree identifier
                && names.methods(identifier.getName().toString()).stream()
                        .anyMatch(
                                candidate -> !candidate.method().getModifiers().contains(Modifier.STATIC));
    }

    /** The value of such a call; empty if it was rejected, or has none. */
    Optional<Operand> lower(MethodInvocationTree tree, boolean isValueRead) {
        ExpressionTree select = tree.getMethodSelect();
        Optional<ExpressionTree> receiver = receiver(tree);
        if (receiver.isEmpty()) {
            List<Names.Candidate> candidates = Calls.candidates(select, names, fields);
            Variables.Variable self = variables.find("this");
            Optional<Operand> record = self == null ? Optional.empty() : Optional.of(RecordExpressions.held(self));
            return lower(candidates, record, tree, select.toString(), isValueRead);
        }
        String name = ((MemberSelectTree) select).getIdentifier().toString();
        Optional<TypeElement> type = types.element(receiver.get());
        if (type.flatMap(known -> expressions.supported(known, receiver.get())).isEmpty()) {
            return Optional.empty();
        }
        List<Names.Candidate> candidates = names.methodsOf(type.get(), name);
        return expressions
                .lower(receiver.get())
                .flatMap(record -> lower(candidates, Optional.of(record), tree, name, isValueRead));
    }

    private Optional<Operand> lower(
            List<Names.Candidate> candidates,
            Optional<Operand> record,
            MethodInvocationTree tree,
            String name,
            boolean isValueRead) {
        ExpressionTree select = tree.getMethodSelect();
        if (record.isPresent() && tree.getArguments().isEmpty() && isComponent(record.get(), name)) {
            return expressions.component(record.get(), name, select);
        }
        List<Optional<TypeElement>> arguments =
                tree.getArguments().stream().map(types::element).toList();
        List<ExecutableElement> methods = candidates.stream()
                .map(Names.Candidate::method)
                .filter(method -> accepts(method, arguments))
                .toList();
        if (methods.size() != 1) {
            return methods.isEmpty() ? notHere(tree, name) : reject(Message.RECORD_CHOICE, select, name);
        }
        ExecutableElement method = methods.get(0);
        boolean isInstance = !method.getModifiers().contains(Modifier.STATIC);
        boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
        if (isVoid && isValueRead) {
            return reject(Message.CALL_VOID, select, name);
        }
        if (!method.getTypeParameters().isEmpty() || (isInstance && record.isEmpty())) {
            return notHere(tree, name);
        }
        return switch (helpers.treatment(method)) {
            case INLINE -> inline(method, isInstance ? record : Optional.empty(), tree, candidates.size() == 1);
            case RECURSIVE -> reject(Message.RECORD_RECURSION, select, name, helpers.cycle(method));
            case COMPANION, GIVEN, OPAQUE -> notHere(tree, name);
        };
    }

    private Optional<Operand> notHere(MethodInvocationTree tree, String name) {
        return reject(
                receiver(tree).isPresent() ? Message.RECORD_METHOD : Message.RECORD_CALL, tree.getMethodSelect(), name);
    }

    private static boolean isComponent(Operand record, String name) {
        return record.shape() instanceof Shape.Composite composite
                && composite.components().stream()
                        .anyMatch(component -> component.name().equals(name));
    }

    /**
     * Whether a method takes so many arguments, records where these are records, and values where they are values: no
     * other can be meant, unless it takes other values in the same places.
     */
    private boolean accepts(ExecutableElement method, List<Optional<TypeElement>> arguments) {
        List<? extends VariableElement> parameters = method.getParameters();
        if (method.isVarArgs() || parameters.size() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Optional<TypeElement> record = Records.element(parameters.get(i).asType());
            boolean isValue = PrimitiveTypes.orArray(parameters.get(i).asType()).isPresent();
            if (!record.equals(arguments.get(i)) || record.isPresent() == isValue) {
                return false;
            }
        }
        return true;
    }

    private Optional<Operand> inline(
            ExecutableElement method, Optional<Operand> record, MethodInvocationTree tree, boolean isOnly) {
        ExpressionTree select = tree.getMethodSelect();
        Optional<TypeElement> returned = Records.element(method.getReturnType());
        if (returned.isPresent()
                && expressions.supported(returned.get(), select).isEmpty()) {
            return Optional.empty();
        }
        boolean isVoid = method.getReturnType().getKind() == TypeKind.VOID;
        if (!isVoid && helpers.records().shape(method.getReturnType()).isEmpty()) {
            return reject(Message.CALL_TYPE, select, select);
        }
        Variables parameters = new Variables();
        List<Operand> arguments = new ArrayList<>();
        for (int i = 0; i < tree.getArguments().size(); i++) {
            argument(tree.getArguments().get(i), method, i, parameters, isOnly).ifPresent(arguments::add);
        }
        if (arguments.size() < tree.getArguments().size()) {
            return Optional.empty();
        }
        return helpers.inline(method, record, arguments, select) instanceof Helpers.Outcome.Done done
                ? done.value()
                : notHere(tree, method.getSimpleName().toString());
    }

    /** An argument as the parameter holds it, whose name it takes if it has none. */
    private Optional<Operand> argument(
            ExpressionTree tree, ExecutableElement method, int index, Variables parameters, boolean isOnly) {
        VariableElement parameter = method.getParameters().get(index);
        String name = parameter.getSimpleName().toString();
        Optional<TypeElement> record = Records.element(parameter.asType());
        if (record.isPresent()) {
            return expressions
                    .supported(record.get(), tree)
                    .flatMap(shape -> expressions.argument(tree, parameters.declareAs(name, shape)))
                    .map(operand -> operand.map(body::computed));
        }
        Type type = PrimitiveTypes.orArray(parameter.asType()).orElseThrow();
        Optional<Value> value = scalar(tree, type, isOnly);
        if (value.isPresent() && !value.get().type().widensTo(type)) {
            return reject(Message.CONVERSION, tree, value.get().type().javaName(), type.javaName());
        }
        return value.flatMap(v -> body.convert(v, type, tree))
                .map(v -> Calls.bound(method, parameter, v, body))
                .map(Operand.Single::new);
    }

    private Optional<Value> scalar(ExpressionTree tree, Type type, boolean isOnly) {
        if (!(Expressions.withoutParentheses(tree) instanceof SwitchExpressionTree)) {
            return scalars.lower(tree);
        }
        return isOnly ? scalars.assigned(tree, Optional.of(type)) : body.reject(Message.CALL_SWITCH, tree);
    }

    private Optional<Operand> reject(Message message, ExpressionTree place, Object... words) {
        var unused = body.reject(message, place, words);
        return Optional.empty();
    }
}
