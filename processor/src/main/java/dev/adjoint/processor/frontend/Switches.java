package dev.adjoint.processor.frontend;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Shape;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Comparisons;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lowers {@code switch} on integers, strings and enum constants, as a statement and as an expression, to a chain of
 * comparisons.
 */
final class Switches {
    private static final Set<Type> SELECTORS = Set.of(Type.BYTE, Type.SHORT, Type.CHAR, Type.INT);

    /** Lowers statements that follow one another. */
    interface Sequence {
        void lower(List<? extends StatementTree> statements, boolean isAsWritten);
    }

    /** A switch expression that is being lowered: where its value goes, and what it was so far. */
    private record Yielding(Flow.Target target, Variables.Variable value, List<Value> values) {}

    private final MethodSource method;
    private final Variables variables;
    private final Body body;
    private final Flow flow;
    private final Jumps jumps;
    private final Branches branches;
    private final Expressions expressions;
    private final References references;
    private final Throws exceptions;
    private final Conditionals conditionals;
    private final Sequence sequence;
    private final Deque<Yielding> yieldings = new ArrayDeque<>();
    private final Map<Tree, Type> ownTypes = new HashMap<>();

    Switches(
            MethodSource method,
            Variables variables,
            Body body,
            Flow flow,
            Jumps jumps,
            Branches branches,
            Expressions expressions,
            Throws exceptions,
            Sequence sequence) {
        this.method = method;
        this.variables = variables;
        this.body = body;
        this.flow = flow;
        this.jumps = jumps;
        this.branches = branches;
        this.expressions = expressions;
        this.references = expressions.references();
        this.exceptions = exceptions;
        this.conditionals = new Conditionals(body);
        this.sequence = sequence;
    }

    void statement(SwitchTree tree) {
        Optional<Value> selector = selector(tree.getExpression());
        if (selector.isEmpty()) {
            return;
        }
        Flow.Target target = jumps.enterSwitch();
        chain(selector.get(), tree.getCases(), false);
        jumps.leaveSwitch();
        flow.arrive(target, body::or);
    }

    /**
     * The value of a switch expression.
     *
     * @param target the type that it is assigned to; empty where it stands alone and has a type of its own
     */
    Optional<Value> expression(SwitchExpressionTree tree, Optional<Type> target) {
        return target.or(() -> ownType(tree))
                .flatMap(type -> expression(tree, variables.hidden(type), new ArrayList<>()));
    }

    /** The value of a switch expression that is a record. */
    Optional<Operand> expression(SwitchExpressionTree tree, Shape.Composite shape) {
        Variables.Variable value = variables.hiddenAs(shape);
        var unused = expression(tree, value, new ArrayList<>());
        boolean isComplete = !value.isBroken() && value.leaves().allMatch(leaf -> leaf.value() != null);
        return isComplete ? Optional.of(RecordExpressions.held(value)) : Optional.empty();
    }

    private Optional<Value> expression(SwitchExpressionTree tree, Variables.Variable value, List<Value> yields) {
        int line = body.line();
        Optional<Value> yielded = cases(tree, value, yields);
        body.at(line); // That of the last case is no longer the one at hand.
        return yielded;
    }

    private Optional<Value> cases(SwitchExpressionTree tree, Variables.Variable value, List<Value> yields) {
        Optional<Value> selector = selector(tree.getExpression());
        if (selector.isPresent()) {
            Flow.Target target = jumps.enterSwitch();
            yieldings.push(new Yielding(target, value, yields));
            chain(selector.get(), tree.getCases(), true);
            yieldings.pop();
            jumps.leaveSwitch();
            flow.arrive(target, body::or);
        }
        variables.forget(value);
        return Optional.ofNullable(value.value());
    }

    /** The type of a switch expression that stands alone (JLS 15.28.1), found by lowering it for a trial. */
    private Optional<Type> ownType(SwitchExpressionTree tree) {
        Type known = ownTypes.get(tree);
        if (known != null) {
            return Optional.of(known);
        }
        List<Value> values = new ArrayList<>();
        branches.trial(() -> expression(tree, variables.hidden(null), values));
        // Without any value all of them were rejected, which lowering it in earnest reports.
        Optional<Type> type = values.isEmpty() ? Optional.of(Type.DOUBLE) : conditionals.type(values, tree);
        type.ifPresent(found -> ownTypes.put(tree, found));
        return type;
    }

    /** Where a {@code yield} leads here. */
    Optional<Flow.Target> yieldTarget() {
        return Optional.ofNullable(yieldings.peek()).map(Yielding::target);
    }

    /** {@code yield}, or the expression after an arrow. */
    void give(ExpressionTree tree) {
        Yielding yielding = yieldings.element();
        Variables.Variable value = yielding.value();
        if (value.recordType().isPresent()) {
            expressions.assignTo(value, tree);
            flow.jump(yielding.target());
            return;
        }
        Optional<Value> yielded = expressions.assigned(tree, Optional.ofNullable(value.type()));
        yielded.ifPresent(yielding.values()::add);
        yielded.ifPresentOrElse(value::assign, value::markBroken);
        flow.jump(yielding.target());
    }

    private Optional<Value> selector(ExpressionTree tree) {
        if (references.isReference(tree)) {
            return references.lower(tree);
        }
        Optional<Value> selector = expressions.lower(tree);
        if (selector.isPresent() && !SELECTORS.contains(selector.get().type())) {
            return body.reject(Message.SWITCH_TYPE, tree, selector.get().type().javaName());
        }
        return selector.flatMap(value -> body.convert(value, Type.INT, tree));
    }

