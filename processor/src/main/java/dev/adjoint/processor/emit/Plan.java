package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Role;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Uses;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which values get a statement of their own, and which are written where they are used: constants always, what the user
 * did not name if it is used once, adjoints that are used once while the expression stays short, and branches that only
 * choose between two expressions. Operations that may throw keep their order.
 */
final class Plan {
    /** What an expression of the user's may hold at most; it bounds the bytecode of one statement. */
    private static final int LONGEST_PRIMAL = 200;

    /** What a reader can take in at once. */
    private static final int LONGEST_DERIVATIVE = 12;

    /** What is so short that an adjoint or tangent of the user's variable need not be named. */
    private static final int LONGEST_UNNAMED = 4;

    private final Uses uses;
    private final Map<Value, Statement> folded = new HashMap<>();
    private final Map<Value, Statement.If> conditionals = new HashMap<>();
    private final Map<Value, Integer> sizes = new HashMap<>();
    private final Set<Value> accumulators = new HashSet<>();
    /** Values that are read in a loop, but computed before it. */
    private final Set<Value> crossing = new HashSet<>();

    /** What is folded and reads memory for the derivative: it must be read before that is written into. */
    private final Map<Value, Set<Aliases.Place>> pendingLoads = new LinkedHashMap<>();

    private final Aliases aliases;
    private final Set<Value> counters = new HashSet<>();
    private List<Value> pendingThrowers = new ArrayList<>();

    private Plan(Function function) {
        this.uses = Uses.of(function);
        this.aliases = Aliases.withSharedParameters(function);
        collectAccumulators(function);
        collectCrossing(function.body(), new HashSet<>(function.parameters()));
    }

    /**
     * The plan for a function.
     *
     * @param throwFirst whether everything that may throw must run before what follows the statements
     */
    static Plan of(Function function, boolean throwFirst) {
        Plan plan = new Plan(function);
        plan.decide(function.body(), throwFirst);
        return plan;
    }

    /** The statements of a block that are written as such, in order. */
    List<Statement> kept(Block block) {
        List<Statement> kept = new ArrayList<>();
        for (Statement statement : block.statements()) {
            if (statement.defined().isEmpty() || !isFolded(statement.defined().get(0))) {
                kept.add(statement);
            }
        }
        return kept;
    }

    /** Whether a value is read once. */
    boolean isReadOnce(Value value) {
        return uses.of(value) == 1;
    }

    boolean isRead(Value value) {
        return uses.of(value) > 0;
    }

    /** Whether a value is the constant {@code true}. */
    boolean isTrue(Value value) {
        return expression(value).orElse(null) instanceof Expression.Constant constant
                && constant.value().equals(true);
    }

    /** Whether this is the number 0.0, which is written where it is read. */
    boolean isZero(Value value) {
        return expression(value).orElse(null) instanceof Expression.Constant constant
                && constant.value() instanceof Double number
                && number == 0;
    }

    boolean isFolded(Value value) {
        return folded.containsKey(value);
    }

    /** Whether a value is written as a constant, without an operation. */
    boolean isConstant(Value value) {
        return folded.get(value) instanceof Statement.Let && sizes.getOrDefault(value, 0) == 0;
    }

    /** The expression that is written in the place of a folded value; empty if that is a choice. */
    Optional<Expression> expression(Value value) {
        return folded.get(value) instanceof Statement.Let let ? Optional.of(let.expression()) : Optional.empty();
    }

    /** The choice between two expressions that a value is, folded or not. */
    Optional<Statement.If> conditional(Value value) {
        return Optional.ofNullable(conditionals.get(value));
    }

    /** What a folded value reads: the operands of the expression that is written in its place. */
    List<Value> operands(Value value) {
        return operands(Objects.requireNonNull(folded.get(value), "not folded"));
    }

    /** What a statement reads where it is written: of a choice, the condition and what it yields. */
    List<Value> operands(Statement statement) {
        if (!(statement instanceof Statement.If branch)) {
            return statement.operands();
        }
        return List.of(
                branch.condition(),
                branch.then().results().get(0),
                branch.otherwise().results().get(0));
    }

    /** Whether a branch is written as an expression, if it has a statement of its own. */
    boolean isConditional(Statement.If branch) {
        return branch.results().size() == 1
                && conditionals.containsKey(branch.results().get(0));
    }

    /** Whether a statement adds to, or subtracts from, an adjoint: {@code da += …}. */
    static boolean isAccumulation(Statement.Let let) {
        return let.value().role() == Role.DERIVATIVE
                && let.value().name() != null
                && let.expression() instanceof Expression.Apply apply
                && (apply.primitive() == Table.row("double +") || apply.primitive() == Table.row("double -"))
                && let.value().name().equals(apply.arguments().get(0).name());
    }

