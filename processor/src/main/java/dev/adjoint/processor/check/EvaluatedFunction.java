package dev.adjoint.processor.check;

import dev.adjoint.DifferentiableFunction;
import dev.adjoint.processor.ir.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A method that returns a number as its packed view would be, run in the compiler. */
final class EvaluatedFunction implements DifferentiableFunction {
    private final Subject subject;
    private final Packing packing;
    private final Runner runner;

    EvaluatedFunction(Subject subject, Packing packing, Runner runner) {
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
    public double value(double[] x) {
        return (double) runner.follow(subject.source(), packing.arguments(x)).get(0);
    }

    @Override
    public double gradient(double[] x, double[] gradient) {
        List<Object> results = runner.run(generated(subject.gradient(), "GRADIENT"), packing.arguments(x));
        double[] partials = Packing.vector(results.subList(1, results.size()));
        System.arraycopy(partials, 0, gradient, 0, gradient.length);
        return (double) results.get(0);
    }

    @Override
    public double directional(double[] x, double[] v) {
        List<@Nullable Object> arguments = new ArrayList<>(packing.arguments(x));
        arguments.addAll(packing.parts(v));
        return (double) runner.run(generated(subject.jvp(), "JVP"), arguments).get(1);
    }

    static Function generated(Optional<Function> function, String mode) {
        return function.orElseThrow(() -> new UnsupportedOperationException("generated without Mode." + mode));
    }
}
