package dev.adjoint.processor.javac;

import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Partial;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers run forward through the IR by the chain rule, without the passes that derive and simplify: beside each value
 * its derivative, and the magnitude of the derivative, which is the sum of the absolute values of all products of
 * partials along the paths from the parameter. Rounding errors of forward and of reverse mode are relative to the
 * magnitude: the derivative itself may cancel.
 */
final class Reference {
    private final Function function;
    /** The assignments that are executed, those of the ways taken among them. */
    private final List<Statement.Let> lets = new ArrayList<>();

    private final Map<Value, Object> values = new HashMap<>();

    /** For each branch that was run, whether its condition held; and what else jumps where a way would change. */
    private final List<Object> path = new ArrayList<>();

    private Reference(Function function, List<Object> arguments) {
        this.function = function;
        for (int i = 0; i < arguments.size(); i++) {
            values.put(function.parameters().get(i), arguments.get(i));
        }
        run(function.body());
    }

    private void run(Block block) {
        for (Statement statement : block.statements()) {
            if (statement instanceof Statement.Let let) {
                run(let);
            } else if (statement instanceof Statement.If branch) {
                Block way = values.get(branch.condition()).equals(true) ? branch.then() : branch.otherwise();
                path.add(values.get(branch.condition()));
                run(way);
                for (int i = 0; i < branch.results().size(); i++) {
                    Value yielded = way.results().get(i);
                    run(new Statement.Let(branch.results().get(i), new Expression.Copy(yielded)));
                }
            } else if (statement instanceof Statement.Raise) {
                throw new ArithmeticException("what the method throws");
            }
        }
    }

    private void run(Statement.Let let) {
        List<Value> operands = let.expression().operands();
        Function one = new Function("one", operands, new Block(List.of(let), List.of(let.value())));
        values.put(
                let.value(),
                Evaluator.run(one, operands.stream().map(values::get).toList()).get(0));
        lets.add(let);
        if (let.expression() instanceof Expression.Apply apply && apply.primitive() == Table.row("double %")) {
            double quotient = (double) values.get(operands.get(0)) / (double) values.get(operands.get(1));
            path.add(quotient < 0 ? Math.ceil(quotient) : Math.floor(quotient));
        }
        if (let.value().type() != Type.DOUBLE
                && let.expression() instanceof Expression.Apply apply
                && Table.isConversion(apply.primitive())) {
            path.add(values.get(let.value()));
        }
    }

    /** Runs the function; what the evaluator throws passes through. */
    static Reference at(Function function, List<Object> arguments) {
        return new Reference(function, arguments);
    }

    /** Which ways were taken: where two points differ in them, there is a kink or a jump between. */
    List<Object> path() {
        return path;
    }

    /** The derivative with respect to a parameter, and its magnitude. */
    double[] derivative(Value parameter) {
        Map<Value, double[]> tangents = new HashMap<>();
        tangents.put(parameter, new double[] {1, 1});
        for (Statement.Let let : lets) {
            double[] sum = null;
            for (Slope slope : slopes(let)) {
                double[] tangent = tangents.get(slope.argument);
                if (tangent != null) {
                    sum = sum == null ? new double[2] : sum;
                    sum[0] += slope.partial * tangent[0];
                    sum[1] += Math.abs(slope.partial) * tangent[1];
                }
            }
            if (sum != null) {
                tangents.put(let.value(), sum);
            }
        }
        return tangents.getOrDefault(function.results().get(0), new double[2]);
    }

    /** A bound on what the rounding of every operation may do to the result, to first order; infinite beside a jump. */
    double noise() {
        if (lets.stream().anyMatch(this::isBesideJump)) {
            return Double.POSITIVE_INFINITY;
        }
        Map<Value, Double> adjoints = adjoints();
        double noise = 0;
        for (Map.Entry<Value, Double> entry : adjoints.entrySet()) {
            noise += entry.getValue() * size(entry.getKey());
        }
        return noise * Math.ulp(1.0);
    }

    /**
     * The largest magnitude of an adjoint on the way: where it overflows, so may the gradient, although it is finite.
     */
    double peak() {
        return adjoints().values().stream().reduce(0.0, Math::max);
    }

