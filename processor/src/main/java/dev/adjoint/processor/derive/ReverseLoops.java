package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Accumulations;
import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.Counted;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Partial;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The reverse of loops. A loop is run again, its turns from the last to the first: where it counts, by counting back,
 * otherwise as many times as the forward sweep counted. A loop that only accumulates, and whose sums have adjoints that
 * are known beforehand, is run forward and backward in one.
 */
final class ReverseLoops {
    private final Reverse reverse;
    private final Activity activity;
    private final Counted counted;
    private final Accumulations accumulations;
    private final ForwardSweep sweep;
    private final IdentityHashMap<Statement.Loop, Tape> tapes = new IdentityHashMap<>();

    ReverseLoops(Reverse reverse, Activity activity, Counted counted, Accumulations accumulations, ForwardSweep sweep) {
        this.reverse = reverse;
        this.activity = activity;
        this.counted = counted;
        this.accumulations = accumulations;
        this.sweep = sweep;
    }

    /** The reverse turns of a loop, whose forward turns have been run. */
    void reverse(Statement.Loop loop) {
        Region around = reverse.region();
        boolean isNested = around != null && around.isRepeated();
        Tape tape = tape(loop, isNested);
        tape.standIn(around);
        reverse.primal().settle(tape.trips(), around);
        List<Value> totals = totals(loop.body());
        if (isNested) {
            totals.add(tape.total());
        } else {
            for (Value total : totals) {
                reverse.primal().settle(total, around);
                reverse.adjoints().set(total, reverse.primal().read(total, reverse.out()));
            }
        }
        new Turns(loop, tape, totals).write();
        if (!isNested) {
            // They are of this loop only, which may stand in one way of a branch.
            totals.forEach(reverse.adjoints()::remove);
        }
    }

    private Tape tape(Statement.Loop loop, boolean isNested) {
        return tapes.computeIfAbsent(loop, unused -> {
            Optional<Counted.Count> count = counted.of(loop);
            boolean isSized = count.filter(counted::isSized).isPresent();
            Tape tape = new Tape(loop, count, isNested, isSized);
            sweep.record(tape);
            return tape;
        });
    }

    /** The counts of the turns of all loops in a block, at any depth. */
    private List<Value> totals(Block block) {
        List<Value> totals = new ArrayList<>();
        for (Statement statement : block.allStatements()) {
            if (statement instanceof Statement.Loop loop) {
                totals.add(tape(loop, true).total());
            }
        }
        return totals;
    }

    /** What reads the adjoints of a loop's turns may contribute to, of what is computed before the loop. */
    private List<Value> contributedTo(Statement.Loop loop) {
        Set<Value> read = new LinkedHashSet<>();
        Set<Value> inside = new HashSet<>(loop.carried());
        collect(loop.body(), read, inside);
        return read.stream()
                .filter(value -> !inside.contains(value) && reverse.hasAdjoint(value))
                .toList();
    }

    private static void collect(Block block, Set<Value> read, Set<Value> inside) {
        for (Statement statement : block.statements()) {
            read.addAll(statement.operands());
            inside.addAll(statement.defined());
            if (statement instanceof Statement.Loop loop) {
                inside.addAll(loop.carried());
            }
            statement.blocks().forEach(inner -> collect(inner, read, inside));
        }
        read.addAll(block.results());
    }

    /** What a derived loop carries. */
    private static final class Carried {
        private final List<Value> initial = new ArrayList<>();
        private final List<Value> values = new ArrayList<>();
        private final List<Value> results = new ArrayList<>();
        private final List<Value> next = new ArrayList<>();

        /** Adds a value, and returns what it is in a turn. */
        Value add(Value first, Origin origin) {
            Value value = new Value(first.type(), origin);
            initial.add(first);
            values.add(value);
            results.add(new Value(first.type(), origin));
            return value;
        }

        Value lastResult() {
            return results.get(results.size() - 1);
        }

        Statement.Loop loop(Block test, BlockBuilder turn) {
            return new Statement.Loop(results, initial, values, test, turn.build(next));
        }
    }

