package dev.adjoint.processor.check;

import dev.adjoint.DifferentiableVectorFunction;
import dev.adjoint.processor.evaluate.EvaluationException;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.GivenClaim;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A method and the derivative that is given of it, with respect to what that differentiates, run in the compiler. */
final class GivenFunction implements DifferentiableVectorFunction {
    private static final int DIGITS = 6;

    private final GivenClaim claim;
    private final GivenPrograms programs;
    private final Packing packing;
    private final Runner runner;

    GivenFunction(GivenClaim claim, GivenPrograms programs, Packing packing, Runner runner) {
        this.claim = claim;
        this.programs = programs;
        this.packing = packing;
        this.runner = runner;
    }

    @Override
    public int dimension() {
        return packing.names().size();
    }

    @Override
    public List<String> names() {
        return packing.names();
    }

    @Override
    public double[] value(double[] x) {
        return Packing.vector(runner.run(programs.method(), packing.arguments(x)));
    }

    @Override
    public double[][] jacobian(double[] x) {
        List<@Nullable Object> arguments = packing.arguments(x);
        Object result = runner.run(programs.method(), arguments).get(0);
        if (claim.pullback().isEmpty()) {
            List<@Nullable Object> given = new ArrayList<>(arguments);
            if (claim.usesResult()) {
                given.add(result);
            }
            return new double[][] {Packing.vector(runner.run(programs.giver(), given))};
        }
        int outputs = Packing.vector(List.of(result)).length;
        double[][] jacobian = new double[outputs][];
        for (int i = 0; i < outputs; i++) {
            jacobian[i] = pullback(x, result, i);
        }
        return jacobian;
    }

    /**
     * What else is wrong with a pullback: it must be linear in its seed, add to its sinks, and leave everything else as
     * it is.
     *
     * @param jacobian what it gave for seeds of 1
     * @return in words; empty if nothing is wrong
     */
    Optional<String> fault(double[] x, double[][] jacobian) {
        if (claim.pullback().isEmpty()) {
            return Optional.empty();
        }
        List<@Nullable Object> arguments = packing.arguments(x);
        Object result = runner.run(programs.method(), arguments).get(0);
        if (!isSame(arguments, packing.arguments(x))) {
            return Optional.of("the method writes into an array that it is given");
        }
        // What has no elements cannot be written into.
        if (result instanceof double[] numbers && numbers.length > 0) {
            if (isPartOf(arguments, numbers)) {
                return Optional.of("the method returns an array that it is given, not a new one");
            }
            if (numbers == runner.run(programs.method(), packing.arguments(x)).get(0)) {
                return Optional.of("the method returns the same array again when it is called again, not a new one");
            }
        }
        double[] weights = new double[jacobian.length];
        double[] expected = new double[x.length];
        double[] before = new double[x.length];
        double[] size = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            before[j] = 1.25 + j;
            expected[j] = before[j];
            size[j] = before[j];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = -0.7 - 0.3 * i;
            for (int j = 0; j < x.length; j++) {
                expected[j] += weights[i] * jacobian[i][j];
                size[j] += Math.abs(weights[i] * jacobian[i][j]);
            }
        }
        Object seed = claim.result() == Type.DOUBLE ? (Object) weights[0] : weights.clone();
        List<@Nullable Object> unchanged = new ArrayList<>(packing.arguments(x));
        unchanged.add(result instanceof double[] numbers ? numbers.clone() : result);
        unchanged.add(claim.result() == Type.DOUBLE ? seed : weights);
        double[] sums = pullback(arguments, result, seed, before);
        arguments.add(result);
        arguments.add(seed);
        if (!isSame(unchanged, arguments)) {
            return Optional.of("it writes into an array that is no sink");
        }
        for (int j = 0; j < x.length; j++) {
            if (!(Math.abs(sums[j] - expected[j]) <= 1e-9 * size[j])) {
                return Optional.of("where " + names().get(j).replaceFirst("^p", "parameter ") + " has the sink "
                        + Text.number(before[j], DIGITS) + " it leaves " + Text.number(sums[j], DIGITS)
                        + " there for the seed " + Text.number(weights[0], DIGITS)
                        + (weights.length > 1 ? ", …" : "") + ", not " + Text.number(expected[j], DIGITS)
                        + ": it must add the derivative times the seed");
            }
        }
        return Optional.empty();
    }

    /**
     * What the derivative throws where the method returns a finite number.
     *
     * @return in words; empty if it throws nothing, or the method does
     */
    Optional<String> thrown(double[] x) {
        if (!Arrays.stream(value(x)).allMatch(Double::isFinite)) {
            return Optional.empty();
        }
        try {
            jacobian(x);
            return Optional.empty();
        } catch (EvaluationException e) {
            return e.reason() == EvaluationException.Reason.THROWN
                    ? Optional.of(String.valueOf(e.getMessage()))
                    : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }

    private static boolean isPartOf(List<@Nullable Object> arguments, double[] array) {
        return arguments.stream()
                .anyMatch(argument -> argument == array
                        || (argument instanceof Object[] rows
                                && Arrays.stream(rows).anyMatch(row -> row == array)));
    }

    private static boolean isSame(List<@Nullable Object> some, List<@Nullable Object> others) {
        return Arrays.deepEquals(some.toArray(), others.toArray());
    }

    private double[] pullback(double[] x, Object result, int output) {
        Object seed = 1.0;
        if (claim.result() != Type.DOUBLE) {
            double[] unit = new double[((double[]) result).length];
            unit[output] = 1;
            seed = unit;
        }
        return pullback(packing.arguments(x), result, seed, new double[dimension()]);
    }

    /** What is in the sinks after the pullback, if that is in them before. */
    private double[] pullback(List<@Nullable Object> arguments, Object result, Object seed, double[] before) {
        List<@Nullable Object> given = new ArrayList<>(arguments);
        given.add(result);
        given.add(seed);
        List<@Nullable Object> sinks = packing.parts(before);
        sinks.stream().filter(sink -> !(sink instanceof Double)).forEach(given::add);
        double[] slots = new double
                [(int) programs.active().stream()
                        .map(Value::type)
                        .filter(type -> !type.isArray())
                        .count()];
        int slot = 0;
        for (Object sink : sinks) {
            if (sink instanceof Double number) {
                slots[slot] = number;
                slot++;
            }
        }
        if (slots.length > 0) {
            given.add(slots);
        }
        runner.run(programs.giver(), given);
        int next = 0;
        for (int i = 0; i < sinks.size(); i++) {
            if (sinks.get(i) instanceof Double) {
                sinks.set(i, slots[next]);
                next++;
            }
        }
        return Packing.vector(sinks);
    }
}
