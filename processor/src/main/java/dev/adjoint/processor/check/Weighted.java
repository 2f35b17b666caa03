package dev.adjoint.processor.check;

import dev.adjoint.DifferentiableFunction;
import dev.adjoint.DifferentiableVectorFunction;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** A weighted sum of what a function of several outputs returns: one number, so that one direction tells of all. */
final class Weighted implements DifferentiableFunction {
    private final DifferentiableVectorFunction function;
    private final IntToDoubleFunction weight;

    /** The sum with a weight for each output. */
    Weighted(DifferentiableVectorFunction function, IntToDoubleFunction weight) {
        this.function = function;
        this.weight = weight;
    }

    private double sum(double[] outputs) {
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            sum += weight.applyAsDouble(i) * outputs[i];
        }
        return sum;
    }

    @Override
    public int dimension() {
        return function.dimension();
    }

    @Override
    public List<String> names() {
        return function.names();
    }

    @Override
    public double value(double[] x) {
        return sum(function.value(x));
    }

    @Override
    public double gradient(double[] x, double[] gradient) {
        double[] seed = new double[function.value(x).length];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = weight.applyAsDouble(i);
        }
        return sum(function.vjp(x, seed, gradient));
    }

    @Override
    public double directional(double[] x, double[] v) {
        return sum(function.directional(x, v));
    }
}