    /** The adjoints of values from before a loop, to which its turns add: each is carried. */
    private Map<Value, Value> accumulate(List<Value> outside, Carried carried, Adjoints inner, int line) {
        Map<Value, Value> results = new LinkedHashMap<>();
        for (Value value : outside) {
            Value first = reverse.adjointOrZero(value);
            inner.set(value, carried.add(first, Origin.derivative(Adjoints.name(value), line)));
            results.put(value, carried.lastResult());
        }
        return results;
    }

    /** The reverse turns of one loop. */
    private final class Turns {
        private final Statement.Loop loop;
        private final Tape tape;
        private final List<Value> totals;
        private final int line;
        private final BlockBuilder outer = reverse.out();
        private final BlockBuilder turn = new BlockBuilder();
        private final Carried carried = new Carried();
        /** What counts the next turn: it is written at the end of the turn. */
        private Supplier<Value> next = () -> {
            throw new IllegalStateException("nothing is counted");
        };

        Turns(Statement.Loop loop, Tape tape, List<Value> totals) {
            this.loop = loop;
            this.tape = tape;
            this.totals = totals;
            this.line = loop.condition().line();
        }

        void write() {
            Region around = reverse.region();
            Region inside = Region.turns(tape);
            sweep.divide(loop.body(), inside);
            for (Value value : loop.carried()) {
                reverse.primal().settle(value, inside);
            }
            Adjoints before = reverse.adjoints();
            Block test = tape.count().isPresent() ? countBack(tape.count().get()) : countTrips();
            Map<Integer, Value> handedOn = new LinkedHashMap<>();
            for (int i = 0; i < loop.carried().size(); i++) {
                Value value = loop.carried().get(i);
                if (reverse.hasAdjoint(value)) {
                    Value first = reverse.adjointOrZero(loop.results().get(i));
                    handedOn.put(i, carried.add(first, Origin.derivative(Adjoints.name(value), line)));
                }
            }
            List<Value> outside = new ArrayList<>(contributedTo(loop));
            outside.addAll(totals);
            Adjoints inner = before.copy();
            Map<Value, Value> accumulated = accumulate(outside, carried, inner, line);
            reverse.enter(turn, inner, inside);
            if (tape.isNested()) {
                Value total = inner.of(tape.total()).orElseThrow();
                Value position = turn.apply(
                        Origin.derivative(tape.total().name(), line),
                        Table.infix("-", Type.INT),
                        total,
                        ForwardSweep.constant(1, turn));
                inner.set(tape.total(), position);
                reverse.primal().position(tape, position);
            }
            handedOn.forEach((i, adjoint) -> {
                Value next = loop.body().results().get(i);
                if (reverse.hasAdjoint(next)) {
                    reverse.adjoints().handOn(next, adjoint, line, turn);
                }
            });
            reverse.backward(loop.body().statements());
            carried.next.add(next.get());
            handedOn.keySet()
                    .forEach(i -> carried.next.add(
                            reverse.adjointOrZero(loop.carried().get(i))));
            outside.forEach(value -> carried.next.add(reverse.adjointOrZero(value)));
            reverse.enter(outer, before, around);
            outer.add(carried.loop(test, turn));
            accumulated.forEach(before::set);
            for (int i : handedOn.keySet()) {
                Value initial = loop.initial().get(i);
                if (reverse.hasAdjoint(initial)) {
                    Value adjoint = carried.results.get(carried.values.indexOf(handedOn.get(i)));
                    before.handOn(initial, adjoint, line, outer);
                }
            }
        }

