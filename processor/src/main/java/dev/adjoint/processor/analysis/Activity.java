package dev.adjoint.processor.analysis;

import dev.adjoint.processor.ir.Aliases;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Partial;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which values of a function vary with its active parameters. What does not is inactive: it has neither a tangent nor
 * an adjoint.
 */
public final class Activity {
    private final Set<Value> varied = new HashSet<>();
    private final Aliases aliases;
    private final Set<Value> tables = new HashSet<>();
    private int changes;

    private Activity(Function function, Collection<Value> activeParameters) {
        aliases = Aliases.of(function);
        activeParameters.forEach(this::vary);
        function.lets().stream()
                .filter(let -> let.expression() instanceof Expression.Field)
                .forEach(let -> tables.add(aliases.memory(let.value())));
    }

    /** Follows the dependencies from the active parameters on. */
    public static Activity of(Function function, Collection<Value> activeParameters) {
        Activity activity = new Activity(function, activeParameters);
        // What varies in one turn of a loop varies in the next, and what is in memory is read elsewhere.
        int before;
        do {
            before = activity.changes;
            activity.follow(function.body());
        } while (activity.changes > before);
        return activity;
    }

    /** Whether a value varies; an array does if an element of its piece of memory may. */
    public boolean isActive(Value value) {
        return varied.contains(aliases.memory(value));
    }

    /** The piece of memory of an array. */
    public Value memory(Value array) {
        return aliases.memory(array);
    }

    /** The pieces of memory that may be those of static fields. */
    public Set<Value> tables() {
        return tables;
    }

    private void vary(Value value) {
        if (value.type().isReal() && varied.add(aliases.memory(value))) {
            changes++;
        }
    }

    private void follow(Block block) {
        for (Statement statement : block.statements()) {
            statement.match(new Statement.Cases<Void>() {
                @Override
                public Void let(Statement.Let let) {
                    if (variesWithOperands(let.expression())) {
                        vary(let.value());
                    }
                    return null;
                }

                @Override
                public Void branch(Statement.If branch) {
                    follow(branch.then());
                    follow(branch.otherwise());
                    vary(branch.results(), branch.then().results());
                    vary(branch.results(), branch.otherwise().results());
                    return null;
                }

                @Override
                public Void loop(Statement.Loop loop) {
                    vary(loop.carried(), loop.initial());
                    follow(loop.test());
                    follow(loop.body());
                    vary(loop.carried(), loop.body().results());
                    vary(loop.results(), loop.carried());
                    return null;
                }

                @Override
                public Void store(Statement.Store store) {
                    if (isActive(store.value())) {
                        vary(store.array());
                    }
                    return null;
                }

                @Override
                public Void call(Statement.Call call) {
                    if (call.arguments().stream().anyMatch(Activity.this::isActive)) {
                        Aliases.writes(call).forEach(Activity.this::vary);
                        call.results().forEach(Activity.this::vary);
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

    /** Those values vary whose sources do. */
    private void vary(List<Value> values, List<Value> sources) {
        for (int i = 0; i < values.size(); i++) {
            if (isActive(sources.get(i))) {
                vary(values.get(i));
            }
        }
    }

    private boolean variesWithOperands(Expression expression) {
        if (expression instanceof Expression.Apply apply) {
            return variesWithArguments(apply);
        }
        // An integer that comes from memory is a constant, and so are the length of an array and fresh zeros.
        return expression.type().isReal() && expression.operands().stream().anyMatch(this::isActive);
    }

    private boolean variesWithArguments(Expression.Apply apply) {
        Rule rule = Table.rule(apply.primitive());
        if (rule.result() != Type.DOUBLE) {
            return false;
        }
        for (int i = 0; i < rule.parameters().size(); i++) {
            if (isActive(apply.arguments().get(i)) && !rule.partials().get(i).equals(Partial.ZERO)) {
                return true;
            }
        }
        return false;
    }
}
