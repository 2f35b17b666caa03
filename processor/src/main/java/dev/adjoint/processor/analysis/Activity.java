package dev.adjoint.processor.analysis;

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

    private Activity(Collection<Value> activeParameters) {
        varied.addAll(activeParameters);
    }

    /** Follows the dependencies from the active parameters on. */
    public static Activity of(Function function, Collection<Value> activeParameters) {
        Activity activity = new Activity(activeParameters);
        activity.follow(function.body());
        return activity;
    }

    public boolean isActive(Value value) {
        return varied.contains(value);
    }

    private void follow(Block block) {
        for (Statement statement : block.statements()) {
            statement.match(new Statement.Cases<Void>() {
                @Override
                public Void let(Statement.Let let) {
                    if (variesWithOperands(let.expression())) {
                        varied.add(let.value());
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
                    // What varies in one turn varies in the next.
                    int before;
                    do {
                        before = varied.size();
                        follow(loop.test());
                        vary(loop.entered(), handedOn(loop));
                        follow(loop.body());
                        vary(loop.carried(), loop.body().results());
                    } while (varied.size() > before);
                    vary(loop.results(), handedOn(loop));
                    return null;
                }
            });
        }
    }

    private static List<Value> handedOn(Statement.Loop loop) {
        List<Value> results = loop.test().results();
        return results.subList(1, results.size());
    }

    /** Those values vary whose sources do. */
    private void vary(List<Value> values, List<Value> sources) {
        for (int i = 0; i < values.size(); i++) {
            if (isActive(sources.get(i)) && values.get(i).type() == Type.DOUBLE) {
                varied.add(values.get(i));
            }
        }
    }

    private boolean variesWithOperands(Expression expression) {
        return expression.match(new Expression.Cases<>() {
            @Override
            public Boolean constant(Expression.Constant constant) {
                return false;
            }

            @Override
            public Boolean field(Expression.Field field) {
                return false;
            }

            @Override
            public Boolean copy(Expression.Copy copy) {
                return isActive(copy.operand());
            }

            @Override
            public Boolean apply(Expression.Apply apply) {
                Rule rule = Table.rule(apply.primitive());
                if (rule.result() != Type.DOUBLE) {
                    return false;
                }
                for (int i = 0; i < rule.parameters().size(); i++) {
                    if (isActive(apply.arguments().get(i))
                            && !rule.partials().get(i).equals(Partial.ZERO)) {
                        return true;
                    }
                }
                return false;
            }
        });
    }
}
