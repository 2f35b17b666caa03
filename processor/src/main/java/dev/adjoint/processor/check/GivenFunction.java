package dev.adjoint.processor.check;

import dev.adjoint.DifferentiableVectorFunction;
import dev.adjoint.processor.ir.Type;
import dev.adjoint.processor.ir.Value;
import dev.adjoint.processor.rules.GivenClaim;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method and the derivative that is given of it, with respect to what that differentiates, run in the compiler. */
final class GivenFunction implements DifferentiableVectorFunction {
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

    private double[] pullback(double[] x, Object result, int output) {
        List<@Nullable Object> given = new ArrayList<>(packing.arguments(x));
        given.add(result);
        if (claim.result() == Type.DOUBLE) {
            given.add(1.0);
        } else {
            double[] seed = new double[((double[]) result).length];
            seed[output] = 1;
            given.add(seed);
        }
        List<@Nullable Object> sinks = packing.parts(new double[dimension()]);
        sinks.stream().filter(sink -> !(sink instanceof Double)).forEach(given::add);
        double[] slots = new double
                [(int) programs.active().stream()
                        .map(Value::type)
                        .filter(type -> !type.isArray())
                        .count()];
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
