package dev.adjoint.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Ties.Yield;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes loops: as {@code for} where something is counted, else as {@code while} or {@code do}. */
final class LoopItems {
    private final Items items;
    private final Body body;
    private final Plan plan;
    private final JavaVariables variables;
    private final Set<JavaVariables.JavaVariable> declared;

    LoopItems(Items items, Body body, Plan plan, JavaVariables variables, Set<JavaVariables.JavaVariable> declared) {
        this.items = items;
        this.body = body;
        this.plan = plan;
        this.variables = variables;
        this.declared = declared;
    }

    /**
     * The value that a {@code for} counts.
     *
     * @param position among the carried values
     * @param update what the next turn has
     */
    private record Count(int position, Statement.Let update, int step) {}

    void add(Statement.Loop loop, List<Item> out) {
        boolean hasTestStatements = !plan.kept(loop.test()).isEmpty();
        Optional<Count> count = hasTestStatements ? Optional.empty() : count(loop);
        Optional<Integer> again = hasTestStatements || count.isPresent() ? Optional.empty() : again(loop);
        int inHead = count.map(Count::position).orElse(again.orElse(-1));
        boolean isReadLater =
                count.isPresent() && (plan.isRead(loop.results().get(inHead)) || isOverwritten(loop, inHead));
        out.addAll(initial(loop, isReadLater ? -1 : inHead));
        for (int i = 0; i < loop.carried().size(); i++) {
            if (i != inHead || isReadLater) {
                declared.add(variables.of(loop.carried().get(i)));
            }
        }
        if (count.isPresent()) {
            out.add(counted(loop, count.get(), isReadLater));
        } else if (again.isPresent()) {
            out.add(doWhile(loop, again.get(), out));
        } else {
            out.add(whileLoop(loop, hasTestStatements));
        }
        for (int i = 0; i < loop.results().size(); i++) {
            JavaVariables.JavaVariable variable = variables.of(loop.results().get(i));
            if (plan.isRead(loop.results().get(i))
                    && !variable.equals(variables.of(loop.carried().get(i)))) {
                out.add(items.assignment(
                        variable, loop.carried().get(i), loop.results().get(i)));
                declared.add(variable);
            }
        }
    }

    /** Whether what the head would begin with reads a variable that the assignments before it change. */
    private boolean isOverwritten(Statement.Loop loop, int inHead) {
        Set<JavaVariables.JavaVariable> reads =
                body.writer().assigned(loop.initial().get(inHead)).reads();
        return !Collections.disjoint(targets(initial(loop, inHead)), reads);
    }

