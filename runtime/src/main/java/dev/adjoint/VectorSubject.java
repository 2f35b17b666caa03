package dev.adjoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
        try {
            return Optional.of(function.jacobian(x.clone()));
        } catch (UnsupportedOperationException absent) {
            return rows(x);
        }
    }

    /** The Jacobian from a reverse sweep for each output. */
    private Optional<double[][]> rows(double[] x) {
        double[][] rows = new double[function.value(x.clone()).length][x.length];
        try {
            for (int i = 0; i < rows.length; i++) {
                function.vjp(x.clone(), unit(rows.length, i), rows[i]);
            }
        } catch (UnsupportedOperationException absent) {
            return Optional.empty();
        }
        return Optional.of(rows);
    }

    private static double[] unit(int length, int index) {
        double[] unit = new double[length];
        unit[index] = 1;
        return unit;
    }

    @Override
    public Optional<double[]> forward(double[] x, double[] v) {
        try {
            return Optional.of(function.directional(x.clone(), v.clone()));
        } catch (UnsupportedOperationException absent) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> faults(double[] x) {
        List<String> faults = new ArrayList<>();
        double[] argument = x.clone();
        double[] value = function.value(argument);
        Faults.addIfChanged(faults, "value", x, argument);
        Optional<double[][]> rows = rows(x);
        Optional<double[][]> jacobian = reverse(x);
        if (rows.isPresent() && jacobian.isPresent()) {
            addIfRowsDiffer(faults, jacobian.get(), rows.get());
            addIfSumDiffers(faults, x, value, rows.get());
        }
        return faults;
    }

    private static void addIfRowsDiffer(List<String> faults, double[][] jacobian, double[][] rows) {
        for (int i = 0; i < Math.min(jacobian.length, rows.length); i++) {
            for (int j = 0; j < Math.min(jacobian[i].length, rows[i].length); j++) {
                if (!Agreement.isClose(jacobian[i][j], rows[i][j])) {
                    faults.add("jacobian has " + jacobian[i][j] + " in row " + i + ", column " + j
                            + ", but vjp with a seed for that output gives " + rows[i][j]);
                    return;
                }
            }
        }
    }

    /** With a seed for all outputs at once, vjp must give the sum of the rows. */
    private void addIfSumDiffers(List<String> faults, double[] x, double[] value, double[][] rows) {
        double[] seed = new double[value.length];
        for (int i = 0; i < seed.length; i++) {
            seed[i] = 1 + i % 3;
        }
        double[] argument = x.clone();
        double[] given = seed.clone();
        double[] gradient = new double[x.length];
        Arrays.fill(gradient, Faults.RUBBISH);
        double[] returned = function.vjp(argument, given, gradient);
        Faults.addIfChanged(faults, "vjp", x, argument);
        Faults.addIfChanged(faults, "vjp", seed, given);
        for (int i = 0; i < value.length; i++) {
            Faults.addIfOther(faults, "vjp", returned[i], value[i]);
        }
        double[] clean = new double[x.length];
        function.vjp(x.clone(), seed.clone(), clean);
        Faults.addIfNotOverwritten(faults, "vjp", gradient, clean);
        for (int j = 0; j < x.length; j++) {
            double sum = 0;
            double size = 0;
            for (int i = 0; i < seed.length; i++) {
                sum += seed[i] * rows[i][j];
                size += Math.abs(seed[i] * rows[i][j]);
            }
            if (Math.abs(sum - clean[j]) > 1e-9 * size) {
                faults.add("vjp with the seed " + Arrays.toString(seed) + " gives " + clean[j] + " for variable " + j
                        + ", but the rows of the Jacobian sum to " + sum);
                return;
            }
        }
    }
}
