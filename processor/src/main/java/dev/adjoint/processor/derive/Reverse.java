package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Accumulations;
import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.analysis.Counted;
import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.ArrayRoutines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reverse mode. The derived function runs the primal and then, statement by statement from the last to the first, hands
 * the adjoint of each result on to its operands: dx += ∂r/∂x · dr.
 *
 * <p>A branch that nothing follows is run forward and backward in one; any other is run again, the same way, in the
 * reverse sweep. So it is with loops: see {@link ReverseLoops}.
 *
 * <p>The reverse code of a block is written first. Then it is known what it reads, and the forward code that keeps it
 * is put before it.
 *
 * <p>Griewank and Walther, Evaluating Derivatives, 2nd edition, section 3.2.
 */
public final class Reverse {
    private final Activity activity;
    private final Residuals residuals;
    private final Primal primal;
    private final Shadows shadows;
    private final ForwardSweep sweep;
    private final ReverseArrays arrays;
    private final ReverseCompanions calls;
    private final ReverseLoops loops;
    private BlockBuilder out = new BlockBuilder();
    private Adjoints adjoints = new Adjoints();
    private @Nullable Region region;

    private Reverse(Companions companions, Residuals residuals) {
        Function function = companions.function();
        Aliases aliases = Aliases.of(function);
        Counted counted = Counted.of(function);
        this.activity = companions.activity();
        this.residuals = residuals;
        this.primal = new Primal(function, aliases, counted, residuals);
        this.shadows = new Shadows(function, activity, aliases, primal);
        this.sweep = new ForwardSweep(shadows, new Recorder(counted));
        this.arrays = new ReverseArrays(this, activity, shadows);
        this.calls = new ReverseCompanions(this, activity, shadows, companions);
        this.loops = new ReverseLoops(this, activity, counted, Accumulations.of(function, activity), sweep);
    }

    /**
     * The function with the same parameters whose results are the value and, for each active parameter, its partial
     * derivative: of an array, an array.
     */
    public static Function gradient(Function primal, List<Value> active) {
        return gradient(primal, active, new Residuals());
    }

    /** As {@link #gradient(Function, List)}, where it is taken down what the reverse code reads of the primal. */
    public static Function gradient(Function primal, List<Value> active, Residuals residuals) {
        Companions companions = companions(primal, active);
        Function own = companions.function();
        Reverse reverse = new Reverse(companions, residuals);
        Map<Value, Value> sinks = sinks(active);
        return reverse.derive("gradient", own, active, sinks, true, Optional.empty());
    }

    /**
     * As {@link #gradient(Function, List)}, times a seed. That is one more parameter, followed by an array for each
     * active array, to which its adjoint is added; the results are the value and the partial derivatives of the active
     * numbers.
     */
    public static Function vjp(Function primal, List<Value> active) {
        return vjp(primal, active, new Residuals());
    }

    /** As {@link #vjp(Function, List)}, where it is taken down what the reverse code reads of the primal. */
    public static Function vjp(Function primal, List<Value> active, Residuals residuals) {
        Companions companions = companions(primal, active);
        Function own = companions.function();
        Value seed = new Value(own.results().get(0).type(), Origin.derivative("seed", Origin.NO_LINE));
        Reverse reverse = new Reverse(companions, residuals);
        Map<Value, Value> sinks = sinks(active);
        return reverse.derive("vjp", own, active, sinks, false, Optional.of(seed));
    }

    /** The primal on arrays of its own, with the calls of other differentiable methods prepared. */
    private static Companions companions(Function primal, List<Value> active) {
        Function own = OwnArrays.of(KeptRows.of(GuardedCalls.of(primal, active)));
        return Companions.of(own, Activity.of(own, active));
    }

    /** For each active array, the one that its adjoint is added to. */
    private static Map<Value, Value> sinks(List<Value> active) {
        Map<Value, Value> sinks = new LinkedHashMap<>();
        for (Value parameter : active) {
            if (parameter.type().isArray()) {
                Origin origin = Origin.derivative(Names.derivative(parameter.name()), Origin.NO_LINE);
                sinks.put(parameter, new Value(parameter.type(), origin));
            }
        }
        return sinks;
    }