    /** The assignments of what the first turn carries, but for what the head assigns. */
    private List<Line> initial(Statement.Loop loop, int inHead) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < loop.carried().size(); i++) {
            Value initial = loop.initial().get(i);
            JavaVariables.JavaVariable variable = variables.of(loop.carried().get(i));
            if (isElsewhere(initial, variable) && i != inHead) {
                lines.add(items.assignment(variable, initial, loop.carried().get(i)));
            }
        }
        return ParallelAssignment.inOrder(lines, variables);
    }

    private boolean isElsewhere(Value value, JavaVariables.JavaVariable variable) {
        return plan.isFolded(value) || !variables.of(value).equals(variable);
    }

    private Item whileLoop(Statement.Loop loop, boolean hasTestStatements) {
        ExpressionWriter condition = body.writer().condition(loop.condition());
        List<Item> inner = new ArrayList<>();
        Set<JavaVariables.JavaVariable> before = new HashSet<>(declared);
        if (!hasTestStatements) {
            turn(loop, -1, inner);
            restore(before);
            return loop(
                    loop,
                    CodeBlock.of("while ($L)", condition.code()),
                    CodeBlock.of(""),
                    condition,
                    Optional.empty(),
                    inner);
        }
        for (Statement statement : plan.kept(loop.test())) {
            items.add(statement, inner);
        }
        ExpressionWriter opposite = body.writer().opposite(loop.condition());
        boolean isDerivative = isDerivative(loop);
        inner.add(new Item.Branch(
                opposite.code(),
                opposite.reads(),
                opposite.lines(),
                opposite.bytes(),
                List.of(new Item.Effect(CodeBlock.of("break"), Set.of(), Set.of(), isDerivative, 3)),
                List.of(),
                Set.copyOf(declared),
                false,
                isDerivative));
        turn(loop, -1, inner);
        restore(before);
        ExpressionWriter nothing = body.writer().line(loop.condition().origin());
        return loop(loop, CodeBlock.of("while (true)"), CodeBlock.of(""), nothing, Optional.empty(), inner);
    }

    private void restore(Set<JavaVariables.JavaVariable> before) {
        declared.clear();
        declared.addAll(before);
    }

    private Item counted(Statement.Loop loop, Count count, boolean isReadLater) {
        Value carried = loop.carried().get(count.position());
        JavaVariables.JavaVariable variable = variables.of(carried);
        boolean declares = !declared.contains(variable);
        ExpressionWriter head = body.writer().text("for (");
        Value initial = loop.initial().get(count.position());
        if (declares) {
            head.text("$L $N = ", variable.type().javaName(), variable.name()).assigned(initial);
        } else if (!isReadLater && isElsewhere(initial, variable)) {
            head.text("$N = ", variable.name()).assigned(initial);
        }
        Set<JavaVariables.JavaVariable> before = new HashSet<>(declared);
        declared.add(variable);
        head.text("; ").condition(loop.condition()).text("; ");
        int step = count.step();
        if (Math.abs(step) == 1) {
            head.text("$N$L)", variable.name(), step > 0 ? "++" : "--");
        } else {
            head.text("$N $L $L)", variable.name(), step > 0 ? "+=" : "-=", Math.abs(step));
        }
        List<Item> inner = new ArrayList<>();
        turn(loop, count.position(), inner);
        restore(before);
        return loop(
                loop, head.code(), CodeBlock.of(""), head, declares ? Optional.of(variable) : Optional.empty(), inner);
    }

    /** {@code do … while (next)}, where what the condition reads is declared outside; otherwise a variable keeps it. */
    private Item doWhile(Statement.Loop loop, int again, List<Item> out) {
        Set<JavaVariables.JavaVariable> before = new HashSet<>(declared);
        List<Item> inner = new ArrayList<>();
        Set<JavaVariables.JavaVariable> assigned = turn(loop, again, inner);
        ExpressionWriter condition =
                body.writer().condition(loop.body().results().get(again));
        restore(before);
        if (!loop.body().isDeadEnd()
                && before.containsAll(condition.reads())
                && Collections.disjoint(assigned, condition.reads())) {
            return loop(
                    loop,
                    CodeBlock.of("do"),
                    CodeBlock.of("while ($L)", condition.code()),
                    condition,
                    Optional.empty(),
                    inner);
        }
        JavaVariables.JavaVariable variable = variables.of(loop.carried().get(again));
        out.add(items.assignment(
                variable, loop.initial().get(again), loop.carried().get(again)));
        declared.add(variable);
        return whileLoop(loop, false);
    }

    private Item.Loop loop(
            Statement.Loop loop,
            CodeBlock head,
            CodeBlock tail,
            ExpressionWriter written,
            Optional<JavaVariables.JavaVariable> index,
            List<Item> inner) {
        Set<Integer> lines = new LinkedHashSet<>();
        if (loop.condition().line() > 0) {
            lines.add(loop.condition().line());
        }
        return new Item.Loop(
                head,
                tail,
                written.reads(),
                index,
                lines,
                written.bytes() + 16,
                inner,
                Set.copyOf(declared),
                isDerivative(loop));
    }

    private static boolean isDerivative(Statement.Loop loop) {
        return loop.condition().origin().isBackward();
    }

    /**
     * The statements of a turn, and the assignments of what it carries on, but for what the head assigns.
     *
     * @return the variables of those assignments
     */
    private Set<JavaVariables.JavaVariable> turn(Statement.Loop loop, int inHead, List<Item> inner) {
        for (Statement statement : plan.kept(loop.body())) {
            if (inHead < 0
                    || statement.defined().isEmpty()
                    || statement.defined().get(0) != loop.body().results().get(inHead)
                    || !(statement instanceof Statement.Let)
                    || count(loop).isEmpty()) {
                items.add(statement, inner);
                if (statement.isDeadEnd()) {
                    return Set.of();
                }
            }
        }
        Map<Line, Line> next = new LinkedHashMap<>();
        for (int i = 0; i < loop.carried().size(); i++) {
            Value yielded = loop.body().results().get(i);
            JavaVariables.JavaVariable variable = variables.of(loop.carried().get(i));
            if (isElsewhere(yielded, variable) && i != inHead) {
                Line line = items.assignment(variable, yielded, loop.carried().get(i), Yield.NEXT);
                next.put(line, items.compact(line, yielded));
            }
        }
        List<Line> lines = List.copyOf(next.keySet());
        ParallelAssignment.inOrder(lines, variables).forEach(line -> inner.add(next.getOrDefault(line, line)));
        return targets(lines);
    }

    private static Set<JavaVariables.JavaVariable> targets(List<Line> lines) {
        Set<JavaVariables.JavaVariable> targets = new HashSet<>();
        lines.forEach(line -> targets.add(line.target()));
        return targets;
    }

    /** A flag that says whether to go on, is true at first, and is assigned at the end of each turn. */
    private Optional<Integer> again(Statement.Loop loop) {
        int position = loop.carried().indexOf(loop.condition());
        return position >= 0
                        && plan.isTrue(loop.initial().get(position))
                        && plan.isReadOnce(loop.carried().get(position))
                        && !plan.isRead(loop.results().get(position))
                ? Optional.of(position)
                : Optional.empty();
    }

    private Optional<Count> count(Statement.Loop loop) {
        for (int i = 0; i < loop.carried().size(); i++) {
            Value carried = loop.carried().get(i);
            if (carried.type() == Type.INT && reads(loop.condition(), carried)) {
                Optional<Count> count = count(loop, i);
                if (count.isPresent()) {
                    return count;
                }
            }
        }
        return Optional.empty();
    }

    /** {@code i + c} that nobody reads but the next turn, in which everything else reads i as it was. */
    private Optional<Count> count(Statement.Loop loop, int position) {
        Value carried = loop.carried().get(position);
        Value next = loop.body().results().get(position);
        List<Statement> statements = loop.body().statements();
        int place = statements.size() - 1;
        while (place >= 0
                && statements.get(place) instanceof Statement.Let let
                && let.value() != next
                && loop.body().results().contains(let.value())) {
            place--;
        }
        Optional<Statement.Let> update =
                place >= 0 && statements.get(place) instanceof Statement.Let let && let.value() == next
                        ? Optional.of(let)
                        : Optional.empty();
        if (update.isEmpty()
                || !plan.isReadOnce(next)
                || !(update.get().expression() instanceof Expression.Apply apply)
                || apply.arguments().get(0) != carried) {
            return Optional.empty();
        }
        boolean isUp = apply.primitive() == Table.infix("+", Type.INT);
        boolean isDown = apply.primitive() == Table.infix("-", Type.INT);
        if ((isUp || isDown)
                && plan.expression(apply.arguments().get(1)).orElse(null) instanceof Expression.Constant step
                && step.value() instanceof Integer size
                && size != Integer.MIN_VALUE
                && size != 0) {
            return Optional.of(new Count(position, update.get(), isUp ? size : -size));
        }
        return Optional.empty();
    }

    private boolean reads(Value value, Value wanted) {
        return value == wanted
                || (plan.isFolded(value) && plan.operands(value).stream().anyMatch(operand -> reads(operand, wanted)));
    }
}
