package dev.adjoint.processor.programs;

import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Partial;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How large the contributions to each derivative are: the sum, over all paths from the result to a value, of the
 * absolute products of the partials along the path. What rounding may change is relative to this, since contributions
 * may cancel. A value that has none is one that the result does not depend on.
 */
public final class Magnitudes {
    /** Beyond this, or below its reciprocal, products of partials may overflow or vanish in one order only. */
    private static final double EXTREME = 1e100;

    private final Map<Value, Object> trace;
    private final Map<Value, Double> sums = new HashMap<>();
    private boolean moderate = true;
    private double rounding;

    private Magnitudes(Map<Value, Object> trace) {
        this.trace = trace;
    }

    public static Magnitudes of(RandomProgram program) {
        Function function = program.function();
        Magnitudes magnitudes = new Magnitudes(Trace.of(function, program.arguments()));
        magnitudes.add(function.results().get(0), 1);
        List<Statement.Let> reversed = function.lets();
        Collections.reverse(reversed);
        reversed.forEach(magnitudes::reverse);
        return magnitudes;
    }

    /** Whether the result depends on the value by way of partials that are not zero in the table. */
    public boolean isReached(Value value) {
        return sums.containsKey(value);
    }

    public double of(Value value) {
        return sums.getOrDefault(value, 0.0);
    }

    /** What the rounding of every operation may do to the result. */
    public double rounding() {
        return rounding;
    }

    /** Whether every number on the way is finite and far from overflow and underflow. */
    public boolean isModerate() {
        return moderate;
    }

    private void reverse(Statement.Let let) {
        if (!isReached(let.value())) {
            return;
        }
        double content = (double) trace.get(let.value());
        check(content);
        rounding += Math.ulp(content) * of(let.value());
        if (let.expression() instanceof Expression.Copy copy) {
            add(copy.operand(), of(let.value()));
        } else if (let.expression() instanceof Expression.Apply apply) {
            Rule rule = Table.rule(apply.primitive());
            for (int i = 0; i < rule.partials().size(); i++) {
                if (!rule.partials().get(i).equals(Partial.ZERO)) {
                    double partial = Math.abs((double) evaluate(rule.partials().get(i), let.value(), apply));
                    check(partial);
                    add(apply.arguments().get(i), partial * of(let.value()));
                }
            }
        }
    }

    private void add(Value value, double magnitude) {
        double sum = of(value) + magnitude;
        check(sum);
        sums.put(value, sum);
    }

    private void check(double number) {
        double size = Math.abs(number);
        moderate &= size == 0 || size > 1 / EXTREME && size < EXTREME;
    }

    private Object evaluate(Partial partial, Value result, Expression.Apply apply) {
        return partial.match(new Partial.Cases<>() {
            @Override
            public Object input(Partial.Input input) {
                return trace.get(apply.arguments().get(input.index()));
            }

            @Override
            public Object result(Partial.Result unused) {
                return trace.get(result);
            }

            @Override
            public Object literal(Partial.Literal literal) {
                return literal.constant().value();
            }

            @Override
            public Object call(Partial.Call call) {
                return Table.row(call.id())
                        .evaluation()
                        .apply(call.arguments().stream()
                                .map(argument -> evaluate(argument, result, apply))
                                .toArray());
            }

            @Override
            public Object given(Partial.Given given) {
                throw new IllegalArgumentException(given + " is in no row of the table");
            }

            @Override
            public Object missing(Partial.Missing missing) {
                throw new IllegalArgumentException(missing + " is in no row of the table");
            }
        });
    }
}
