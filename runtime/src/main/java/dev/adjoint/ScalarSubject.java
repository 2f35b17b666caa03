package dev.adjoint;

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
        Faults faults = new Faults(x);
        double[] argument = x.clone();
        double value = function.value(argument);
        faults.addIfChanged("value", x, argument);
        reverse(x).ifPresent(clean -> {
            double[] gradient = new double[x.length];
            Arrays.fill(gradient, Faults.RUBBISH);
            double returned = function.gradient(argument, gradient);
            faults.addIfChanged("gradient", x, argument);
            faults.addIfOther("gradient returns", returned, "the value is", value, function::value);
            faults.addIfNotOverwritten("gradient", gradient, clean[0]);
        });
        double[] v = Subject.weights(x.length);
        forward(x, v).ifPresent(along -> {
            double[] direction = v.clone();
            function.directional(argument, direction);
            faults.addIfChanged("directional", x, argument);
            faults.addIfChanged("directional", v, direction);
            double[] terms = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                terms[j] = v[j] * function.directional(x.clone(), Subject.unit(x.length, j));
            }
            faults.addIfNotSum(
                    "directional along " + Subject.WEIGHTS,
                    along[0],
                    terms,
                    near -> function.directional(near, v.clone()));
        });
        return faults.found();
    }
}