    /**
     * Derives.
     *
     * @param sinks the shadows of the active arrays among the parameters
     * @param makesSinks whether these are made here, and results; otherwise they are parameters
     */
    private Function derive(
            String name,
            Function function,
            List<Value> active,
            Map<Value, Value> sinks,
            boolean makesSinks,
            Optional<Value> seed) {
        sinks.forEach(shadows::set);
        Value result = function.results().get(0);
        BlockBuilder start = out;
        if (activity.isActive(result) && !result.type().isArray()) {
            adjoints.set(result, seed.orElseGet(() -> constant(1.0)));
        }
        out = new BlockBuilder();
        if (result.type().isArray()) {
            // Which array it is may be known at the end only, and its adjoint comes first.
            forwardAndBackward(function.body().statements(), () -> seed.ifPresent(s -> seed(result, s)));
        } else {
            both(function.body().statements());
        }
        BlockBuilder body = out;
        out = start;
        if (makesSinks) {
            sinks.forEach(this::makeSink);
        }
        out.addAll(body);
        List<Value> results = new ArrayList<>(List.of(result));
        for (Value parameter : active) {
            if (!parameter.type().isArray()) {
                results.add(adjoints.of(parameter).orElseGet(() -> constant(0.0)));
            } else if (makesSinks) {
                results.add(sinks.get(parameter));
            }
        }
        List<Value> parameters = new ArrayList<>(function.parameters());
        seed.ifPresent(parameters::add);
        if (!makesSinks) {
            parameters.addAll(sinks.values());
        }
        return new Function(name, parameters, out.build(results));
    }

    private void seed(Value result, Value seed) {
        if (shadows.isActive(result)) {
            out.add(new Statement.Call(
                    List.of(),
                    ArrayRoutines.seeding(),
                    List.of(shadows.reverse(result, out), seed),
                    Origin.derivative(null, Origin.NO_LINE)));
        }
    }

    private void makeSink(Value parameter, Value sink) {
        if (parameter.type().isMatrix()) {
            out.add(new Statement.Call(
                    List.of(sink), ArrayRoutines.zerosLike(sink.type()), List.of(parameter), sink.origin()));
        } else {
            Value length = out.let(Origin.record(null, Origin.NO_LINE), new Expression.Length(parameter));
            out.add(new Statement.Let(sink, new Expression.NewArray(sink.type(), List.of(length))));
        }
    }

    BlockBuilder out() {
        return out;
    }

    Adjoints adjoints() {
        return adjoints;
    }

    @Nullable
    Region region() {
        return region;
    }

    Primal primal() {
        return primal;
    }

    /** Lets what follows be written into another block, from other adjoints on, as reverse code of a region. */
    void enter(BlockBuilder block, Adjoints start, @Nullable Region inner) {
        out = block;
        adjoints = start;
        region = inner;
    }

    /** Runs statements forward and then backward; the adjoints of what they yield are known. */
    void both(List<Statement> statements) {
        int count = statements.size();
        Optional<ReverseLoops.Fused> fused = loops.fusible(statements);
        boolean endsInBranch = count > 0 && statements.get(count - 1) instanceof Statement.If;
        int end = endsInBranch
                ? count - 1
                : fused.map(ReverseLoops.Fused::position).orElse(count);
        List<Statement> first = statements.subList(0, end);
        BlockBuilder outer = out;
        BlockBuilder rest = new BlockBuilder();
        out = rest;
        prepare(first);
        if (endsInBranch) {
            branch((Statement.If) statements.get(end), true);
        } else {
            fused.ifPresent(this::fuse);
        }
        reverseAll(first);
        out = outer;
        sweep.run(first, null, out);
        out.addAll(rest);
    }

    private void fuse(ReverseLoops.Fused fused) {
        residuals.noteFused(fused.loop().line());
        loops.fuse(fused);
    }

    /** Runs all statements forward and then all backward, with something before that. */
    private void forwardAndBackward(List<Statement> statements, Runnable beforeBackward) {
        BlockBuilder outer = out;
        BlockBuilder reverse = new BlockBuilder();
        out = reverse;
        prepare(statements);
        beforeBackward.run();
        reverseAll(statements);
        out = outer;
        sweep.run(statements, null, out);
        out.addAll(reverse);
    }

    /** Runs statements forward, where forward and reverse code meet. */
    void forward(List<Statement> statements) {
        sweep.run(statements, null, out);
    }

    /** Writes the reverse code of statements whose forward code stands elsewhere. */
    void backward(List<Statement> statements) {
        prepare(statements);
        reverseAll(statements);
    }

    /** Makes the shadows of the arrays that statements make. */
    private void prepare(List<Statement> statements) {
        for (Statement statement : statements) {
            statement.defined().forEach(value -> primal.settle(value, region));
        }
        shadows.prepare(statements, out);
    }

    private void reverseAll(List<Statement> statements) {
        if (statements.stream().anyMatch(Statement.Raise.class::isInstance)) {
            return; // What always throws is never run backward.
        }
        for (int i = statements.size() - 1; i >= 0; i--) {
            residuals.readFor(statements.get(i).line());
            statements.get(i).match(new Statement.Cases<Void>() {
                @Override
                public Void let(Statement.Let let) {
                    reverse(let);
                    return null;
                }

                @Override
                public Void branch(Statement.If branch) {
                    if (isNeeded(branch)) {
                        Reverse.this.branch(branch, false);
                    }
                    return null;
                }

                @Override
                public Void loop(Statement.Loop loop) {
                    if (isNeeded(loop)) {
                        loops.reverse(loop);
                    }
                    return null;
                }

                @Override
                public Void store(Statement.Store store) {
                    arrays.reverse(store);
                    return null;
                }

                @Override
                public Void call(Statement.Call call) {
                    if (!calls.reverse(call)) {
                        arrays.reverse(call);
                    }
                    return null;
                }

                @Override
                public Void raise(Statement.Raise raise) {
                    return null;
                }
            });
        }
    }

