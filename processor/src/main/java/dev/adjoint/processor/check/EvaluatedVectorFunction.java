package dev.adjoint.processor.check;

import dev.adjoint.DifferentiableVectorFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method that returns an array as its packed view would be, run in the compiler. */
final class EvaluatedVectorFunction implements DifferentiableVectorFunction {
    private final Subject subject;
    private final Packing packing;
    private final Runner runner;

    EvaluatedVectorFunction(Subject subject, Packing packing, Runner runner) {
        this.subject = subject;
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
        return (double[]) runner.follow(subject.source(), packing.arguments(x)).get(0);
    }

    @Override
    public double[][] jacobian(double[] x) {
        double[] value = value(x);
        double[][] jacobian = new double[value.length][dimension()];
        for (int row = 0; row < value.length; row++) {
            double[] seed = new double[value.length];
            seed[row] = 1;
            vjp(x, seed, jacobian[row]);
        }
        return jacobian;
    }

    @Override
    public double[] vjp(double[] x, double[] seed, double[] gradient) {
        List<@Nullable Object> arguments = new ArrayList<>(packing.arguments(x));
        arguments.add(seed);
        List<@Nullable Object> adjoints = packing.parts(new double[dimension()]);
        adjoints.stream().filter(adjoint -> !(adjoint instanceof Double)).forEach(arguments::add);
        List<Object> results = runner.run(EvaluatedFunction.generated(subject.vjp(), "JACOBIAN"), arguments);
        int next = 1;
        for (int i = 0; i < adjoints.size(); i++) {
            if (adjoints.get(i) instanceof Double) {
                adjoints.set(i, results.get(next));
                next++;
            }
        }
        System.arraycopy(Packing.vector(adjoints), 0, gradient, 0, gradient.length);
        return (double[]) results.get(0);
    }

    @Override
    public double[] directional(double[] x, double[] v) {
        List<@Nullable Object> arguments = new ArrayList<>(packing.arguments(x));
        arguments.addAll(packing.parts(v));
        return (double[]) runner.run(EvaluatedFunction.generated(subject.jvp(), "JVP"), arguments)
                .get(1);
    }
}
