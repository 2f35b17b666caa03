package dev.adjoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A function of one output, as what is to be checked. */
record ScalarSubject(DifferentiableFunction function) implements Subject {
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
        return false;
    }

    @Override
    public double[] value(double[] x) {
        return new double[] {function.value(x.clone())};
    }

    @Override
    public Optional<double[][]> reverse(double[] x) {
        double[] gradient = new double[x.length];
        try {
            function.gradient(x.clone(), gradient);
        } catch (UnsupportedOperationException absent) {
            return Optional.empty();
        }
        return Optional.of(new double[][] {gradient});
    }

    @Override
    public Optional<double[]> forward(double[] x, double[] v) {
        try {
            return Optional.of(new double[] {function.directional(x.clone(), v.clone())});
        } catch (UnsupportedOperationException absent) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> faults(double[] x) {
        List<String> faults = new ArrayList<>();
        double[] argument = x.clone();
        double value = function.value(argument);
        Faults.addIfChanged(faults, "value", x, argument);
        Optional<double[][]> clean = reverse(x);
        if (clean.isPresent()) {
            double[] gradient = new double[x.length];
            Arrays.fill(gradient, Faults.RUBBISH);
            double returned = function.gradient(argument, gradient);
            Faults.addIfChanged(faults, "gradient", x, argument);
            Faults.addIfOther(faults, "gradient", returned, value);
            Faults.addIfNotOverwritten(faults, "gradient", gradient, clean.get()[0]);
        }
        double[] direction = new double[x.length];
        double[] ones = direction.clone();
        if (forward(x, direction).isPresent()) {
            function.directional(argument, direction);
            Faults.addIfChanged(faults, "directional", x, argument);
            Faults.addIfChanged(faults, "directional", ones, direction);
        }
        return faults;
    }
}
