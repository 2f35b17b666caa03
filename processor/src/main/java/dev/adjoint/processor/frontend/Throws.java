package dev.adjoint.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * Lowers {@code throw new …Exception(arguments)}. Whoever calls a derivative gets the exception that the method throws,
 * so its class must be one that the companion can name and whose constructor it can call.
 */
final class Throws {
    /** A constant of these types is written as an int, for which Java may choose another constructor. */
    private static final Set<Type> SMALL = Set.of(Type.BYTE, Type.SHORT);

    private final Names names;
    private final ExceptionClasses classes;
    private final Body body;
    private final Flow flow;
    private final Expressions expressions;
    private final References references;

    Throws(Names names, Body body, Flow flow, Expressions expressions) {
        this.names = names;
        this.classes = new ExceptionClasses(names);
        this.body = body;
        this.flow = flow;
        this.expressions = expressions;
        this.references = expressions.references();
    }

    void lower(ThrowTree tree) {
        if (References.withoutParentheses(tree.getExpression()) instanceof NewClassTree made) {
            lower(made);
        } else {
            body.reject(Message.THROWN, tree);
        }
        flow.raise();
    }

    /** Throws one of the exceptions of java.lang that Java itself throws, here. */
    void raise(String simpleName) {
        add(new ClassReference("java.lang", List.of(simpleName)), List.of());
        flow.raise();
    }

    private void add(ClassReference type, List<List<Value>> arguments) {
        body.block().add(new Statement.Raise(type, arguments, body.origin("")));
    }

    private void lower(NewClassTree tree) {
        ExpressionTree name = tree.getIdentifier();
        boolean isName = name instanceof IdentifierTree || name instanceof MemberSelectTree;
        if (!isName || tree.getClassBody() != null || tree.getEnclosingExpression() != null) {
            body.reject(Message.THROWN, tree);
            return;
        }
        Optional<TypeElement> type = names.type(name);
        if (type.isEmpty()) {
            body.reject(Message.UNKNOWN_CLASS, name, name);
            return;
        }
        List<? extends ExpressionTree> arguments = tree.getArguments();
        Optional<? extends ExpressionTree> object =
                arguments.stream().filter(Throws::isObject).findFirst();
        if (object.isPresent()) {
            body.reject(Message.EXCEPTION_ARGUMENT, object.get());
            return;
        }
        boolean isMessage = arguments.size() == 1 && isText(arguments.get(0));
        Optional<Message> problem = isMessage || arguments.isEmpty()
                ? classes.problem(type.get(), isMessage)
                : classes.problem(type.get(), arguments.size());
        if (problem.isPresent()) {
            body.reject(problem.get(), name, name);
            return;
        }
        List<List<Value>> values = new ArrayList<>();
        boolean isAccepted = true;
        for (ExpressionTree argument : arguments) {
            List<Value> parts = new ArrayList<>();
            isAccepted &= argument(argument, parts);
            values.add(parts);
        }
        if (isAccepted) {
            add(names.reference(type.get()), values);
        }
    }

    /** Whether an argument is an object that cannot be passed: a cause, null, a lambda. */
    private static boolean isObject(ExpressionTree tree) {
        ExpressionTree inner = References.withoutParentheses(tree);
        return switch (inner.getKind()) {
            case NEW_CLASS, NEW_ARRAY, NULL_LITERAL, LAMBDA_EXPRESSION, MEMBER_REFERENCE -> true;
            case TYPE_CAST -> !(((TypeCastTree) inner).getType() instanceof PrimitiveTypeTree);
            default -> false;
        };
    }

    /** Adds what makes an argument. Returns whether it was accepted. */
    private boolean argument(ExpressionTree tree, List<Value> parts) {
        boolean isAccepted = isText(tree) ? text(tree, parts) : message(tree, parts);
        boolean isShown =
                isAccepted && (parts.size() > 1 || !SMALL.contains(parts.get(0).type()));
        if (isAccepted && !isShown) {
            body.reject(Message.EXCEPTION_ARGUMENT, tree);
        }
        return isShown;
    }

    /** A text: where it is the only part and no string, it is put together with an empty one. */
    private boolean text(ExpressionTree tree, List<Value> parts) {
        boolean isAccepted = message(tree, parts);
        if (isAccepted && parts.size() == 1 && parts.get(0).type() != Type.STRING) {
            parts.add(0, body.let(new Expression.Constant(Type.STRING, "", null)));
        }
        return isAccepted;
    }

    /** Whether an expression is a string or a concatenation, as far as its form says. */
    private boolean isText(ExpressionTree tree) {
        ExpressionTree inner = References.withoutParentheses(tree);
        if (inner instanceof BinaryTree sum && inner.getKind() == Tree.Kind.PLUS) {
            return isText(sum.getLeftOperand()) || isText(sum.getRightOperand());
        }
        return references.type(inner).equals(Optional.of(Type.STRING))
                || conversion(inner).isPresent();
    }

    /** Adds the parts of a message in the order of their evaluation. Returns whether all of them were accepted. */
    private boolean message(ExpressionTree tree, List<Value> parts) {
        ExpressionTree inner = References.withoutParentheses(tree);
        if (inner instanceof BinaryTree sum && isText(inner)) {
            boolean left = message(sum.getLeftOperand(), parts);
            return message(sum.getRightOperand(), parts) && left;
        }
        Optional<ExpressionTree> converted = conversion(inner);
        Optional<Value> part = converted.isPresent()
                ? number(converted.get())
                : references.isReference(inner) ? references.lower(inner) : number(inner);
        part.ifPresent(parts::add);
        return part.isPresent();
    }

    /** The number or boolean whose text {@code String.valueOf} gives, which is that of a concatenation. */
    private Optional<ExpressionTree> conversion(ExpressionTree tree) {
        return tree instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("valueOf")
                        && call.getArguments().size() == 1
                        && !references.isReference(call.getArguments().get(0))
                        && !isObject(call.getArguments().get(0))
                        && !references.isVariable(select.getExpression())
                        && names.type(select.getExpression())
                                .filter(owner -> owner.getQualifiedName().contentEquals("java.lang.String"))
                                .isPresent()
                ? Optional.of(call.getArguments().get(0))
                : Optional.empty();
    }

    private Optional<Value> number(ExpressionTree tree) {
        Optional<Value> value = expressions.lower(tree);
        return value.isPresent() && value.get().type().isArray() ? body.reject(Message.MESSAGE_PART, tree) : value;
    }
}
