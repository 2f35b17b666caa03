package dev.adjoint;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** A function whose derivatives a test writes by hand, right or wrong. */
record HandWritten(
        int dimension,
        ToDoubleFunction<double[]> valueOf,
        Function<double[], double[]> gradientOf,
        Function<double[], double[]> forwardOf)
        implements DifferentiableFunction {
    static HandWritten of(int dimension, ToDoubleFunction<double[]> value, Function<double[], double[]> gradient) {
        return new HandWritten(dimension, value, gradient, gradient);
    }

    static HandWritten ofOne(ToDoubleFunction<Double> value, double derivative) {
        return of(1, x -> value.applyAsDouble(x[0]), x -> new double[] {derivative});
    }

    HandWritten withForward(Function<double[], double[]> forward) {
        return new HandWritten(dimension, valueOf, gradientOf, forward);
    }

    @Override
    public List<String> names() {
        return IntStream.range(0, dimension)
                .mapToObj(i -> dimension == 1 ? "x" : "x" + i)
                .toList();
    }

    @Override
    public double value(double[] x) {
        return valueOf.applyAsDouble(x);
    }

    @Override
    public double gradient(double[] x, double[] gradient) {
        System.arraycopy(gradientOf.apply(x), 0, gradient, 0, dimension);
        return value(x);
    }

    @Override
    public double directional(double[] x, double[] v) {
        double[] gradient = forwardOf.apply(x);
        double sum = 0;
        for (int i = 0; i < dimension; i++) {
            sum += v[i] == 0 ? 0 : gradient[i] * v[i];
        }
        return sum;
    }
}
