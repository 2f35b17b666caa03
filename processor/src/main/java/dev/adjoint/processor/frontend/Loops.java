package dev.adjoint.processor.frontend;

import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import dev.adjoint.processor.diagnostics.Message;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Lowers loops. What a turn may assign is carried from turn to turn, and so is, for each target that a jump out of the
 * loop has, whether it was taken: the loop ends then, and goes on as the jump says.
 */
final class Loops {
    private final MethodSource method;
    private final Variables variables;
    private final Body body;
    private final Flow flow;
    private final Jumps jumps;
    private final Branches branches;
    private final Expressions expressions;
    private final Switches switches;
    private final Switches.Sequence sequence;

    Loops(
            MethodSource method,
            Variables variables,
            Body body,
            Flow flow,
            Jumps jumps,
            Branches branches,
            Expressions expressions,
            Switches switches,
            Switches.Sequence sequence) {
        this.method = method;
        this.variables = variables;
        this.body = body;
        this.flow = flow;
        this.jumps = jumps;
        this.branches = branches;
        this.expressions = expressions;
        this.switches = switches;
        this.sequence = sequence;
    }

    void lower(WhileLoopTree tree) {
        Runnable turn = () -> sequence.lower(List.of(tree.getStatement()), true);
        run(
                tree,
                tree.getCondition(),
                false,
                new LoopParts(
                        () -> expressions.condition(tree.getCondition()),
                        turn,
                        () -> {},
                        true,
                        List.of(tree.getCondition(), tree.getStatement())));
    }

    void lower(DoWhileLoopTree tree) {
        Runnable turn = () -> sequence.lower(List.of(tree.getStatement()), true);
        run(
                tree,
                tree.getCondition(),
                !isAlwaysTrue(tree.getCondition()),
                new LoopParts(
                        () -> expressions.condition(tree.getCondition()),
                        turn,
                        () -> {},
                        true,
                        List.of(tree.getCondition(), tree.getStatement())));
    }

    /** Whether a condition is the constant {@code true}: when it is evaluated then makes no difference. */
    private boolean isAlwaysTrue(ExpressionTree condition) {
        boolean[] isTrue = new boolean[1];
        branches.trial(() -> isTrue[0] = expressions
                .condition(condition)
                .flatMap(body::constant)
                .filter(known -> known.equals(true))
                .isPresent());
        return isTrue[0];
    }

    void lower(ForLoopTree tree) {
        Suppressions outside = body.places().suppressions();
        Suppressions header = outside;
        for (StatementTree initializer : tree.getInitializer()) {
            header = initializer instanceof VariableTree variable ? header.and(variable) : header;
        }
        body.places().suppress(header);
        variables.enter();
        sequence.lower(tree.getInitializer(), true);
        ExpressionTree condition = tree.getCondition();
        List<Tree> parts = new ArrayList<>(tree.getUpdate());
        parts.add(tree.getStatement());
        if (condition != null) {
            parts.add(condition);
        }
        run(
                tree,
                condition,
                false,
                new LoopParts(
                        () -> condition == null ? Optional.of(constant(body, true)) : expressions.condition(condition),
                        () -> turn(tree.getStatement(), outside),
                        () -> tree.getUpdate().forEach(this::update),
                        isUnseen(tree),
                        parts));
        variables.leave();
        body.places().suppress(outside);
    }

    /** The annotations of the variables in the header of a loop hold there, and for the loop itself. */
    private void turn(StatementTree statement, Suppressions outside) {
        Suppressions header = body.places().suppressions();
        body.places().suppress(outside);
        sequence.lower(List.of(statement), true);
        body.places().suppress(header);
    }

    /** Whether the updates do no more than to step the variables that the loop declares. */
    private static boolean isUnseen(ForLoopTree tree) {
        Set<String> own = new LinkedHashSet<>();
        for (StatementTree initializer : tree.getInitializer()) {
            if (initializer instanceof VariableTree variable) {
                own.add(variable.getName().toString());
            }
        }
        for (ExpressionStatementTree update : tree.getUpdate()) {
            ExpressionTree expression = update.getExpression();
            boolean isStep = stepped(expression).filter(own::contains).isPresent();
            if (!isStep) {
                return false;
            }
        }
        return true;
    }

    /** The variable that {@code i++}, {@code i += 2} and the like assign. */
    private static Optional<String> stepped(ExpressionTree expression) {
        if (expression instanceof UnaryTree step && step.getExpression() instanceof IdentifierTree variable) {
            return Optional.of(variable.getName().toString());
        }
        boolean isStep =
                expression.getKind() == Tree.Kind.PLUS_ASSIGNMENT || expression.getKind() == Tree.Kind.MINUS_ASSIGNMENT;
        return isStep
                        && expression instanceof CompoundAssignmentTree assignment
                        && assignment.getExpression() instanceof LiteralTree
                        && assignment.getVariable() instanceof IdentifierTree target
                ? Optional.of(target.getName().toString())
                : Optional.empty();
    }

    private void update(ExpressionStatementTree tree) {
        body.at(method.line(tree));
        expressions.run(tree.getExpression());
    }

    /** {@code for (T v : array)} reads one element after the other, of the array that the expression gave at first. */
    void lower(EnhancedForLoopTree tree) {
        Suppressions outside = body.places().suppressions();
        body.places().suppress(outside.and(tree.getVariable()));
        lower(tree, outside);
        body.places().suppress(outside);
    }

