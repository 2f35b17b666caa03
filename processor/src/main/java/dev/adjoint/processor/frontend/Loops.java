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
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
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
import java.util.function.Supplier;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Lowers loops. What a turn may assign is carried from turn to turn, and so is, for each target that a jump out of the
 * loop has, whether it was taken: the loop ends then, and goes on as the jump says.
 *
 * <p>The test of a loop in the IR has no effects. Where the user's condition has some, or is evaluated after the first
 * turn, its value is carried: it is computed before the loop and at the end of each turn.
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

    /**
     * The parts of a loop.
     *
     * @param condition empty where it always goes on
     * @param body of one turn, in a scope of its own
     * @param update what follows the body, after a {@code continue} too
     * @param isUpdateUnseen whether nobody can see what the update does after a jump out of the loop
     * @param parts all trees whose assignments and jumps belong to the loop
     */
    private record Parts(
            Supplier<Optional<Value>> condition,
            Runnable body,
            Runnable update,
            boolean isUpdateUnseen,
            List<Tree> parts) {}

    void lower(WhileLoopTree tree) {
        Runnable turn = () -> sequence.lower(List.of(tree.getStatement()), true);
        run(
                tree,
                tree.getCondition(),
                false,
                new Parts(
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
                true,
                new Parts(
                        () -> expressions.condition(tree.getCondition()),
                        turn,
                        () -> {},
                        true,
                        List.of(tree.getCondition(), tree.getStatement())));
    }

    void lower(ForLoopTree tree) {
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
                new Parts(
                        () -> condition == null ? Optional.of(constant(true)) : expressions.condition(condition),
                        () -> sequence.lower(List.of(tree.getStatement()), true),
                        () -> tree.getUpdate().forEach(this::update),
                        isUnseen(tree),
                        parts));
        variables.leave();
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
                new Parts(
                        () -> Optional.of(body.apply(
                                Table.infix("<", Type.INT), held(index), body.let(new Expression.Length(array.get())))),
                        () -> {
                            element(array.get(), held(index), variable);
                            sequence.lower(List.of(tree.getStatement()), true);
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

    private static Value held(Variables.Variable variable) {
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

    private Value constant(boolean value) {
        return body.let(new Expression.Constant(Type.BOOLEAN, value, null));
    }

    private void run(Tree tree, @Nullable ExpressionTree condition, boolean bodyFirst, Parts parts) {
        run(tree, condition, bodyFirst, Set.of(), parts);
    }

    private void run(
            Tree tree,
            @Nullable ExpressionTree condition,
            boolean bodyFirst,
            Set<Variables.Variable> ours,
            Parts parts) {
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
        new Turns(carriedVariables.stream().distinct().toList(), flags, again, loop, bodyFirst, line).lower(parts);
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
    private static String nameOf(Flow.Target target, Jumps.Loop loop) {
        if (target == loop.end()) {
            return "stopped";
        }
        return target == Flow.METHOD ? "returned" : "left";
    }

    private Variables.Variable flag(String name, boolean value) {
        Variables.Variable flag = variables.hidden(Type.BOOLEAN);
        flag.assign(body.named(name, constant(value)));
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

    /** One loop while it is lowered. */
    private final class Turns {
        private final List<Variables.Variable> carriedVariables;
        private final Map<Flow.Target, Variables.Variable> flags;
        private final Variables.@Nullable Variable again;
        private final Jumps.Loop loop;
        private final int line;
        private final List<Value> initial = new ArrayList<>();
        private final List<Value> carried = new ArrayList<>();
        private final boolean bodyFirst;
        private Flow.State outside = Flow.State.NONE;
        private boolean isEndless;

        Turns(
                List<Variables.Variable> carriedVariables,
                Map<Flow.Target, Variables.Variable> flags,
                Variables.@Nullable Variable again,
                Jumps.Loop loop,
                boolean bodyFirst,
                int line) {
            this.carriedVariables = carriedVariables.stream()
                    .filter(variable -> variable.type() != null)
                    .toList();
            this.flags = flags;
            this.again = again;
            this.loop = loop;
            this.bodyFirst = bodyFirst;
            this.line = line;
        }

        void lower(Parts parts) {
            for (Variables.Variable variable : carriedVariables) {
                Value held = variable.value();
                initial.add(held == null ? body.zero(typeOf(variable)) : held);
                Value value = new Value(typeOf(variable), Origin.primal(nameOf(variable), line));
                carried.add(value);
                variable.assign(value);
            }
            Map<Variables.Variable, Optional<Value>> atStart = variables.snapshot();
            outside = flow.state();
            BlockBuilder test = new BlockBuilder();
            body.open(test);
            Value condition = test(parts);
            body.close();
            variables.restore(atStart);
            BlockBuilder turn = new BlockBuilder();
            body.open(turn);
            if (turn(parts)) {
                body.close();
                variables.restore(atStart);
                thrown(test, condition, turn);
                return;
            }
            List<Value> next = new ArrayList<>();
            for (int i = 0; i < carried.size(); i++) {
                Value held = carriedVariables.get(i).value();
                next.add(held == null ? carried.get(i) : held);
            }
            body.close();
            variables.restore(atStart);
            List<Value> results = new ArrayList<>();
            for (Value value : carried) {
                results.add(new Value(value.type(), value.origin()));
            }
            body.block()
                    .add(new Statement.Loop(
                            results, initial, carried, test.build(List.of(condition)), turn.build(next)));
            for (int i = 0; i < results.size(); i++) {
                carriedVariables.get(i).assign(results.get(i));
            }
            leave();
        }

        /** A loop whose first turn throws for certain is a guard: it has no second one. */
        private void thrown(BlockBuilder test, Value condition, BlockBuilder turn) {
            for (int i = 0; i < carried.size(); i++) {
                body.block().add(new Statement.Let(carried.get(i), new Expression.Copy(initial.get(i))));
            }
            body.block().addAll(test);
            boolean isRun = isEndless || bodyFirst;
            if (isRun) {
                body.block().addAll(turn);
                flow.raise();
            } else {
                Block none = new BlockBuilder().build(List.of());
                body.block().add(new Statement.If(List.of(), condition, turn.build(List.of()), none));
                flow.restore(outside);
            }
        }

        private Type typeOf(Variables.Variable variable) {
            Type type = variable.type();
            if (type == null) {
                throw new IllegalStateException("no type");
            }
            return type;
        }

        private @Nullable String nameOf(Variables.Variable variable) {
            if (!variable.name().isEmpty()) {
                return variable.name();
            }
            Value held = variable.value();
            return held == null ? null : held.name();
        }

        /** The condition in the test's block: no jump was taken, and the user's condition holds. */
        private Value test(Parts parts) {
            flow.restore(Flow.State.NONE);
            body.at(line);
            Optional<Value> left = left();
            if (left.isEmpty() || again != null) {
                return ownCondition(parts);
            }
            Value stays = body.apply(Table.prefix("!", Type.BOOLEAN), left.get());
            Optional<Value> condition = branches.choose(
                    stays,
                    () -> Optional.of(ownCondition(parts)),
                    () -> Optional.of(constant(false)),
                    (a, b) -> Optional.of(Type.BOOLEAN));
            return isEndless ? stays : condition.orElse(stays);
        }

        private Value ownCondition(Parts parts) {
            if (again != null) {
                return held(again);
            }
            Value condition = parts.condition().get().orElseGet(() -> constant(false));
            isEndless =
                    body.constant(condition).filter(known -> known.equals(true)).isPresent();
            return isEndless ? constant(true) : condition;
        }

        /** Whether any of the jumps was taken. */
        private Optional<Value> left() {
            return flags.values().stream().map(Loops::held).reduce(body::or);
        }

        /** Lowers one turn. Returns whether it throws for certain. */
        private boolean turn(Parts parts) {
            flow.restore(Flow.State.NONE);
            variables.enter();
            parts.body().run();
            variables.leave();
            flow.arrive(loop.turn(), body::or);
            Flow.State atEnd = flow.state();
            if (atEnd.isThrown()) {
                return true;
            }
            Optional<Value> left = flow.left();
            if (again == null && parts.isUpdateUnseen()) {
                goOn(parts);
            } else if (left.isPresent()) {
                branches.run(left.get(), this::stop, () -> goOn(parts));
            } else if (flow.isOver()) {
                stop();
            } else {
                goOn(parts);
            }
            flow.restore(Flow.State.NONE);
            flags.forEach((target, flag) -> flag.assign(
                    body.named(Loops.nameOf(target, loop), taken(atEnd.jumps().get(target)))));
            return false;
        }

        private Value taken(Flow.@Nullable Taken taken) {
            return taken == null ? constant(false) : taken.condition().orElseGet(() -> constant(true));
        }

        private void stop() {
            if (again != null) {
                again.assign(body.named("again", constant(false)));
            }
        }

        private void goOn(Parts parts) {
            flow.restore(Flow.State.NONE);
            parts.update().run();
            if (again != null) {
                Value condition = parts.condition().get().orElseGet(() -> constant(false));
                again.assign(body.named("again", condition));
            }
        }

        /** After the loop: those of its jumps that lead further are on their way. */
        private void leave() {
            Map<Flow.Target, Flow.Taken> taken = new LinkedHashMap<>(outside.jumps());
            List<Value> conditions = new ArrayList<>();
            flags.forEach((target, flag) -> {
                if (target != loop.end()) {
                    taken.put(target, new Flow.Taken(Optional.of(held(flag))));
                    conditions.add(held(flag));
                }
            });
            if (isEndless && !flags.containsKey(loop.end())) {
                if (conditions.size() == 1) {
                    taken.replaceAll((target, unused) -> Flow.Taken.ALWAYS);
                }
                flow.restore(new Flow.State(taken, Flow.Taken.ALWAYS));
                return;
            }
            Optional<Value> any = conditions.stream().reduce(body::or);
            flow.restore(any.isEmpty() ? outside : new Flow.State(taken, new Flow.Taken(any)));
        }
    }
}
