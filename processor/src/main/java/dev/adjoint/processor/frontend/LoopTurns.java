package dev.adjoint.processor.frontend;

import com.sun.source.tree.Tree;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The turns of one loop: what they carry, how the loop ends, and where its jumps lead.
 *
 * <p>The test of a loop in the IR has no effects. Where the user's condition has some, or is evaluated after the first
 * turn, its value is carried: it is computed before the loop and at the end of each turn.
 */
final class LoopTurns {
    private final Variables variables;
    private final Body body;
    private final Flow flow;
    private final Branches branches;
    private final List<Variables.Variable> carriedVariables;
    private final Map<Flow.Target, Variables.Variable> flags;
    private final Variables.@Nullable Variable again;
    private final Jumps.Loop loop;
    private final Tree tree;
    private final int line;
    private final List<Value> initial = new ArrayList<>();
    private final List<Value> carried = new ArrayList<>();
    private final boolean bodyFirst;
    private Flow.State outside = Flow.State.NONE;
    private boolean isEndless;
    private boolean isLeftAtOnce;

    LoopTurns(
            Variables variables,
            Body body,
            Flow flow,
            Branches branches,
            List<Variables.Variable> carriedVariables,
            Map<Flow.Target, Variables.Variable> flags,
            Variables.@Nullable Variable again,
            Jumps.Loop loop,
            boolean bodyFirst,
            Tree tree,
            int line) {
        this.variables = variables;
        this.body = body;
        this.flow = flow;
        this.branches = branches;
        this.carriedVariables = carriedVariables.stream()
                .filter(variable -> variable.type() != null)
                .toList();
        this.flags = flags;
        this.again = again;
        this.loop = loop;
        this.bodyFirst = bodyFirst;
        this.tree = tree;
        this.line = line;
    }

    void lower(LoopParts parts) {
        for (Variables.Variable variable : carriedVariables) {
            Value held = variable.value();
            initial.add(held == null ? body.zero(typeOf(variable)) : held);
            Value value = new Value(typeOf(variable), Origin.primal(nameOf(variable), line));
            body.declare(value, variable);
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
        Statement.Loop lowered =
                new Statement.Loop(results, initial, carried, test.build(List.of(condition)), turn.build(next));
        body.block().add(lowered);
        note(lowered);
        for (int i = 0; i < results.size(); i++) {
            body.declare(results.get(i), carriedVariables.get(i));
            carriedVariables.get(i).assign(results.get(i));
        }
        leave();
    }

    /** Takes note of where the loop was written, and of what it carries for a return. */
    private void note(Statement.Loop lowered) {
        body.places().put(lowered, tree);
        Variables.Variable flag = flags.get(Flow.METHOD);
        if (flag != null) {
            List<Value> hidden = new ArrayList<>();
            for (int i = 0; i < carried.size(); i++) {
                Variables.Variable variable = carriedVariables.get(i);
                if (variable.name().isEmpty() && variable != again && !flags.containsValue(variable)) {
                    hidden.add(carried.get(i));
                }
            }
            body.places().putReturned(carried.get(carriedVariables.indexOf(flag)), hidden);
        }
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
    private Value test(LoopParts parts) {
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
                () -> Optional.of(Loops.constant(body, false)),
                (a, b) -> Optional.of(Type.BOOLEAN));
        return isEndless ? stays : condition.orElse(stays);
    }

    private Value ownCondition(LoopParts parts) {
        if (again != null) {
            return Loops.held(again);
        }
        Value condition = parts.condition().get().orElseGet(() -> Loops.constant(body, false));
        isEndless = body.constant(condition).filter(known -> known.equals(true)).isPresent();
        return isEndless ? Loops.constant(body, true) : condition;
    }

    /** Whether any of the jumps was taken. */
    private Optional<Value> left() {
        return flags.values().stream().map(Loops::held).reduce(body::or);
    }

    /** Lowers one turn. Returns whether it throws for certain. */
    private boolean turn(LoopParts parts) {
        flow.restore(Flow.State.NONE);
        variables.enter();
        parts.body().run();
        variables.leave();
        flow.arrive(loop.turn(), body::or);
        Flow.State atEnd = flow.state();
        if (atEnd.isThrown()) {
            return true;
        }
        isLeftAtOnce = bodyFirst && atEnd.isOver();
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
        return taken == null
                ? Loops.constant(body, false)
                : taken.condition().orElseGet(() -> Loops.constant(body, true));
    }

    private void stop() {
        if (again != null) {
            again.assign(body.named("again", Loops.constant(body, false)));
        }
    }

    private void goOn(LoopParts parts) {
        flow.restore(Flow.State.NONE);
        parts.update().run();
        if (again != null) {
            Value condition = parts.condition().get().orElseGet(() -> Loops.constant(body, false));
            again.assign(body.named("again", condition));
        }
    }

    /** After the loop: those of its jumps that lead further are on their way. */
    private void leave() {
        Map<Flow.Target, Flow.Taken> taken = new LinkedHashMap<>(outside.jumps());
        List<Value> conditions = new ArrayList<>();
        flags.forEach((target, flag) -> {
            if (target != loop.end()) {
                taken.put(target, new Flow.Taken(Optional.of(Loops.held(flag))));
                conditions.add(Loops.held(flag));
            }
        });
        if ((isEndless || isLeftAtOnce) && !flags.containsKey(loop.end())) {
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
