package dev.adjoint.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Lowers statements in their order. What follows a jump becomes the other way of a region. */
final class Statements extends SimpleTreeVisitor<@Nullable Void, @Nullable Void> {
    private final MethodSource method;
    private final Variables variables;
    private final Body body;
    private final Flow flow = new Flow();
    private final Jumps jumps = new Jumps();
    private final Branches branches;
    private final Expressions expressions;
    private final Switches switches;
    private final Loops loops;
    private final Throws exceptions;
    private final Variables.Variable result;

    Statements(MethodSource method, Names names, Variables variables, Body body, Helpers helpers) {
        this.method = method;
        this.variables = variables;
        this.body = body;
        this.branches = new Branches(variables, body, flow);
        this.expressions = new Expressions(method, names, variables, body, branches, helpers);
        this.exceptions = new Throws(names, body, flow, expressions);
        this.switches =
                new Switches(method, variables, body, flow, jumps, branches, expressions, exceptions, this::lower);
        this.expressions.lowerSwitchesWith(switches);
        this.loops = new Loops(method, variables, body, flow, jumps, branches, expressions, switches, this::lower);
        TypeMirror returned = method.element().getReturnType();
        this.result = returned.getKind() == TypeKind.VOID
                ? variables.hidden(null)
                : variables.hiddenAs(helpers.records().shape(returned).orElse(new Shape.Scalar(Type.DOUBLE)));
    }

    /** Lowers the method's body; the result is empty if it does not always return, or if that was rejected. */
    Optional<Operand> lowerMethod(BlockTree block) {
        visitBlock(block, null);
        if (!flow.isOver() || result.isBroken()) {
            return Optional.empty();
        }
        if (flow.state().isThrown()) {
            // Nothing is returned where each way ends in an exception.
            result.assignMissing(body::zero);
        }
        return result.leaves().allMatch(leaf -> leaf.value() != null)
                ? Optional.of(RecordExpressions.held(result))
                : Optional.empty();
    }

    /** Lowers the declaration of a field as if it were a variable's; what it holds is empty if that was rejected. */
    Optional<Value> lowerField(VariableTree field) {
        visitVariable(field, null);
        return Optional.ofNullable(variables.find(field.getName().toString()))
                .flatMap(variable -> Optional.ofNullable(variable.value()));
    }

