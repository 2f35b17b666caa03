package dev.adjoint.processor.derive;

import dev.adjoint.processor.analysis.Activity;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.BlockBuilder;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reverse mode. The derived function runs the primal and then, statement by statement from the last to the first, hands
 * the adjoint of each result on to its operands: dx += ∂r/∂x · dr.
 *
 * <p>A branch that nothing follows is run forward and backward in one; any other is run again, the same way, in the
 * reverse sweep.
 *
 * <p>Griewank and Walther, Evaluating Derivatives, 2nd edition, section 3.2.
 */
public final class Reverse {
    private final Activity activity;
    private final ForwardSweep sweep = new ForwardSweep();
    private BlockBuilder out = new BlockBuilder();
    private Adjoints adjoints = new Adjoints();

    private Reverse(Activity activity) {
        this.activity = activity;
    }

    /**
     * The function with the same parameters whose results are the value and, for each active parameter, its partial
     * derivative.
     */
    public static Function gradient(Function primal, List<Value> active) {
        return new Reverse(Activity.of(primal, active)).derive("gradient", primal, active, Optional.empty());
    }

    /** As {@link #gradient}, times a seed, which is one more parameter, the last. */
    public static Function vjp(Function primal, List<Value> active) {
        Value seed = new Value(Type.DOUBLE, Origin.derivative("seed", Origin.NO_LINE));
        return new Reverse(Activity.of(primal, active)).derive("vjp", primal, active, Optional.of(seed));
    }

    private Function derive(String name, Function primal, List<Value> active, Optional<Value> seed) {
        Value result = primal.results().get(0);
        if (activity.isActive(result)) {
            adjoints.set(result, seed.orElseGet(() -> constant(1.0)));
        }
        both(primal.body().statements());
        List<Value> results = new ArrayList<>(List.of(result));
        active.forEach(parameter -> results.add(adjoints.of(parameter).orElseGet(() -> constant(0.0))));
        List<Value> parameters = new ArrayList<>(primal.parameters());
        seed.ifPresent(parameters::add);
        return new Function(name, parameters, out.build(results));
    }

    /** Runs statements forward and then backward; the adjoints of what they yield are known. */
    private void both(List<Statement> statements) {
        int count = statements.size();
        boolean endsInBranch = count > 0 && statements.get(count - 1) instanceof Statement.If;
        List<Statement> forward = endsInBranch ? statements.subList(0, count - 1) : statements;
        forward.forEach(statement -> sweep.run(statement, out));
        if (endsInBranch) {
            branch((Statement.If) statements.get(count - 1), true);
        }
        backward(forward);
    }

    private void backward(List<Statement> statements) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            statements.get(i).match(new Statement.Cases<Void>() {
                @Override
                public Void let(Statement.Let let) {
                    reverse(let);
                    return null;
                }

                @Override
                public Void branch(Statement.If branch) {
                    if (branch.results().stream()
                            .anyMatch(result -> adjoints.of(result).isPresent())) {
                        Reverse.this.branch(branch, false);
                    }
                    return null;
                }

                @Override
                public Void loop(Statement.Loop loop) {
                    throw new IllegalArgumentException("a loop");
                }

                @Override
                public Void store(Statement.Store store) {
                    throw new IllegalArgumentException("a store");
                }

                @Override
                public Void call(Statement.Call call) {
                    if (call.results().stream().anyMatch(activity::isActive)) {
                        throw new IllegalArgumentException(
                                "the derivative of " + call.callee().id());
                    }
                    return null;
                }

                @Override
                public Void raise(Statement.Raise raise) {
                    throw new IllegalArgumentException("a raise");
                }
            });
        }
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
                        Names.derivative(value.name()), branch.condition().line());
                changed.put(value, new Value(Type.DOUBLE, origin));
            }
        }
        List<Value> results = new ArrayList<>(isForward ? branch.results() : List.of());
        results.addAll(changed.values());
        out.add(new Statement.If(
                results,
                isForward ? branch.condition() : sweep.read(branch.condition(), out),
                then.yielding(isForward ? branch.then().results() : List.of(), changed.keySet()),
                otherwise.yielding(isForward ? branch.otherwise().results() : List.of(), changed.keySet())));
        changed.forEach(adjoints::set);
    }

    private Way way(Block block, List<Value> results, boolean isForward) {
        BlockBuilder outer = out;
        out = new BlockBuilder();
        adjoints = adjoints.copy();
        for (int i = 0; i < results.size(); i++) {
            Value yielded = block.results().get(i);
            int line = results.get(i).line();
            if (activity.isActive(yielded)) {
                adjoints.of(results.get(i)).ifPresent(adjoint -> adjoints.add(yielded, adjoint, line, out));
            }
        }
        if (isForward) {
            both(block.statements());
        } else {
            backward(block.statements());
        }
        Way way = new Way(out, adjoints, block);
        out = outer;
        return way;
    }

    private void reverse(Statement.Let let) {
        Optional<Value> adjoint = adjoints.of(let.value());
        int line = let.value().line();
        if (adjoint.isPresent() && let.expression() instanceof Expression.Copy copy) {
            adjoints.add(copy.operand(), adjoint.get(), line, out);
        } else if (adjoint.isPresent() && let.expression() instanceof Expression.Apply apply) {
            LocalPartials partials = new LocalPartials(let.value(), apply, out, value -> sweep.read(value, out));
            for (Value argument : LocalPartials.distinct(apply)) {
                if (activity.isActive(argument)) {
                    partials.times(adjoint.get(), argument)
                            .ifPresent(contribution -> adjoints.add(argument, contribution, line, out));
                }
            }
        }
    }

    private Value constant(double value) {
        return out.let(Origin.derivative(null, Origin.NO_LINE), Expression.Constant.of(value));
    }
}