        /** {@code for (i = end - step; i >= start; i -= step)}. */
        private Block countBack(Counted.Count count) {
            Origin ours = Origin.derivative(null, line);
            boolean up = count.step() > 0;
            Value end = reverse.primal().exit(count, outer);
            Value start = reverse.primal().start(count.start(), outer);
            Origin own = Primal.originFrom(count.carried().name(), line, List.of(end));
            Origin unnamed = Primal.originFrom(null, line, List.of(end));
            BlockBuilder test = new BlockBuilder();
            if (counted.isSane(count)) {
                Value first = minusStep(end, count, unnamed, outer);
                Value counter = carried.add(first, own);
                next = () -> minusStep(counter, count, own, turn);
                Value goesOn = test.apply(ours, Table.infix(up ? ">=" : "<=", Type.INT), counter, start);
                enterTurn(count, counter, start);
                return test.build(List.of(goesOn));
            }
            // Beyond the start there may be no further number: the end of each turn is counted.
            Value after = carried.add(end, own);
            Value counter = minusStep(after, count, own, turn);
            next = () -> counter;
            Value goesOn = test.apply(ours, Table.infix(up ? ">" : "<", Type.INT), after, start);
            enterTurn(count, counter, start);
            return test.build(List.of(goesOn));
        }

        private void enterTurn(Counted.Count count, Value counter, Value start) {
            reverse.primal().count(count.carried(), counter);
            if (!tape.isNested()) {
                reverse.primal().position(tape, sweep.recorder().position(count, counter, from(count, start), turn));
            }
        }

        /** A constant start is known by its own value. */
        private Value from(Counted.Count count, Value start) {
            return counted.constant(count.start()).isPresent() ? count.start() : start;
        }

        private Value minusStep(Value value, Counted.Count count, Origin origin, BlockBuilder block) {
            int step = Math.abs(count.step());
            return block.apply(
                    origin,
                    Table.infix(count.step() > 0 ? "-" : "+", Type.INT),
                    value,
                    block.let(Origin.primal(null, Origin.NO_LINE), Expression.Constant.of(step)));
        }

        /** What is counted, after so many turns. */
        private Value ahead(Counted.Induction induction, Value turns) {
            Origin unnamed = Origin.derivative(null, line);
            Value start = reverse.primal().start(induction.start(), outer);
            Value distance = Math.abs(induction.step()) == 1
                    ? turns
                    : turn.apply(
                            unnamed,
                            Table.infix("*", Type.INT),
                            ForwardSweep.constant(Math.abs(induction.step()), turn),
                            turns);
            boolean isFromZero = counted.constant(induction.start()).orElse(1) == 0;
            return isFromZero && induction.step() > 0
                    ? distance
                    : turn.apply(unnamed, Table.infix(induction.step() > 0 ? "+" : "-", Type.INT), start, distance);
        }

        /** {@code while (trips > 0)}. */
        private Block countTrips() {
            tape.requireTrips();
            Origin own = Origin.derivative(tape.trips().name(), line);
            Value left = carried.add(reverse.primal().read(tape.trips(), outer), own);
            Value position = turn.apply(own, Table.infix("-", Type.INT), left, ForwardSweep.constant(1, turn));
            next = () -> position;
            if (!tape.isNested()) {
                reverse.primal().position(tape, position);
            }
            for (Value value : loop.carried()) {
                counted.induction(value)
                        .ifPresent(induction -> reverse.primal().count(value, ahead(induction, position)));
            }
            BlockBuilder test = new BlockBuilder();
            Origin unnamed = Origin.derivative(null, line);
            Value goesOn = test.apply(unnamed, Table.infix(">", Type.INT), left, ForwardSweep.constant(0, test));
            return test.build(List.of(goesOn));
        }
    }

    /**
     * Statements that end in a loop that can be run forward and backward in one.
     *
     * @param position of the loop
     * @param before what follows the loop but does not need it
     * @param after what follows and needs it
     */
    record Fused(Statement.Loop loop, int position, List<Statement> before, List<Statement> after) {}

    /** Whether the last loop of some statements only accumulates, with adjoints that nothing in it is needed for. */
    Optional<Fused> fusible(List<Statement> statements) {
        int position = statements.size() - 1;
        while (position >= 0 && statements.get(position) instanceof Statement.Let) {
            position--;
        }
        if (position < 0
                || !(statements.get(position) instanceof Statement.Loop loop)
                || !accumulations.onlyAccumulates(loop)) {
            return Optional.empty();
        }
        List<Statement> before = new ArrayList<>();
        List<Statement> after = new ArrayList<>();
        Set<Value> late = new HashSet<>(loop.results());
        for (Statement statement : statements.subList(position + 1, statements.size())) {
            Statement.Let let = (Statement.Let) statement;
            boolean isEarly = isPure(let.expression())
                    && let.expression().operands().stream().noneMatch(late::contains);
            if (isEarly) {
                before.add(let);
            } else {
                after.add(let);
                late.add(let.value());
            }
        }
        boolean isLinear = after.stream().allMatch(statement -> isLinear((Statement.Let) statement, late));
        return isLinear ? Optional.of(new Fused(loop, position, before, after)) : Optional.empty();
    }

