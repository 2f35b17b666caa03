package dev.adjoint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A function of many outputs, as what is to be checked. */
record VectorSubject(DifferentiableVectorFunction function) implements Subject {
    @Override
    public int dimension() {
        return function.dimension();
    }

    @Override
    public List<String> names() {
        return function.names();
    }

    @Override
    public boolean hasOutputs() {
        return true;
    }

    @Override
    public double[] value(double[] x) {
        return function.value(x.clone()).clone();
    }

    @Override
    public Optional<double[][]> reverse(double[] x) {
        int outputs = value(x).length;
        try {
            double[][] jacobian = function.jacobian(x.clone());
            return Optional.of(IntStream.range(0, outputs)
                    .mapToObj(i -> fitted(i < jacobian.length ? jacobian[i] : new double[0], x.length))
                    .toArray(double[][]::new));
        } catch (UnsupportedOperationException absent) {
            return rows(x, outputs);
        }
    }

    /** The Jacobian from a reverse sweep for each output. */
    Optional<double[][]> rows(double[] x, int outputs) {
        double[][] rows = new double[outputs][x.length];
        try {
            for (int i = 0; i < rows.length; i++) {
                function.vjp(x.clone(), Subject.unit(rows.length, i), rows[i]);
            }
        } catch (UnsupportedOperationException absent) {
            return Optional.empty();
        }
        return Optional.of(rows);
    }

    @Override
    public Optional<double[]> forward(double[] x, double[] v) {
        int outputs = value(x).length;
        try {
            return Optional.of(fitted(function.directional(x.clone(), v.clone()), outputs));
        } catch (UnsupportedOperationException absent) {
            return Optional.empty();
        }
    }

    /** An array with as many elements as there should be: a fault of its own, and no reason to end the check. */
    private static double[] fitted(double[] array, int length) {
        double[] fitted = Arrays.copyOf(array, length);
        if (array.length < length) {
            Arrays.fill(fitted, array.length, length, Double.NaN);
        }
        return fitted;
    }

    @Override
    public List<String> faults(double[] x) {
        return new VectorFaults(this, x).find();
    }
}
