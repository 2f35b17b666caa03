package dev.adjoint.processor.emit;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Ties.Yield;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Conversion;
import dev.adjoint.processor.rules.Invocation;
import dev.adjoint.processor.rules.Notation;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The statements of a generated method, from those of the IR. */
final class Items {
    private final Body body;
    private final Plan plan;
    private final JavaVariables variables;
    private final Ending ending;
    private final boolean mayReturnEarly;
    private final Set<JavaVariables.JavaVariable> declared;
    private final LoopItems loops;
    private final CompanionItems companions;

    Items(Body body, Plan plan, JavaVariables variables, Ending ending, boolean mayReturnEarly) {
        this.body = body;
        this.plan = plan;
        this.variables = variables;
        this.ending = ending;
        this.mayReturnEarly = mayReturnEarly;
        this.declared = new HashSet<>(body.parameters());
        this.companions = new CompanionItems(body, plan, variables, declared);
        this.loops = new LoopItems(this, body, plan, variables, declared);
    }

    List<Item> of(Function function) {
        List<Set<Integer>> lines = new ArrayList<>();
        for (int i = 0; i < function.results().size(); i++) {
            lines.add(function.ties().of(Yield.result(i)));
        }
        return tail(function.body(), function.results(), lines);
    }

    /**
     * The statements of a block at whose end the method ends.
     *
     * @param results what the method returns
     * @param lines where each result comes from, beside its own line
     */
    private List<Item> tail(Block block, List<Value> results, List<Set<Integer>> lines) {
        List<Statement> kept = plan.kept(block);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            boolean isLast = i == kept.size() - 1;
            if (isLast && mayReturnEarly && kept.get(i) instanceof Statement.If branch && endsMethod(branch, results)) {
                items.add(tail(branch, results, lines));
                return items;
            }
            add(kept.get(i), items);
            if (kept.get(i).isDeadEnd()) {
                return items;
            }
        }
        Map<Value, Set<Integer>> handedOn = new HashMap<>();
        for (int i = 0; i < results.size(); i++) {
            Set<Integer> all = handedOn.computeIfAbsent(results.get(i), unused -> new TreeSet<>());
            all.addAll(lines.get(i));
            // A constant that is returned comes from the line of that return.
            boolean isOwn = !results.get(i).origin().isBackward() && plan.isConstant(results.get(i));
            if (isOwn && results.get(i).line() > 0) {
                all.add(results.get(i).line());
            }
        }
        items.addAll(ending.write(body.handingOn(handedOn), results));
        return items;
    }

    /** Whether a branch at the end is better written with an end in each of its ways. */
    private boolean endsMethod(Statement.If branch, List<Value> results) {
        return !plan.isConditional(branch)
                && results.stream().anyMatch(branch.results()::contains)
                && results.stream().noneMatch(result -> isWrittenWith(result, branch))
                && !results.stream().filter(branch.results()::contains).allMatch(result -> isInPlace(result, branch));
    }

    /** Whether each way leaves a result in its variable, so that both would end the method in the same words. */
    private boolean isInPlace(Value result, Statement.If branch) {
        JavaVariables.JavaVariable variable = variables.of(result);
        int index = branch.results().indexOf(result);
        return declared.contains(variable)
                && Stream.of(branch.then(), branch.otherwise())
                        .map(way -> way.results().get(index))
                        .allMatch(yielded ->
                                !plan.isFolded(yielded) && variables.of(yielded).equals(variable));
    }

    /** Whether the expression that is written in a value's place reads a result of the branch. */
    private boolean isWrittenWith(Value value, Statement.If branch) {
        return plan.isFolded(value)
                && plan.operands(value).stream()
                        .anyMatch(operand -> branch.results().contains(operand) || isWrittenWith(operand, branch));
    }

    private Item tail(Statement.If branch, List<Value> results, List<Set<Integer>> lines) {
        ExpressionWriter condition = body.writer().condition(branch.condition());
        Set<JavaVariables.JavaVariable> before = new HashSet<>(declared);
        List<Item> then = tail(
                branch.then(),
                yielded(branch, branch.then(), results),
                yieldedLines(branch, results, lines, Yield.THEN));
        declared.clear();
        declared.addAll(before);
        List<Item> otherwise = tail(
                branch.otherwise(),
                yielded(branch, branch.otherwise(), results),
                yieldedLines(branch, results, lines, Yield.OTHERWISE));
        declared.clear();
        declared.addAll(before);
        return branch(condition, then, otherwise, true, false, branch);
    }

    private static List<Value> yielded(Statement.If branch, Block way, List<Value> results) {
        List<Value> yielded = new ArrayList<>();
        for (Value result : results) {
            int index = branch.results().indexOf(result);
            yielded.add(index < 0 ? result : way.results().get(index));
        }
        return yielded;
    }

    private List<Set<Integer>> yieldedLines(
            Statement.If branch, List<Value> results, List<Set<Integer>> lines, int way) {
        List<Set<Integer>> yielded = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            Set<Integer> all = new TreeSet<>(lines.get(i));
            if (branch.results().contains(results.get(i))) {
                all.addAll(body.ties().of(new Yield(results.get(i), way)));
            }
            yielded.add(all);
        }
        return yielded;
    }

    void add(Statement statement, List<Item> items) {
        statement.match(new Statement.Cases<Void>() {
            @Override
            public Void let(Statement.Let let) {
                if (!isInPlace(let)) {
                    items.add(line(let));
                }
                return null;
            }

            @Override
            public Void branch(Statement.If branch) {
                if (plan.isConditional(branch)) {
                    items.add(line(branch));
                } else {
                    add(branch, items);
                }
                return null;
            }

            @Override
            public Void loop(Statement.Loop loop) {
                loops.add(loop, items);
                return null;
            }

            @Override
            public Void store(Statement.Store store) {
                items.add(effect(store));
                return null;
            }

            @Override
            public Void call(Statement.Call call) {
                items.add(call.results().size() > 1 ? companions.unpacking(call) : effect(call));
                return null;
            }

            @Override
            public Void raise(Statement.Raise raise) {
                items.add(Item.Effect.of(body.writer().raise(raise), false));
                return null;
            }
        });
    }

    private Item effect(Statement.Store store) {
        ExpressionWriter writer = body.writer().line(store.origin()).element(store.array(), store.index());
        Optional<Update> update = update(store);
        if (update.isPresent()) {
            writer.text(" $L= ", update.get().symbol()).assigned(update.get().operand());
        } else {
            writer.text(" = ").assigned(store.value());
        }
        return Item.Effect.of(writer, store.origin().isBackward());
    }

    /** {@code a[i] + x}, where that is stored in a[i] again: then {@code a[i] += x} is written. */
    private Optional<Update> update(Statement.Store store) {
        if (plan.expression(store.value()).orElse(null) instanceof Expression.Apply apply
                && Table.rule(apply.primitive()).notation() instanceof Notation.Infix infix
                && apply.type() != Type.BOOLEAN
                && apply.arguments().get(1).type().widensTo(apply.type())
                && plan.expression(apply.arguments().get(0)).orElse(null) instanceof Expression.Load load
                && load.array() == store.array()
                && isSame(load.index(), store.index())) {
            return Optional.of(new Update(infix.symbol(), apply.arguments().get(1)));
        }
        return Optional.empty();
    }

    private record Update(String symbol, Value operand) {}

    private boolean isSame(Value a, Value b) {
        return a == b
                || (plan.expression(a).orElse(null) instanceof Expression.Constant first
                        && plan.expression(b).orElse(null) instanceof Expression.Constant second
                        && first.value().equals(second.value()));
    }

    private Item effect(Statement.Call call) {
        ExpressionWriter writer = body.writer().line(call.origin());
        Notation notation = Invocation.of(call.callee()).notation();
        boolean isDerivative = call.origin().isBackward();
        writer.call(notation, call.arguments());
        if (call.results().stream().noneMatch(plan::isRead)) {
            return Item.Effect.of(writer, isDerivative);
        }
        JavaVariables.JavaVariable target = variables.of(call.results().get(0));
        declared.add(target);
        return new Line(target, "=", writer.code(), writer.reads(), writer.lines(), isDerivative, writer.bytes() + 4);
    }

    /** A branch whose results become variables, which each way assigns. */
    private void add(Statement.If branch, List<Item> items) {
        ExpressionWriter condition = body.writer().condition(branch.condition());
        boolean isDerivative = branch.condition().origin().isBackward()
                || branch.results().stream().anyMatch(result -> result.origin().isBackward());
        List<Integer> initialised = new ArrayList<>();
        for (int i = 0; i < branch.results().size(); i++) {
            Value result = branch.results().get(i);
            JavaVariables.JavaVariable variable = variables.of(result);
            if (declared.add(variable)) {
                Value otherwise = branch.otherwise().results().get(i);
                if (plan.isConstant(otherwise) && plan.kept(branch.otherwise()).isEmpty()) {
                    initialised.add(i);
                    items.add(assignment(variable, otherwise, result, Yield.OTHERWISE));
                } else {
                    items.add(new Item.Declaration(variable, result.origin().isBackward()));
                }
            }
        }
        List<Item> then = way(branch, Yield.THEN, List.of());
        List<Item> otherwise = otherwise(branch, initialised);
        if (then.isEmpty() && otherwise.isEmpty()) {
            return;
        }
        if (then.isEmpty()) {
            ExpressionWriter opposite = body.writer().opposite(branch.condition());
            items.add(branch(opposite, otherwise, List.of(), false, isDerivative, branch));
        } else {
            items.add(branch(condition, then, otherwise, false, isDerivative, branch));
        }
    }

    private Item.Branch branch(
            ExpressionWriter condition,
            List<Item> then,
            List<Item> otherwise,
            boolean isTail,
            boolean isDerivative,
            Statement.If branch) {
        Set<Integer> lines = new LinkedHashSet<>(condition.lines());
        if (lines.isEmpty() && branch.condition().line() > 0) {
            lines.add(branch.condition().line());
        }
        return new Item.Branch(
                condition.code(),
                condition.reads(),
                lines,
                condition.bytes(),
                then,
                otherwise,
                Set.copyOf(declared),
                isTail,
                isDerivative);
    }

    /**
     * The statements of the other way. Where that begins with an exception unless a condition holds, it is written as
     * the last of several cases: {@code else if (condition) … else throw …}.
     */
    private List<Item> otherwise(Statement.If branch, List<Integer> initialised) {
        List<Statement> kept = plan.kept(branch.otherwise());
        if (kept.isEmpty()
                || !(kept.get(0) instanceof Statement.If guard)
                || guard.then().isDeadEnd()
                || !guard.otherwise().isDeadEnd()) {
            return way(branch, Yield.OTHERWISE, kept, initialised);
        }
        ExpressionWriter condition = body.writer().condition(guard.condition());
        List<Item> raise = way(guard, Yield.OTHERWISE, List.of());
        List<Item> rest = way(branch, Yield.OTHERWISE, kept.subList(1, kept.size()), initialised);
        return rest.isEmpty()
                ? way(branch, Yield.OTHERWISE, kept, initialised)
                : List.of(branch(condition, rest, raise, false, false, guard));
    }

    /** The statements of a way, and the assignments of what it yields, but for those results. */
    private List<Item> way(Statement.If branch, int index, List<Integer> initialised) {
        return way(branch, index, plan.kept(way(branch, index)), initialised);
    }

    private static Block way(Statement.If branch, int index) {
        return index == Yield.THEN ? branch.then() : branch.otherwise();
    }

    private List<Item> way(Statement.If branch, int index, List<Statement> kept, List<Integer> initialised) {
        Block way = way(branch, index);
        Set<JavaVariables.JavaVariable> before = new HashSet<>(declared);
        List<Item> items = new ArrayList<>();
        for (Statement statement : kept) {
            add(statement, items);
            if (statement.isDeadEnd()) {
                break;
            }
        }
        List<Line> yields = new ArrayList<>();
        for (int i = 0; i < branch.results().size() && !way.isDeadEnd(); i++) {
            JavaVariables.JavaVariable variable = variables.of(branch.results().get(i));
            Value yielded = way.results().get(i);
            boolean isThere = !plan.isFolded(yielded) && variables.of(yielded).equals(variable);
            if (!isThere && !initialised.contains(i)) {
                yields.add(assignment(variable, yielded, branch.results().get(i), index));
            }
        }
        items.addAll(ParallelAssignment.inOrder(yields, variables));
        declared.clear();
        declared.addAll(before);
        return items;
    }

    Line assignment(JavaVariables.JavaVariable variable, Value value, Value result) {
        return assignment(variable, value, result, Set.of());
    }

    /** The assignment of what is handed on, at the end of a way for example. */
    Line assignment(JavaVariables.JavaVariable variable, Value value, Value to, int place) {
        return assignment(variable, value, to, body.ties().of(new Yield(to, place)));
    }

    private Line assignment(JavaVariables.JavaVariable variable, Value value, Value result, Set<Integer> lines) {
        ExpressionWriter writer = body.writer().lines(lines).assigned(value);
        boolean derivative = result.origin().isBackward();
        return new Line(variable, "=", writer.code(), writer.reads(), writer.lines(), derivative, writer.bytes() + 4);
    }

    /** The same assignment as {@code x += …}, where it is one; it must not be put elsewhere then. */
    Line compact(Line line, Value value) {
        Expression expression = plan.expression(value).orElse(null);
        String operator = expression == null ? "=" : compoundOperator(expression, line.target());
        if (operator.equals("=") || expression == null) {
            return line;
        }
        ExpressionWriter writer = body.writer().assigned(expression.operands().get(1));
        return new Line(
                line.target(),
                operator,
                writer.code(),
                line.reads(),
                line.sourceLines(),
                line.isDerivative(),
                line.bytes());
    }

    /** Whether a copy is already where it belongs. */
    private boolean isInPlace(Statement.Let let) {
        return let.expression() instanceof Expression.Copy copy
                && !plan.isFolded(copy.operand())
                && variables.of(copy.operand()).equals(variables.of(let.value()));
    }

    private Line line(Statement.If choice) {
        Value value = choice.results().get(0);
        ExpressionWriter writer = body.writer();
        writer.assigned(value, choice);
        JavaVariables.JavaVariable target = variables.of(value);
        declared.add(target);
        boolean derivative = value.origin().isBackward();
        return new Line(target, "=", writer.code(), writer.reads(), writer.lines(), derivative, writer.bytes() + 4);
    }

    private Line line(Statement.Let let) {
        ExpressionWriter writer = body.writer();
        JavaVariables.JavaVariable target = variables.of(let.value());
        String operator = compoundOperator(let, target);
        Set<JavaVariables.JavaVariable> reads = new LinkedHashSet<>();
        if (operator.equals("=")) {
            writer.assigned(let.value(), withoutNarrowing(let.expression()));
        } else {
            writer.compound(let.value(), let.expression().operands().get(1));
            reads.add(target);
        }
        reads.addAll(writer.reads());
        declared.add(target);
        boolean derivative = let.value().origin().isBackward();
        return new Line(target, operator, writer.code(), reads, writer.lines(), derivative, writer.bytes() + 4);
    }

    /**
     * {@code +=} for {@code x = x + …}, and so on; {@code =} where the left operand is another variable, or where an
     * int is shifted by a long, of which javac would say that it may be lossy.
     */
    private String compoundOperator(Statement.Let let, JavaVariables.JavaVariable target) {
        return compoundOperator(let.expression(), target);
    }

    private String compoundOperator(Expression expression, JavaVariables.JavaVariable target) {
        if (expression instanceof Expression.Apply apply
                && Table.rule(apply.primitive()).notation() instanceof Notation.Infix infix
                && apply.type() != Type.BOOLEAN
                && apply.arguments().get(1).type().widensTo(apply.type())
                && !plan.isFolded(apply.arguments().get(0))
                && variables.of(apply.arguments().get(0)).equals(target)) {
            boolean isStep = apply.type() == Type.INT
                    && (infix.symbol().equals("+") || infix.symbol().equals("-"))
                    && plan.expression(apply.arguments().get(1)).orElse(null) instanceof Expression.Constant one
                    && one.value().equals(1);
            return infix.symbol() + (isStep ? infix.symbol() : "=");
        }
        return "=";
    }

    /** A constant of type int that fits a smaller type is assigned without a cast (JLS 5.2). */
    private Expression withoutNarrowing(Expression expression) {
        if (expression instanceof Expression.Apply apply
                && Table.isConversion(apply.primitive())
                && apply.arguments().get(0).type() == Type.INT
                && (apply.type() == Type.BYTE || apply.type() == Type.SHORT || apply.type() == Type.CHAR)
                && plan.expression(apply.arguments().get(0)).orElse(null) instanceof Expression.Constant constant
                && Conversion.convert(Conversion.convert(constant.value(), apply.type()), Type.INT)
                        .equals(constant.value())) {
            return constant;
        }
        return expression;
    }
}
