package dev.adjoint.processor.frontend;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.ClassReference;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * Lowers {@code throw new …Exception(message)}. Whoever calls a derivative gets the exception that the method throws,
 * so its class must be one that the companion can name and whose constructor it can call.
 */
final class Throws {
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

    private void add(ClassReference type, List<Value> parts) {
        body.block().add(new Statement.Raise(type, parts, body.origin("")));
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
        boolean hasMessage = !tree.getArguments().isEmpty();
        if (tree.getArguments().size() > 1
                || (hasMessage && !isText(tree.getArguments().get(0)))) {
            body.reject(Message.EXCEPTION_ARGUMENT, tree.getArguments().get(0));
            return;
        }
        Optional<Message> problem = classes.problem(type.get(), hasMessage);
        if (problem.isPresent()) {
            body.reject(problem.get(), name, name);
            return;
        }
        List<Value> parts = new ArrayList<>();
        if (!hasMessage || message(tree.getArguments().get(0), parts)) {
            add(names.reference(type.get()), parts);
        }
    }

    /** Whether an expression is a string or a concatenation, as far as its form says. */
    private boolean isText(ExpressionTree tree) {
        ExpressionTree inner = References.withoutParentheses(tree);
        if (inner instanceof BinaryTree sum && inner.getKind() == Tree.Kind.PLUS) {
            return isText(sum.getLeftOperand()) || isText(sum.getRightOperand());
        }
        return references.type(inner).equals(Optional.of(Type.STRING));
    }

    /** Adds the parts of a message in the order of their evaluation. Returns whether all of them were accepted. */
    private boolean message(ExpressionTree tree, List<Value> parts) {
        ExpressionTree inner = References.withoutParentheses(tree);
        if (inner instanceof BinaryTree sum && isText(inner)) {
            boolean left = message(sum.getLeftOperand(), parts);
            return message(sum.getRightOperand(), parts) && left;
        }
        Optional<Value> part = references.isReference(inner) ? references.lower(inner) : number(inner);
        part.ifPresent(parts::add);
        return part.isPresent();
    }

    private Optional<Value> number(ExpressionTree tree) {
        Optional<Value> value = expressions.lower(tree);
        return value.isPresent() && value.get().type().isArray() ? body.reject(Message.MESSAGE_PART, tree) : value;
    }
}