    @Override
    public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
        scoped(block.getStatements(), true);
        return null;
    }

    /**
     * Lowers statements that follow one another, in the scope at hand.
     *
     * @param isAsWritten whether the user wrote them so, and what is never reached is the user's error
     */
    private void lower(List<? extends StatementTree> statements, boolean isAsWritten) {
        for (int i = 0; i < statements.size(); i++) {
            StatementTree statement = statements.get(i);
            List<? extends StatementTree> rest = statements.subList(i + 1, statements.size());
            body.at(method.line(statement));
            if (statement instanceof IfTree tree && Jumps.endsOneWay(tree) && !Jumps.isGuard(tree)) {
                lower(tree, rest, isAsWritten);
                return;
            }
            visit(statement, null);
            if (flow.isOver()) {
                if (isAsWritten && !rest.isEmpty()) {
                    body.reject(Message.UNREACHABLE, rest.get(0));
                }
                return;
            }
            Optional<Value> left = flow.left();
            if (left.isPresent() && !rest.isEmpty()) {
                branches.run(left.get(), flow::leave, () -> unlessLeft(rest, isAsWritten));
                return;
            }
        }
    }

    /** Lowers what runs only where no jump was taken before it. */
    private void unlessLeft(List<? extends StatementTree> rest, boolean isAsWritten) {
        flow.restore(Flow.State.NONE);
        lower(rest, isAsWritten);
    }

    /** An {@code if} of which one way ends in a jump: what follows it belongs to the other way. */
    private void lower(IfTree tree, List<? extends StatementTree> rest, boolean isAsWritten) {
        boolean thenJumps = Jumps.always(tree.getThenStatement());
        expressions
                .condition(tree.getCondition())
                .ifPresent(condition -> branches.run(
                        condition,
                        () -> scoped(followed(tree.getThenStatement(), thenJumps ? List.of() : rest), isAsWritten),
                        () -> scoped(followed(tree.getElseStatement(), thenJumps ? rest : List.of()), isAsWritten)));
    }

    /** Lowers statements in a scope of their own. A way of a branch is one: the other way does not see it. */
    private void scoped(List<? extends StatementTree> statements, boolean isAsWritten) {
        variables.enter();
        lower(statements, isAsWritten);
        variables.leave();
    }

    private static List<StatementTree> followed(@Nullable StatementTree first, List<? extends StatementTree> rest) {
        List<StatementTree> statements = new ArrayList<>();
        if (first != null) {
            statements.add(first);
        }
        statements.addAll(rest);
        return statements;
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
        lower(tree, List.of(), true);
        return null;
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
        switches.statement(tree);
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        Suppressions outside = body.places().suppressions();
        body.places().suppress(outside.and(tree));
        declare(tree);
        body.places().suppress(outside);
        return null;
    }

    private void declare(VariableTree tree) {
        String name = tree.getName().toString();
        if (variables.find(name) != null) {
            body.reject(Message.REDECLARED, tree, name);
        }
        if (expressions.records().declares(tree, true)) {
            return;
        }
        Tree typeTree = tree.getType();
        Optional<Type> declared = typeTree == null ? Optional.empty() : PrimitiveTypes.orArray(typeTree);
        if (typeTree != null && declared.isEmpty()) {
            body.reject(Message.LOCAL_TYPE, tree, name, typeTree.toString());
            variables.declare(name, null);
            return;
        }
        boolean isFinal = tree.getModifiers().getFlags().contains(Modifier.FINAL);
        ExpressionTree initializer = tree.getInitializer();
        if (typeTree == null) {
            // It is 'var': it is not in scope in its initializer, which gives it its type.
            Optional<Value> value = initializer == null ? Optional.empty() : expressions.lower(initializer);
            initialize(variables.declare(name, value.map(Value::type).orElse(null)), value, isFinal);
            return;
        }
        // The variable is in scope in its own initializer.
        Variables.Variable variable = variables.declare(name, declared.orElse(null));
        if (initializer != null) {
            initialize(variable, expressions.assigned(initializer, declared), isFinal);
        }
    }

    private void initialize(Variables.Variable variable, Optional<Value> value, boolean isFinal) {
        Optional<Object> constant = isFinal ? value.flatMap(body::constant) : Optional.empty();
        value.map(v -> body.named(variable.name(), v)).ifPresentOrElse(variable::assign, variable::markBroken);
        Value assigned = variable.value();
        if (assigned != null) {
            constant.ifPresent(known -> body.markConstant(assigned, known));
        }
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, @Nullable Void unused) {
        expressions.run(tree.getExpression());
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
        ExpressionTree expression = tree.getExpression();
        if (expression != null) {
            expressions.assignTo(result, expression);
        }
        flow.jump(Flow.METHOD);
        return null;
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
        exceptions.lower(tree);
        return null;
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
        Optional<Flow.Target> target = jumps.breakTarget(tree.getLabel());
        if (target.isEmpty()) {
            return defaultAction(tree, null);
        }
        flow.jump(target.get());
        return null;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
        Optional<Flow.Target> target = jumps.continueTarget(tree.getLabel());
        if (target.isEmpty()) {
            return defaultAction(tree, null);
        }
        flow.jump(target.get());
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
        loops.lower(tree);
        return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
        loops.lower(tree);
        return null;
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
        loops.lower(tree);
        return null;
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
        loops.lower(tree);
        return null;
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
        switches.give(tree.getValue());
        return null;
    }

    @Override
    public @Nullable Void visitEmptyStatement(EmptyStatementTree tree, @Nullable Void unused) {
        return null;
    }

    @Override
    public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, @Nullable Void unused) {
        Flow.Target target = jumps.enterLabel(tree.getLabel(), Jumps.isLoop(tree.getStatement()));
        visit(tree.getStatement(), null);
        jumps.leaveLabel();
        flow.arrive(target, body::or);
        return null;
    }

    @Override
    protected @Nullable Void defaultAction(Tree tree, @Nullable Void unused) {
        body.diagnostics().add(Fence.statement(tree));
        return null;
    }
}
