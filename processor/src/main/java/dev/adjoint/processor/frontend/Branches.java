package dev.adjoint.processor.frontend;

import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Conversion;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lowers two ways to go on to a region. What the ways leave differently in a variable, or in the record of jumps,
 * becomes a result of the region.
 */
final class Branches {
    private final Variables variables;
    private final Body body;
    private final Flow flow;

    Branches(Variables variables, Body body, Flow flow) {
        this.variables = variables;
        this.body = body;
        this.flow = flow;
    }

    /** One of the two ways, as it was lowered. */
    private record Way(
            BlockBuilder block,
            Optional<Value> value,
            Map<Variables.Variable, Optional<Value>> variables,
            Flow.State flow) {}

    /** A result of the region: what each way yields for it, and who takes it. */
    private record Merge(Origin origin, Value then, Value otherwise, Consumer<Value> taker) {}

    /** Two ways without a value of their own. */
    void run(Value condition, Runnable then, Runnable otherwise) {
        var unused = choose(condition, without(then), without(otherwise), (a, b) -> Optional.empty());
    }

    /**
     * A way that ends in an exception is a guard: what follows it is the other way, which needs no region.
     *
     * @return the value of the other way
     */
    private Optional<Value> guard(Value condition, Way a, Way b) {
        Way rest = a.flow().isThrown() ? b : a;
        body.block().add(new Statement.If(List.of(), condition, thrown(a), thrown(b)));
        if (!rest.flow().isThrown()) {
            body.block().addAll(rest.block());
        }
        variables.restore(rest.variables());
        flow.restore(rest.flow());
        return rest.value();
    }

    /** The way if it ends in an exception; otherwise an empty block. */
    private static Block thrown(Way way) {
        return (way.flow().isThrown() ? way.block() : new BlockBuilder()).build(List.of());
    }

    private static Supplier<Optional<Value>> without(Runnable way) {
        return () -> {
            way.run();
            return Optional.empty();
        };
    }

    /**
     * Two ways to get a value.
     *
     * @param type of the result, from the values of the two ways; empty, and reported, if there is none
     * @return the value, or empty if it was rejected
     */
    Optional<Value> choose(
            Value condition,
            Supplier<Optional<Value>> then,
            Supplier<Optional<Value>> otherwise,
            BiFunction<Value, Value, Optional<Type>> type) {
        Map<Variables.Variable, Optional<Value>> before = variables.snapshot();
        Flow.State flowBefore = flow.state();
        Way a = lower(then, before, flowBefore);
        Way b = lower(otherwise, before, flowBefore);
        if (a.flow().isThrown() || b.flow().isThrown()) {
            return guard(condition, a, b);
        }
        List<Merge> merges = new ArrayList<>();
        List<Value> chosen = new ArrayList<>();
        if (a.value().isPresent() && b.value().isPresent()) {
            type.apply(a.value().get(), b.value().get())
                    .ifPresent(t -> merges.add(new Merge(
                            body.origin(""),
                            converted(a.block(), a.value().get(), t),
                            converted(b.block(), b.value().get(), t),
                            chosen::add)));
        }
        before.keySet().forEach(variable -> merge(variable, a, b).ifPresent(merges::add));
        Map<Flow.Target, Flow.Taken> jumps = new LinkedHashMap<>();
        for (Flow.Target target : a.flow().targets(b.flow())) {
            Optional<Flow.Taken> first = Optional.ofNullable(a.flow().jumps().get(target));
            Optional<Flow.Taken> second = Optional.ofNullable(b.flow().jumps().get(target));
            merge(condition, first, second, a, b, merges, taken -> jumps.put(target, taken));
        }
        Flow.Taken[] any = new Flow.Taken[1];
        merge(
                condition,
                Optional.ofNullable(a.flow().any()),
                Optional.ofNullable(b.flow().any()),
                a,
                b,
                merges,
                t -> any[0] = t);
        add(condition, a, b, merges, a.value().isPresent());
        flow.restore(new Flow.State(jumps, any[0]));
        Optional<Value> result = chosen.stream().findFirst();
        result.ifPresent(value -> constant(condition, a, b).ifPresent(known -> markConstant(value, known)));
        return result;
    }

    /** The constant that a choice between constants on a constant is (JLS 15.29). */
    private Optional<Object> constant(Value condition, Way a, Way b) {
        Optional<Object> then = a.value().flatMap(body::constant);
        Optional<Object> otherwise = b.value().flatMap(body::constant);
        return then.isEmpty() || otherwise.isEmpty()
                ? Optional.empty()
                : body.constant(condition).map(holds -> holds.equals(true) ? then.get() : otherwise.get());
    }

