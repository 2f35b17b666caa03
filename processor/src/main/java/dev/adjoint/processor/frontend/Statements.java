package dev.adjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lowers statements in their order. */
final class Statements extends SimpleTreeVisitor<@Nullable Void, @Nullable Void> {
    private final MethodSource method;
    private final Variables variables;
    private final Body body;
    private final Expressions expressions;
    private Optional<Value> result = Optional.empty();
    private boolean returned;

    Statements(MethodSource method, Names names, Variables variables, Body body) {
        this.method = method;
        this.variables = variables;
        this.body = body;
        this.expressions = new Expressions(method, names, variables, body);
    }

    /** What the method returns; empty if it does not, or if that was rejected. */
    Optional<Value> result() {
        return result;
    }

    void lower(BlockTree block) {
        variables.enter();
        for (StatementTree statement : block.getStatements()) {
            if (returned) {
                body.reject(Message.UNREACHABLE, statement);
                break;
            }
            body.at(method.line(statement));
            visit(statement, null);
        }
        variables.leave();
    }

    @Override
    public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
        lower(block);
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        String name = tree.getName().toString();
        if (variables.find(name) != null) {
            body.reject(Message.REDECLARED, tree, name);
        }
        Tree typeTree = tree.getType();
        ExpressionTree initializer = tree.getInitializer();
        if (typeTree == null) {
            Optional<Value> value = initializer == null ? Optional.empty() : expressions.lower(initializer);
            initialize(variables.declare(name, value.map(Value::type).orElse(null)), value, tree);
            return null;
        }
        Optional<Type> type = PrimitiveTypes.of(typeTree);
        if (type.isEmpty()) {
            body.reject(Message.LOCAL_TYPE, tree, name, typeTree.toString());
        }
        // The variable is in scope in its own initializer.
        Variables.Variable variable = variables.declare(name, type.orElse(null));
        if (initializer != null) {
            initialize(variable, expressions.lower(initializer), initializer);
        }
        return null;
    }

    private void initialize(Variables.Variable variable, Optional<Value> value, Tree place) {
        Type type = variable.type();
        if (type != null) {
            value.flatMap(v -> body.convert(v, type, place))
                    .map(v -> body.named(variable.name(), v))
                    .ifPresentOrElse(variable::assign, variable::markBroken);
        }
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, @Nullable Void unused) {
        expressions.lower(tree.getExpression());
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        returned = true;
        ExpressionTree expression = tree.getExpression();
        if (expression != null) {
            result = expressions.lower(expression).flatMap(value -> body.convert(value, Type.DOUBLE, expression));
        }
        return null;
    }

    @Override
    public @Nullable Void visitEmptyStatement(EmptyStatementTree tree, @Nullable Void unused) {
        return null;
    }

    /** A label alone does nothing. */
    @Override
    public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, @Nullable Void unused) {
        return visit(tree.getStatement(), null);
    }

    @Override
    protected @Nullable Void defaultAction(Tree tree, @Nullable Void unused) {
        body.diagnostics().add(Fence.statement(tree));
        return null;
    }
}