    private static boolean isPure(Expression expression) {
        return expression instanceof Expression.Constant
                || expression instanceof Expression.Field
                || expression instanceof Expression.Copy
                || expression instanceof Expression.Length
                || (expression instanceof Expression.Apply apply
                        && !apply.primitive().mayThrow());
    }

    /** Whether the partial derivatives of a statement need nothing that is known late. */
    private boolean isLinear(Statement.Let let, Set<Value> late) {
        if (!activity.isActive(let.value()) || let.expression() instanceof Expression.Copy) {
            return !let.value().type().isArray();
        }
        if (!(let.expression() instanceof Expression.Apply apply)) {
            return false;
        }
        Rule rule = Table.rule(apply.primitive());
        for (int i = 0; i < apply.arguments().size(); i++) {
            if (activity.isActive(apply.arguments().get(i))
                    && !isEarly(rule.partials().get(i), apply, late)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEarly(Partial partial, Expression.Apply apply, Set<Value> late) {
        return partial.match(new Partial.Cases<Boolean>() {
            @Override
            public Boolean input(Partial.Input input) {
                return !late.contains(apply.arguments().get(input.index()));
            }

            @Override
            public Boolean result(Partial.Result result) {
                return false;
            }

            @Override
            public Boolean literal(Partial.Literal literal) {
                return true;
            }

            @Override
            public Boolean call(Partial.Call call) {
                return call.arguments().stream().allMatch(argument -> isEarly(argument, apply, late));
            }

            @Override
            public Boolean given(Partial.Given given) {
                return given.arguments().stream().allMatch(argument -> isEarly(argument, apply, late));
            }

            @Override
            public Boolean missing(Partial.Missing missing) {
                return true;
            }
        });
    }

    /** Writes such a loop, and what follows it. */
    void fuse(Fused fused) {
        Statement.Loop loop = fused.loop();
        int line = loop.condition().line();
        reverse.forward(fused.before());
        reverse.backward(fused.after());
        reverse.backward(fused.before());
        BlockBuilder outer = reverse.out();
        Adjoints before = reverse.adjoints();
        Adjoints inner = before.copy();
        Carried carried = new Carried();
        carried.initial.addAll(loop.initial());
        carried.values.addAll(loop.carried());
        carried.results.addAll(loop.results());
        carried.next.addAll(loop.body().results());
        List<Value> outside = contributedTo(loop);
        Map<Value, Value> accumulated = accumulate(outside, carried, inner, line);
        BlockBuilder turn = new BlockBuilder();
        reverse.enter(turn, inner, null);
        for (int i = 0; i < loop.carried().size(); i++) {
            Value next = loop.body().results().get(i);
            Optional<Value> adjoint = before.of(loop.results().get(i));
            if (adjoint.isPresent() && reverse.hasAdjoint(next)) {
                inner.add(next, adjoint.get(), line, turn);
            }
        }
        reverse.both(loop.body().statements());
        outside.forEach(value -> carried.next.add(reverse.adjointOrZero(value)));
        reverse.enter(outer, before, null);
        outer.add(carried.loop(loop.test(), turn));
        accumulated.forEach(before::set);
        for (int i = 0; i < loop.carried().size(); i++) {
            Value initial = loop.initial().get(i);
            Optional<Value> adjoint = before.of(loop.results().get(i));
            if (adjoint.isPresent() && reverse.hasAdjoint(initial)) {
                before.add(initial, adjoint.get(), line, outer);
            }
        }
        reverse.forward(fused.after());
    }
}
