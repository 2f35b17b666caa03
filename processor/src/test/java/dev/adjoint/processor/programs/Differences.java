package dev.adjoint.processor.programs;

import dev.adjoint.processor.evaluate.Evaluator;
import dev.adjoint.processor.ir.Block;
import dev.adjoint.processor.ir.Expression;
import dev.adjoint.processor.ir.Function;
import dev.adjoint.processor.ir.Origin;
import dev.adjoint.processor.ir.Statement;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.Rule;
import dev.adjoint.processor.rules.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Central differences, extrapolated to a step of zero (Ridders, Advances in Engineering Software 4 (1982)). They are
 * given only where they are to be trusted: where no rounding, cast or remainder jumps between the points, and where the
 * extrapolation converges.
 */
public final class Differences {
    private static final int COLUMNS = 7;
    private static final double SHRINK = 2;

    /** A derivative and an estimate of its error. */
    public record Estimate(double derivative, double error) {}

    private final RandomProgram program;
    private final double rounding;
    private final Function monitored;
    private final List<Object> jumps;

    /**
     * Differences of the program's result.
     *
     * @param rounding what rounding may do to the result
     */
    public Differences(RandomProgram program, double rounding) {
        this.program = program;
        this.rounding = rounding;
        this.monitored = monitored(program.function());
        List<Object> results = Evaluator.run(monitored, program.arguments());
        this.jumps = results.subList(1, results.size());
    }

    /** The derivative by an active parameter, unless it is not smooth there. */
    public Optional<Estimate> derivative(Value parameter) {
        double step = 0.02;
        for (int attempt = 0; attempt < 3; attempt++) {
            Optional<Estimate> estimate = extrapolate(parameter, step);
            if (estimate.isPresent()) {
                return estimate;
            }
            step /= 50;
        }
        return Optional.empty();
    }

    private Optional<Estimate> extrapolate(Value parameter, double firstStep) {
        double[] previous = new double[COLUMNS];
        Estimate best = new Estimate(Double.NaN, Double.POSITIVE_INFINITY);
        double step = firstStep;
        for (int row = 0; row < COLUMNS; row++) {
            Optional<Double> difference = difference(parameter, step);
            if (difference.isEmpty()) {
                return Optional.empty();
            }
            double[] current = new double[COLUMNS];
            current[0] = difference.get();
            double factor = 1;
            for (int column = 1; column <= row; column++) {
                factor *= SHRINK * SHRINK;
                current[column] = (factor * current[column - 1] - previous[column - 1]) / (factor - 1);
                double error = Math.max(
                                Math.abs(current[column] - current[column - 1]),
                                Math.abs(current[column] - previous[column - 1]))
                        + rounding / step;
                if (error < best.error()) {
                    best = new Estimate(current[column], error);
                }
            }
            previous = current;
            step /= SHRINK;
        }
        return Double.isFinite(best.derivative()) ? Optional.of(best) : Optional.empty();
    }

    private Optional<Double> difference(Value parameter, double step) {
        double x = program.argument(parameter);
        double above = x + step;
        double below = x - step;
        Optional<Double> upper = valueAt(parameter, above);
        Optional<Double> lower = valueAt(parameter, below);
        return upper.isPresent() && lower.isPresent()
                ? Optional.of((upper.get() - lower.get()) / (above - below))
                : Optional.empty();
    }

    /** The result, unless there is a jump on the way, or an integer divisor that becomes 0. */
    private Optional<Double> valueAt(Value parameter, double x) {
        List<Object> results;
        try {
            results = Evaluator.run(monitored, program.argumentsWith(parameter, x));
        } catch (ArithmeticException | IllegalArgumentException thrown) {
            return Optional.empty();
        }
        return results.subList(1, results.size()).equals(jumps)
                ? Optional.of((double) results.get(0))
                : Optional.empty();
    }

    /** The function whose further results change only where it jumps. */
    private static Function monitored(Function function) {
        List<Statement> statements = new ArrayList<>();
        List<Value> results = new ArrayList<>(function.results());
        for (Statement.Let let : function.lets()) {
            statements.add(let);
            if (let.expression() instanceof Expression.Apply apply) {
                Rule rule = Table.rule(apply.primitive());
                if (rule.isLocallyConstant()) {
                    results.add(let.value());
                } else if (rule.id().equals("double %") || rule.id().endsWith("IEEEremainder")) {
                    results.add(multiple(let.value(), apply, statements));
                } else if (isNamed(rule, Set.of("sin", "cos", "tan"))) {
                    // Points on different turns of a wave would say nothing of the slope.
                    results.add(add("Math.rint", apply.arguments(), statements));
                } else if (isNamed(rule, Set.of("copySign"))) {
                    // At 0 the derivative is that of one side, by convention.
                    apply.arguments().forEach(sign -> results.add(add("Math.signum", List.of(sign), statements)));
                }
            }
        }
        return new Function(function.name(), function.parameters(), new Block(statements, results));
    }

    private static boolean isNamed(Rule rule, Set<String> methods) {
        return methods.contains(rule.id().substring(1 + rule.id().indexOf('.')));
    }

    /** How often a divisor was taken out for a remainder. */
    private static Value multiple(Value remainder, Expression.Apply apply, List<Statement> statements) {
        Value taken = add("double -", List.of(apply.arguments().get(0), remainder), statements);
        Value quotient = add("double /", List.of(taken, apply.arguments().get(1)), statements);
        return add("Math.rint", List.of(quotient), statements);
    }

    private static Value add(String id, List<Value> operands, List<Statement> statements) {
        Value value = new Value(Type.DOUBLE, Origin.primal(null, Origin.NO_LINE));
        statements.add(new Statement.Let(value, new Expression.Apply(Table.row(id), operands)));
        return value;
    }
}
