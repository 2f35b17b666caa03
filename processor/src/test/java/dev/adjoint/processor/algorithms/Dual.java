package dev.adjoint.processor.algorithms;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A number with its derivative in one direction: forward mode by objects, for references that it computes slowly. */
record Dual(double value, double derivative) {
    static final Dual ZERO = of(0);

    static Dual of(double value) {
        return new Dual(value, 0);
    }

    static Dual[] of(double... values) {
        return Arrays.stream(values).mapToObj(Dual::of).toArray(Dual[]::new);
    }

    /** The partial derivatives of a function at a point. */
    static double[] gradient(double[] point, Function<Dual[], Dual> f) {
        return Dense.column(Dense.transpose(jacobian(point, x -> new Dual[] {f.apply(x)})), 0);
    }

    /** A row for each output. */
    static double[][] jacobian(double[] point, Function<Dual[], Dual[]> f) {
        double[][] columns = IntStream.range(0, point.length)
                .mapToObj(i -> {
                    Dual[] x = of(point);
                    x[i] = new Dual(point[i], 1);
                    return Arrays.stream(f.apply(x))
                            .mapToDouble(Dual::derivative)
                            .toArray();
                })
                .toArray(double[][]::new);
        return Dense.transpose(columns);
    }

    Dual plus(Dual other) {
        return new Dual(value + other.value, derivative + other.derivative);
    }

    Dual minus(Dual other) {
        return plus(other.times(-1));
    }

    Dual times(Dual other) {
        return new Dual(value * other.value, derivative * other.value + value * other.derivative);
    }

    Dual times(double factor) {
        return new Dual(value * factor, derivative * factor);
    }

    Dual over(Dual other) {
        return times(other.apply(1 / other.value, -1 / (other.value * other.value)));
    }

    Dual sqrt() {
        return apply(Math.sqrt(value), 0.5 / Math.sqrt(value));
    }

    Dual exp() {
        return apply(Math.exp(value), Math.exp(value));
    }

    Dual log() {
        return apply(Math.log(value), 1 / value);
    }

    Dual tanh() {
        return apply(Math.tanh(value), Math.pow(Math.cosh(value), -2));
    }

    /** 1 / (1 + exp(-x)). */
    Dual sigmoid() {
        return times(0.5).tanh().times(0.5).plus(of(0.5));
    }

    private Dual apply(double result, double slope) {
        return new Dual(result, slope * derivative);
    }
}