    private void markConstant(Value value, Object constant) {
        body.markConstant(value, value.type() == Type.BOOLEAN ? constant : Conversion.convert(constant, value.type()));
    }

    /** Lowers something to see what it is, and forgets it. */
    void trial(Runnable lowering) {
        Map<Variables.Variable, Optional<Value>> before = variables.snapshot();
        List<Variables.Variable> broken = variables.broken();
        Flow.State flowBefore = flow.state();
        body.trial(lowering);
        variables.restore(before);
        variables.restoreBroken(broken);
        flow.restore(flowBefore);
    }

    private Way lower(
            Supplier<Optional<Value>> way, Map<Variables.Variable, Optional<Value>> before, Flow.State flowBefore) {
        variables.restore(before);
        flow.restore(flowBefore);
        BlockBuilder block = new BlockBuilder();
        body.open(block);
        Optional<Value> value = way.get();
        body.close();
        return new Way(block, value, variables.snapshot(), flow.state());
    }

    private Optional<Merge> merge(Variables.Variable variable, Way a, Way b) {
        Optional<Value> then = a.variables().getOrDefault(variable, Optional.empty());
        Optional<Value> otherwise = b.variables().getOrDefault(variable, Optional.empty());
        Type type = variable.type();
        if (then.equals(otherwise) || type == null) {
            then.ifPresent(variable::assign);
            return Optional.empty();
        }
        // A way on which it has no value was left by a jump, or nobody reads it (JLS 16).
        Value first = then.orElseGet(() -> zero(a.block(), type));
        Value second = otherwise.orElseGet(() -> zero(b.block(), type));
        return Optional.of(new Merge(body.origin(variable.name()), first, second, value -> {
            body.declare(value, variable);
            variable.assign(value);
        }));
    }

    private void merge(
            Value condition,
            Optional<Flow.Taken> then,
            Optional<Flow.Taken> otherwise,
            Way a,
            Way b,
            List<Merge> merges,
            Consumer<Flow.Taken> taker) {
        if (then.equals(otherwise)) {
            then.ifPresent(taker);
        } else if (then.equals(Optional.of(Flow.Taken.ALWAYS)) && otherwise.isEmpty()) {
            taker.accept(new Flow.Taken(Optional.of(condition)));
        } else if (otherwise.equals(Optional.of(Flow.Taken.ALWAYS)) && then.isEmpty()) {
            Value not = body.apply(Table.prefix("!", Type.BOOLEAN), condition);
            taker.accept(new Flow.Taken(Optional.of(not)));
        } else {
            merges.add(new Merge(
                    body.origin(""),
                    taken(a.block(), then),
                    taken(b.block(), otherwise),
                    value -> taker.accept(new Flow.Taken(Optional.of(value)))));
        }
    }

    private Value taken(BlockBuilder block, Optional<Flow.Taken> taken) {
        return taken.flatMap(Flow.Taken::condition).orElseGet(() -> constant(block, Type.BOOLEAN, taken.isPresent()));
    }

    private void add(Value condition, Way a, Way b, List<Merge> merges, boolean isExpression) {
        List<Value> results = new ArrayList<>();
        for (Merge merge : merges) {
            // It is of the line of the branch, not of the last statement in that.
            int line = condition.line() == Origin.NO_LINE ? merge.origin().line() : condition.line();
            results.add(
                    new Value(merge.then().type(), Origin.primal(merge.origin().name(), line)));
        }
        Block then = a.block().build(merges.stream().map(Merge::then).toList());
        Block otherwise = b.block().build(merges.stream().map(Merge::otherwise).toList());
        body.block().add(new Statement.If(results, condition, then, otherwise, isExpression));
        for (int i = 0; i < results.size(); i++) {
            merges.get(i).taker().accept(results.get(i));
        }
    }

    private Value converted(BlockBuilder block, Value value, Type type) {
        return value.type() == type
                ? value
                : block.let(
                        body.origin(""), new Expression.Apply(Table.conversion(value.type(), type), List.of(value)));
    }

    private Value zero(BlockBuilder block, Type type) {
        return block.let(body.origin(""), Conversion.zeroOf(type));
    }

    private Value constant(BlockBuilder block, Type type, Object value) {
        return block.let(body.origin(""), new Expression.Constant(type, value, null));
    }
}
