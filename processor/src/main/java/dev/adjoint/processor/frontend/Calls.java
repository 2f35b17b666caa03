package dev.adjoint.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Calls of the methods of Math and StrictMath. */
final class Calls {
    private final Names names;
    private final Body body;
    private final ArrayCalls arrayCalls;
    private final Function<ExpressionTree, Optional<Value>> expressions;

    Calls(Names names, Body body, Function<ExpressionTree, Optional<Value>> expressions) {
        this.names = names;
        this.body = body;
        this.expressions = expressions;
        this.arrayCalls = new ArrayCalls(body);
    }

    Optional<Value> lower(MethodInvocationTree tree) {
        ExpressionTree select = tree.getMethodSelect();
        Optional<TypeElement> owner = Optional.empty();
        String name = select.toString();
        if (select instanceof IdentifierTree identifier) {
            name = identifier.getName().toString();
            owner = names.ownerOfMethod(name);
        } else if (select instanceof MemberSelectTree member) {
            name = member.getIdentifier().toString();
            owner = names.type(member.getExpression());
        }
        if (owner.isEmpty()) {
            return body.reject(isSimple(select) ? Message.UNKNOWN_METHOD : Message.CALL, select, select);
        }
        String className = owner.get().getQualifiedName().toString();
        if (ArrayCalls.isOwner(className)) {
            String method = name;
            return arguments(tree).flatMap(arguments -> arrayCalls.call(className, method, arguments, tree));
        }
        if (!Table.MATH_CLASSES.contains(className)) {
            return body.reject(Message.CALL, select, select);
        }
        if (name.equals("random")) {
            return body.reject(Message.RANDOM, select, select);
        }
        Optional<List<Value>> arguments = arguments(tree);
        return arguments.isEmpty() ? Optional.empty() : mathCall(owner.get(), name, tree, arguments.get());
    }

    /** {@code array.clone()}. */
    Optional<Value> cloneOf(Value array) {
        return arrayCalls.clone(array);
    }

    private static boolean isSimple(ExpressionTree select) {
        return select instanceof IdentifierTree
                || (select instanceof MemberSelectTree member && member.getExpression() instanceof IdentifierTree);
    }

    /** The arguments, evaluated from left to right; empty if one was rejected. */
    private Optional<List<Value>> arguments(MethodInvocationTree tree) {
        List<Value> arguments = new ArrayList<>();
        for (ExpressionTree argument : tree.getArguments()) {
            expressions.apply(argument).ifPresent(arguments::add);
        }
        return arguments.size() == tree.getArguments().size() ? Optional.of(arguments) : Optional.empty();
    }

    private Optional<Value> mathCall(TypeElement owner, String name, MethodInvocationTree tree, List<Value> arguments) {
        ExpressionTree select = tree.getMethodSelect();
        List<Type> types = arguments.stream().map(Value::type).toList();
        Optional<Overload> overload = Overload.select(names.methodsOf(owner, name), types);
        if (overload.isEmpty()) {
            String signature = types.stream().map(Type::javaName).collect(Collectors.joining(", ", "(", ")"));
            return body.reject(Message.UNKNOWN_METHOD, select, select + signature);
        }
        Optional<Rule> rule = Table.mathMethod(
                owner.getQualifiedName().toString(),
                name,
                overload.get().parameters(),
                overload.get().result());
        if (rule.isEmpty()) {
            return body.reject(Message.NO_RULE, select, select);
        }
        List<Value> converted = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            body.convert(arguments.get(i), rule.get().parameters().get(i), tree).ifPresent(converted::add);
        }
        return Optional.of(body.let(new Expression.Apply(rule.get(), converted)));
    }

    /** A method on primitive types. */
    private record Overload(List<Type> parameters, Type result) {
        /** The most specific method that accepts arguments of these types (JLS 15.12.2.2 and 15.12.2.5). */
        static Optional<Overload> select(List<ExecutableElement> methods, List<Type> arguments) {
            List<Overload> applicable = methods.stream()
                    .flatMap(method -> of(method).stream())
                    .filter(overload -> accepts(overload.parameters, arguments))
                    .toList();
            return applicable.stream()
                    .filter(candidate ->
                            applicable.stream().allMatch(other -> accepts(other.parameters, candidate.parameters)))
                    .findFirst();
        }

        private static Optional<Overload> of(ExecutableElement method) {
            List<Type> parameters = method.getParameters().stream()
                    .flatMap(parameter -> PrimitiveTypes.of(parameter.asType()).stream())
                    .toList();
            return parameters.size() == method.getParameters().size()
                    ? PrimitiveTypes.of(method.getReturnType()).map(result -> new Overload(parameters, result))
                    : Optional.empty();
        }

        private static boolean accepts(List<Type> parameters, List<Type> arguments) {
            if (parameters.size() != arguments.size()) {
                return false;
            }
            for (int i = 0; i < parameters.size(); i++) {
                if (!arguments.get(i).widensTo(parameters.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