    private void chain(Value selector, List<? extends CaseTree> cases, boolean isExpression) {
        List<Integer> labelled = new ArrayList<>();
        int otherwise = -1;
        for (int i = 0; i < cases.size(); i++) {
            if (isDefault(cases.get(i))) {
                otherwise = i;
            } else if (cases.get(i).getExpressions().isEmpty()) {
                body.reject(Message.SWITCH, cases.get(i));
                return;
            } else {
                labelled.add(i);
            }
        }
        boolean isKnown = !selector.type().isReference() || references.isConstant(selector);
        chain(new Chain(selector, cases, otherwise, isExpression), labelled, isKnown);
    }

    /**
     * The cases of one switch.
     *
     * @param otherwise the index of the default, or -1
     */
    private record Chain(Value selector, List<? extends CaseTree> cases, int otherwise, boolean isExpression) {}

    /**
     * Compares the selector with the labels of some cases, one after another.
     *
     * @param isKnown whether the selector is known not to be null
     */
    private void chain(Chain chain, List<Integer> labelled, boolean isKnown) {
        if (labelled.isEmpty()) {
            if (!isKnown) {
                Value isNull = body.apply(Comparisons.isNull(chain.selector().type()), chain.selector());
                branches.run(
                        isNull, () -> exceptions.raise("NullPointerException"), () -> chain(chain, labelled, true));
            } else if (chain.otherwise() >= 0) {
                run(chain.cases(), chain.otherwise(), chain.isExpression());
            } else if (chain.isExpression() && chain.selector().type() == Type.ENUM) {
                // The enum has a constant that it had not when the switch was compiled.
                exceptions.raise("IncompatibleClassChangeError");
            }
            return;
        }
        int first = labelled.get(0);
        matches(chain.selector(), chain.cases().get(first).getExpressions(), isKnown)
                .ifPresent(matches -> branches.run(
                        matches,
                        () -> run(chain.cases(), first, chain.isExpression()),
                        () -> chain(chain, labelled.subList(1, labelled.size()), true)));
    }

    private Optional<Value> matches(Value selector, List<? extends ExpressionTree> labels, boolean isKnown) {
        Optional<Value> matches = Optional.empty();
        for (ExpressionTree label : labels) {
            Optional<Value> equal = matches(selector, label, isKnown || matches.isPresent());
            if (equal.isEmpty()) {
                return Optional.empty();
            }
            matches = matches.isEmpty() ? equal : Optional.of(body.or(matches.get(), equal.get()));
        }
        return matches;
    }

    private Optional<Value> matches(Value selector, ExpressionTree label, boolean isKnown) {
        body.at(method.line(label));
        return selector.type().isReference()
                ? references.label(label, selector).map(value -> references.equal(selector, value, isKnown))
                : expressions
                        .lower(label)
                        .flatMap(value -> body.convert(value, Type.INT, label))
                        .map(value -> body.apply(Table.infix("==", Type.INT), selector, value));
    }

    /** Runs one case and those that it falls through to. */
    private void run(List<? extends CaseTree> cases, int index, boolean isExpression) {
        variables.enter();
        if (cases.get(index).getCaseKind() == CaseTree.CaseKind.RULE) {
            rule(cases.get(index).getBody(), isExpression);
        } else {
            declareEarlier(cases.subList(0, index));
            sequence.lower(from(cases.subList(index, cases.size())), false);
        }
        variables.leave();
    }

    private void rule(@Nullable Tree tree, boolean isExpression) {
        if (tree != null) {
            body.at(method.line(tree));
        }
        if (tree instanceof ExpressionTree expression && isExpression) {
            give(expression);
        } else if (tree instanceof ExpressionStatementTree statement && isExpression) {
            give(statement.getExpression());
        } else if (tree instanceof ExpressionTree expression) {
            expressions.operand(expression);
        } else if (tree instanceof StatementTree statement) {
            sequence.lower(List.of(statement), true);
        }
    }

    /** The statements of the cases up to the first that always jumps. */
    private static List<StatementTree> from(List<? extends CaseTree> cases) {
        List<StatementTree> statements = new ArrayList<>();
        for (CaseTree tree : cases) {
            List<? extends StatementTree> own = tree.getStatements();
            if (own != null) {
                statements.addAll(own);
            }
            if (statements.stream().anyMatch(Jumps::always)) {
                break;
            }
        }
        return statements;
    }

    /** All cases are one scope: a variable may be declared in one and assigned in a later one. */
    private void declareEarlier(List<? extends CaseTree> earlier) {
        for (CaseTree tree : earlier) {
            List<? extends StatementTree> statements = tree.getStatements();
            for (StatementTree statement : statements == null ? List.<StatementTree>of() : statements) {
                if (statement instanceof VariableTree variable
                        && !expressions.records().declares(variable, false)) {
                    variables.declare(variable.getName().toString(), type(variable));
                }
            }
        }
    }

    /** The type of a variable whose declaration is not run here; null if it was rejected. */
    private @Nullable Type type(VariableTree variable) {
        Tree type = variable.getType();
        ExpressionTree initializer = variable.getInitializer();
        if (type != null || initializer == null) {
            return PrimitiveTypes.orArray(type).orElse(null);
        }
        // It is 'var': its initializer is lowered for a trial, as if all that it may read were assigned.
        List<Type> types = new ArrayList<>();
        branches.trial(() -> {
            variables.assignMissing(body::zero);
            expressions.lower(initializer).ifPresent(value -> types.add(value.type()));
        });
        return types.isEmpty() ? null : types.get(0);
    }

    /** Whether a case is the default: a pattern has no expressions either, and is none. */
    private static boolean isDefault(CaseTree tree) {
        return tree.getExpressions().isEmpty() && tree.toString().stripLeading().startsWith("default");
    }
}