    private void collectAccumulators(Function function) {
        for (Statement.Let let : function.lets()) {
            if (isAccumulation(let)) {
                accumulators.add(let.expression().operands().get(0));
            }
        }
    }

    /** What a loop counts, or asks, from its first turn on is written in its head. */
    private void collectCounters(Statement.Loop loop) {
        for (int i = 0; i < loop.carried().size(); i++) {
            Value initial = loop.initial().get(i);
            boolean isNamesake =
                    Objects.equals(initial.name(), loop.carried().get(i).name());
            if (isNamesake && (initial.type() == Type.INT || initial.type() == Type.BOOLEAN)) {
                counters.add(initial);
            }
        }
        int again = loop.carried().indexOf(loop.condition());
        if (again >= 0) {
            counters.add(loop.body().results().get(again));
        }
    }

    /** Takes note of what is read in a loop, but computed before it. */
    private void collectCrossing(Block block, Set<Value> computed) {
        for (Statement statement : block.statements()) {
            statement.operands().stream()
                    .filter(operand -> !computed.contains(operand))
                    .forEach(crossing::add);
            if (statement instanceof Statement.Loop loop) {
                collectCounters(loop);
                collectCrossing(loop.test(), new HashSet<>(loop.carried()));
                collectCrossing(loop.body(), new HashSet<>(loop.carried()));
            } else {
                statement.blocks().forEach(inner -> collectCrossing(inner, computed));
            }
            computed.addAll(statement.defined());
        }
        block.results().stream().filter(result -> !computed.contains(result)).forEach(crossing::add);
    }

    private void decide(Block block, boolean throwFirst) {
        List<Value> outer = pendingThrowers;
        pendingThrowers = new ArrayList<>();
        for (Statement statement : block.statements()) {
            statement.match(new Statement.Cases<Void>() {
                @Override
                public Void let(Statement.Let let) {
                    decide(let);
                    return null;
                }

                @Override
                public Void branch(Statement.If branch) {
                    decide(branch);
                    return null;
                }

                @Override
                public Void loop(Statement.Loop loop) {
                    List<Value> first = throwers(loop.initial());
                    if (first.size() == 1) {
                        evaluateLast(first);
                    }
                    unfoldAll();
                    decide(loop.test(), false);
                    unfoldLoads();
                    decide(loop.body(), true);
                    unfoldLoads();
                    return null;
                }

                @Override
                public Void store(Statement.Store store) {
                    effect(store);
                    return null;
                }

                @Override
                public Void call(Statement.Call call) {
                    effect(call);
                    return null;
                }

                @Override
                public Void raise(Statement.Raise raise) {
                    effect(raise);
                    return null;
                }
            });
        }
        if (!throwFirst) {
            evaluateLast(throwers(block.results()));
        }
        unfoldThrowers();
        pendingThrowers = outer;
    }

    /** What was to run before a statement with effects does so, within it or before it. */
    private void effect(Statement statement) {
        evaluateLast(throwers(statement.operands()));
        unfoldThrowers();
        statement.operands().forEach(pendingLoads::remove);
        for (Aliases.Place written : aliases.placesWritten(statement)) {
            List<Value> affected = pendingLoads.entrySet().stream()
                    .filter(pending -> pending.getValue().contains(written))
                    .map(Map.Entry::getKey)
                    .toList();
            unfold(affected);
            affected.forEach(pendingLoads::remove);
        }
    }

    /** The places in memory that an expression of the derivative reads where it is written. */
    private Set<Aliases.Place> memories(Statement.Let let) {
        Set<Aliases.Place> memories = new HashSet<>();
        if (let.value().role() == Role.DERIVATIVE && let.expression() instanceof Expression.Load load) {
            memories.add(aliases.place(load.array()));
        }
        for (Value operand : let.expression().operands()) {
            Set<Aliases.Place> inner = pendingLoads.remove(operand);
            if (inner != null) {
                memories.addAll(inner);
            }
        }
        return memories;
    }

    private void decide(Statement.Let let) {
        Value value = let.value();
        List<Value> operands = throwers(let.expression().operands());
        boolean isPrimal = value.role() == Role.PRIMAL;
        boolean throwing = (isPrimal && mayThrow(let.expression())) || !operands.isEmpty();
        evaluateLast(operands);
        Set<Aliases.Place> memories = memories(let);
        int size = size(let.expression());
        if (mayFold(let, size)) {
            folded.put(value, let);
            sizes.put(value, size);
            if (throwing) {
                pendingThrowers.add(value);
            }
            if (!memories.isEmpty()) {
                pendingLoads.put(value, memories);
            }
        } else if (throwing) {
            unfoldThrowers();
        }
    }