    private void lower(EnhancedForLoopTree tree, Suppressions outside) {
        Optional<Value> array = expressions.lower(tree.getExpression());
        if (array.isEmpty()) {
            return;
        }
        if (!array.get().type().isArray()) {
            body.reject(
                    Message.ITERATION, tree.getExpression(), array.get().type().javaName());
            return;
        }
        VariableTree variable = tree.getVariable();
        Variables.Variable index = variables.hidden(Type.INT);
        index.assign(body.named("index", body.let(new Expression.Constant(Type.INT, 0, "0"))));
        run(
                tree,
                null,
                false,
                Set.of(index),
                new LoopParts(
                        () -> Optional.of(body.apply(
                                Table.infix("<", Type.INT), held(index), body.let(new Expression.Length(array.get())))),
                        () -> {
                            element(array.get(), held(index), variable);
                            turn(tree.getStatement(), outside);
                        },
                        () -> index.assign(body.named(
                                "index",
                                body.apply(
                                        Table.infix("+", Type.INT),
                                        held(index),
                                        body.let(new Expression.Constant(Type.INT, 1, "1"))))),
                        true,
                        List.of(tree.getStatement())));
        variables.forget(index);
    }

    static Value held(Variables.Variable variable) {
        Value value = variable.value();
        if (value == null) {
            throw new IllegalStateException("nothing in " + variable.name());
        }
        return value;
    }

    private void element(Value array, Value index, VariableTree variable) {
        String name = variable.getName().toString();
        if (variables.find(name) != null) {
            body.reject(Message.REDECLARED, variable, name);
        }
        Value element = body.let(new Expression.Load(array, index));
        Tree typeTree = variable.getType();
        Optional<Type> type = typeTree == null ? Optional.of(element.type()) : PrimitiveTypes.orArray(typeTree);
        if (type.isEmpty()) {
            body.reject(Message.LOCAL_TYPE, variable, name, String.valueOf(typeTree));
        }
        Variables.Variable declared = variables.declare(name, type.orElse(null));
        type.flatMap(t -> body.convert(element, t, variable))
                .map(value -> body.named(name, value))
                .ifPresentOrElse(declared::assign, declared::markBroken);
    }

    static Value constant(Body body, boolean value) {
        return body.let(new Expression.Constant(Type.BOOLEAN, value, null));
    }

    private void run(Tree tree, @Nullable ExpressionTree condition, boolean bodyFirst, LoopParts parts) {
        run(tree, condition, bodyFirst, Set.of(), parts);
    }

    private void run(
            Tree tree,
            @Nullable ExpressionTree condition,
            boolean bodyFirst,
            Set<Variables.Variable> ours,
            LoopParts parts) {
        int line = method.line(tree);
        LoopExits exits = new LoopExits();
        exits.scanAll(parts.parts());
        LoopExits inCondition = new LoopExits();
        inCondition.scan(condition, null);
        Jumps.Loop loop = jumps.enterLoop();
        Map<Flow.Target, Variables.Variable> flags = new LinkedHashMap<>();
        for (Flow.Target target : targets(exits, loop)) {
            flags.put(target, flag(nameOf(target, loop), false));
        }
        Variables.Variable again = null;
        if (bodyFirst || (condition != null && hasEffects(inCondition, condition))) {
            again = flag("again", true);
            if (!bodyFirst) {
                parts.condition()
                        .get()
                        .map(value -> body.named("again", value))
                        .ifPresentOrElse(again::assign, again::markBroken);
            }
        }
        List<Variables.Variable> carriedVariables = new ArrayList<>(ours);
        carriedVariables.addAll(flags.values());
        if (again != null) {
            carriedVariables.add(again);
        }
        for (Variables.Variable variable : variables.snapshot().keySet()) {
            boolean isResult = variable.name().isEmpty() && (exits.returns() || exits.yields());
            if (exits.assigned().contains(variable.source()) || isResult) {
                carriedVariables.add(variable);
            }
        }
        new LoopTurns(
                        variables,
                        body,
                        flow,
                        branches,
                        carriedVariables.stream().distinct().toList(),
                        flags,
                        again,
                        loop,
                        bodyFirst,
                        tree,
                        line)
                .lower(parts);
        jumps.leaveLoop();
        flags.values().forEach(variables::forget);
        if (again != null) {
            variables.forget(again);
        }
    }

    private static boolean hasEffects(LoopExits inCondition, ExpressionTree condition) {
        Effects effects = new Effects();
        effects.scan(condition, null);
        return !inCondition.assigned().isEmpty() || effects.found();
    }

    /** What the fact is called that a jump was taken: people read it in the generated code. */
    static String nameOf(Flow.Target target, Jumps.Loop loop) {
        if (target == loop.end()) {
            return "stopped";
        }
        return target == Flow.METHOD ? "returned" : "left";
    }

    private Variables.Variable flag(String name, boolean value) {
        Variables.Variable flag = variables.hidden(Type.BOOLEAN);
        flag.assign(body.named(name, constant(body, value)));
        return flag;
    }

    /** Where the jumps in a loop lead that leave it. */
    private Set<Flow.Target> targets(LoopExits exits, Jumps.Loop loop) {
        Set<Flow.Target> targets = new LinkedHashSet<>();
        if (exits.breaks()) {
            targets.add(loop.end());
        }
        for (Name label : exits.breakLabels()) {
            jumps.breakTarget(label).ifPresent(targets::add);
        }
        for (Name label : exits.continueLabels()) {
            jumps.continueTarget(label).filter(target -> target != loop.turn()).ifPresent(targets::add);
        }
        if (exits.returns()) {
            targets.add(Flow.METHOD);
        }
        if (exits.yields()) {
            switches.yieldTarget().ifPresent(targets::add);
        }
        return targets;
    }
}