    /** The magnitude of the derivative of the result with respect to each value. */
    private Map<Value, Double> adjoints() {
        Map<Value, Double> adjoints = new HashMap<>();
        adjoints.put(function.results().get(0), 1.0);
        for (int i = lets.size() - 1; i >= 0; i--) {
            Double adjoint = adjoints.get(lets.get(i).value());
            if (adjoint != null) {
                for (Slope slope : slopes(lets.get(i))) {
                    adjoints.merge(slope.argument, Math.abs(slope.partial) * adjoint, Double::sum);
                }
            }
        }
        return adjoints;
    }

    /** Whether rounding alone may move a remainder to its other end. */
    private boolean isBesideJump(Statement.Let let) {
        if (!(let.expression() instanceof Expression.Apply apply)
                || !(apply.primitive().id().equals("double %")
                        || apply.primitive().id().endsWith("IEEEremainder"))) {
            return false;
        }
        double divisor = size(apply.arguments().get(1));
        double part = size(let.value()) / divisor;
        double margin = 1e-6 + Math.ulp(size(apply.arguments().get(0))) / divisor * 1e6;
        return !(part > margin && part < 1 - margin && Math.abs(part - 0.5) > margin);
    }

    /**
     * On which piece the function is at this point: what every operation gives that jumps, and the side of those that
     * have a kink. Between two points on the same piece the function is smooth.
     */
    List<Object> piece() {
        List<Object> piece = new ArrayList<>();
        for (Statement.Let let : lets) {
            if (let.expression() instanceof Expression.Apply apply) {
                piece.add(side(let.value(), apply));
            }
        }
        return piece;
    }

    private Object side(Value result, Expression.Apply apply) {
        List<Double> arguments = apply.arguments().stream()
                .map(argument -> values.get(argument) instanceof Double number ? number : Double.valueOf(0))
                .toList();
        String id = apply.primitive().id();
        String name = id.substring(id.indexOf('.') + 1);
        if (Table.rule(apply.primitive()).isLocallyConstant()) {
            return values.get(result);
        }
        return switch (name) {
            case "double %", "IEEEremainder" ->
                Math.rint((arguments.get(0) - (double) values.get(result)) / arguments.get(1));
            case "max", "min" -> Double.compare(arguments.get(0), arguments.get(1));
            case "abs", "copySign" -> arguments.stream().map(Math::signum).toList();
            default -> "";
        };
    }

    /**
     * Whether a step of a path through branches has an infinite partial derivative: times a tangent or an adjoint that
     * is 0 on this path only, it is NaN.
     */
    boolean isSteep() {
        return function.body().statements().stream().anyMatch(Statement.If.class::isInstance)
                && lets.stream()
                        .flatMap(let -> slopes(let).stream())
                        .anyMatch(slope -> !(Math.abs(slope.partial) < 1e200));
    }

    private double size(Value value) {
        return values.get(value) instanceof Double number ? Math.abs(number) : 0;
    }

    private record Slope(Value argument, double partial) {}

    /** The partial derivatives of one statement that are not structural zeros. */
    private List<Slope> slopes(Statement.Let let) {
        List<Slope> slopes = new ArrayList<>();
        if (let.expression() instanceof Expression.Copy copy && copy.type() == Type.DOUBLE) {
            slopes.add(new Slope(copy.operand(), 1));
        } else if (let.expression() instanceof Expression.Apply apply && apply.type() == Type.DOUBLE) {
            List<Partial> partials = Table.rule(apply.primitive()).partials();
            for (int i = 0; i < partials.size(); i++) {
                if (!partials.get(i).equals(Partial.ZERO)) {
                    slopes.add(new Slope(
                            apply.arguments().get(i), (double) evaluate(partials.get(i), let.value(), apply)));
                }
            }
        }
        return slopes;
    }

    private Object evaluate(Partial partial, Value result, Expression.Apply apply) {
        return partial.match(new Partial.Cases<Object>() {
            @Override
            public Object input(Partial.Input input) {
                return values.get(apply.arguments().get(input.index()));
            }

            @Override
            public Object result(Partial.Result unused) {
                return values.get(result);
            }

            @Override
            public Object literal(Partial.Literal literal) {
                return literal.constant().value();
            }

            @Override
            public Object call(Partial.Call call) {
                Object[] arguments = call.arguments().stream()
                        .map(argument -> evaluate(argument, result, apply))
                        .toArray();
                return Table.row(call.id()).evaluation().apply(arguments);
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