    /**
     * What may throw before a branch does so before it or in its condition, and what may throw in its ways gets
     * statements of its own.
     */
    private void decide(Statement.If branch) {
        boolean throwing = !throwers(branch.operands()).isEmpty();
        effect(branch);
        decide(branch.then(), true);
        unfoldLoads();
        decide(branch.otherwise(), true);
        unfoldLoads();
        if (!isChoice(branch)) {
            return;
        }
        Value value = branch.results().get(0);
        conditionals.put(value, branch);
        int size = 1;
        for (Value operand : operands(branch)) {
            size += sizes.getOrDefault(operand, 0);
        }
        boolean isShort = size <= longest(value);
        boolean isNamed = value.name() != null && value.role() == Role.PRIMAL;
        if (uses.of(value) == 1 && isShort && !isNamed && !accumulators.contains(value) && !crossing.contains(value)) {
            folded.put(value, branch);
            sizes.put(value, size);
            if (throwing) {
                pendingThrowers.add(value);
            }
        }
    }

    /** Whether a branch does nothing but choose between two expressions. The user's statements stay statements. */
    private boolean isChoice(Statement.If branch) {
        return branch.results().size() == 1
                && (branch.isExpression()
                        || branch.results().get(0).name() != null
                        || branch.results().get(0).role() == Role.DERIVATIVE)
                && kept(branch.then()).isEmpty()
                && kept(branch.otherwise()).isEmpty();
    }

    private boolean mayFold(Statement.Let let, int size) {
        Value value = let.value();
        if (accumulators.contains(value) || let.expression() instanceof Expression.Copy) {
            return false;
        }
        boolean derivative = value.role() == Role.DERIVATIVE;
        if (crossing.contains(value) && (size > 0 || mayThrow(let.expression()))) {
            return false;
        }
        if (size == 0 && mayThrow(let.expression())) {
            return uses.of(value) == 1 && value.name() == null;
        }
        if (size == 0 && (derivative || value.name() == null)) {
            return true;
        }

        if (uses.of(value) != 1) {
            return false;
        }
        boolean isUnnamed = value.name() == null || counters.contains(value);
        return size <= longest(value) && (derivative ? !isAccumulation(let) : isUnnamed);
    }

    /** How many operations an expression may have that is written in the place of a value. */
    private static int longest(Value value) {
        if (value.role() == Role.PRIMAL) {
            return LONGEST_PRIMAL;
        }
        return value.name() == null ? LONGEST_DERIVATIVE : LONGEST_UNNAMED;
    }

    /** The number of operations; a constant is none, nor is the conversion of one or of a variable. */
    private int size(Expression expression) {
        int size = 0;
        for (Value operand : expression.operands()) {
            size += sizes.getOrDefault(operand, 0);
        }
        if (expression instanceof Expression.Load) {
            return size + 1;
        }
        boolean isFree = !(expression instanceof Expression.Apply apply)
                || (size == 0 && Table.rule(apply.primitive()).notation() instanceof Notation.Cast);
        return isFree ? size : size + 1;
    }

    /** Whether it matters when an expression is evaluated: it may throw, or it reads or makes an array. */
    private static boolean mayThrow(Expression expression) {
        return expression instanceof Expression.Load
                || expression instanceof Expression.Length
                || expression instanceof Expression.NewArray
                || expression instanceof Expression.Elements
                || (expression instanceof Expression.Apply apply
                        && apply.primitive().mayThrow());
    }

    /** The folded operands that may throw, in the order in which they are evaluated. */
    private List<Value> throwers(List<Value> operands) {
        return operands.stream().filter(pendingThrowers::contains).toList();
    }

    /**
     * Takes these operands from the operations that are yet to run, if they are the last of them: then the order stays
     * that of the user's method. Otherwise each gets its own statement.
     */
    private void evaluateLast(List<Value> operands) {
        int first = pendingThrowers.size() - operands.size();
        if (pendingThrowers.subList(first, pendingThrowers.size()).equals(operands)) {
            pendingThrowers.subList(first, pendingThrowers.size()).clear();
        } else {
            unfoldThrowers();
        }
    }

    private void unfoldThrowers() {
        unfold(pendingThrowers);
        pendingThrowers.clear();
    }

    private void unfoldAll() {
        unfoldThrowers();
        unfoldLoads();
    }

    private void unfoldLoads() {
        unfold(pendingLoads.keySet());
        pendingLoads.clear();
    }

    private void unfold(Collection<Value> values) {
        values.forEach(folded::remove);
        values.forEach(sizes::remove);
    }
}