    /** Whether any adjoint is to be handed on by a statement with regions. */
    private boolean isNeeded(Statement statement) {
        return statement.defined().stream()
                        .anyMatch(result -> adjoints.of(result).isPresent())
                || statement.blocks().stream().anyMatch(this::writesActiveMemory);
    }

    private boolean writesActiveMemory(Block block) {
        return block.allStatements().stream()
                .anyMatch(statement ->
                        Aliases.writes(statement).stream().anyMatch(activity::isActive) || makesActiveArray(statement));
    }

    private boolean makesActiveArray(Statement statement) {
        boolean makes = statement instanceof Statement.Call
                || (statement instanceof Statement.Let let && let.expression() instanceof Expression.Elements);
        return makes && statement.defined().stream().anyMatch(shadows::isActive);
    }

    /**
     * The reverse of a branch, which yields the adjoints that it changes.
     *
     * @param isForward whether it is run forward in one with it, and yields what the branch yields as well
     */
    private void branch(Statement.If branch, boolean isForward) {
        Adjoints before = adjoints;
        Way then = way(branch.then(), branch.results(), isForward);
        adjoints = before;
        Way otherwise = way(branch.otherwise(), branch.results(), isForward);
        adjoints = before;
        Map<Value, Value> changed = new LinkedHashMap<>();
        for (Value value : Adjoints.changed(before, List.of(then.adjoints(), otherwise.adjoints()))) {
            if (!then.defined().contains(value) && !otherwise.defined().contains(value)) {
                Origin origin = Origin.derivative(
                        Adjoints.name(value), branch.condition().line());
                changed.put(value, new Value(value.type(), origin));
            }
        }
        residuals.readFor(branch.condition().line());
        List<Value> results = new ArrayList<>(isForward ? branch.results() : List.of());
        results.addAll(changed.values());
        out.add(new Statement.If(
                results,
                isForward ? branch.condition() : primal.read(branch.condition(), out),
                then.yielding(isForward ? branch.then().results() : List.of(), changed.keySet()),
                otherwise.yielding(isForward ? branch.otherwise().results() : List.of(), changed.keySet())));
        changed.forEach(adjoints::set);
    }

    private Way way(Block block, List<Value> results, boolean isForward) {
        BlockBuilder outer = out;
        Region around = region;
        Region inner = isForward ? around : Region.way(around);
        if (inner != null && !isForward) {
            sweep.divide(block, inner);
        }
        enter(new BlockBuilder(), adjoints.copy(), inner);
        for (int i = 0; i < results.size(); i++) {
            Value yielded = block.results().get(i);
            int line = results.get(i).line();
            if (activity.isActive(yielded) && !yielded.type().isArray()) {
                adjoints.of(results.get(i)).ifPresent(adjoint -> adjoints.handOn(yielded, adjoint, line, out));
            }
        }
        if (isForward) {
            both(block.statements());
        } else {
            backward(block.statements());
        }
        Way way = new Way(out, adjoints, block);
        enter(outer, adjoints, around);
        return way;
    }

    private void reverse(Statement.Let let) {
        if (let.value().type().isArray()) {
            arrays.reverse(let);
            return;
        }
        Optional<Value> adjoint = adjoints.of(let.value());
        int line = let.value().line();
        if (adjoint.isEmpty()) {
            return;
        }
        if (let.expression() instanceof Expression.Copy copy) {
            adjoints.add(copy.operand(), adjoint.get(), line, out);
        } else if (let.expression() instanceof Expression.Load load) {
            arrays.reverse(load, adjoint.get(), line);
        } else if (let.expression() instanceof Expression.Apply apply) {
            reverse(let.value(), apply, adjoint.get());
        }
    }

    private void reverse(Value result, Expression.Apply apply, Value adjoint) {
        LocalPartials partials = new LocalPartials(result, apply, out, value -> primal.read(value, out));
        for (Value argument : LocalPartials.distinct(apply)) {
            if (activity.isActive(argument)) {
                partials.times(adjoint, argument)
                        .ifPresent(contribution -> adjoints.add(argument, contribution, result.line(), out));
            }
        }
    }

    Value constant(double value) {
        return out.let(Origin.derivative(null, Origin.NO_LINE), Expression.Constant.of(value));
    }

    /** The adjoint of a value, or 0 of its type where nothing depends on it. */
    Value adjointOrZero(Value value) {
        return adjoints.of(value).orElseGet(() -> constant(0.0));
    }

    /** Whether a value carries an adjoint from statement to statement: arrays have theirs in memory. */
    boolean hasAdjoint(Value value) {
        return value.type() == Type.DOUBLE && activity.isActive(value);
    }
}
