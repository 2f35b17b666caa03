package dev.adjoint;

import java.util.Arrays;
import java.util.List;

/** What is wrong with a function of many outputs that no difference would tell. */
final class VectorFaults {
    private final VectorSubject subject;
    private final DifferentiableVectorFunction function;
    private final double[] x;
    private final double[] argument;
    private final double[] value;
    private final Faults faults;

    VectorFaults(VectorSubject subject, double[] x) {
        this.subject = subject;
        this.function = subject.function();
        this.x = x;
        this.argument = x.clone();
        this.value = subject.value(x);
        this.faults = new Faults(x);
    }

    List<String> find() {
        function.value(argument);
        faults.addIfChanged("value", x, argument);
        boolean hasJacobian = unlessAbsent(this::jacobian);
        boolean hasVjp = unlessAbsent(this::vjp);
        if (hasJacobian && hasVjp) {
            rows();
        }
        unlessAbsent(this::directional);
        return faults.found();
    }

    private static boolean unlessAbsent(Runnable check) {
        try {
            check.run();
            return true;
        } catch (UnsupportedOperationException absent) {
            return false;
        }
    }

    private void jacobian() {
        double[][] jacobian = function.jacobian(argument);
        faults.addIfChanged("jacobian", x, argument);
        faults.addIfOfOtherLength("jacobian", jacobian.length, value.length, "outputs");
        Arrays.stream(jacobian)
                .filter(row -> row.length != x.length)
                .findFirst()
                .ifPresent(row -> faults.addIfOfOtherLength("a row of jacobian", row.length, x.length, "variables"));
    }

    private void vjp() {
        double[] seed = Subject.weights(value.length);
        double[] given = seed.clone();
        double[] gradient = new double[x.length];
        Arrays.fill(gradient, Faults.RUBBISH);
        double[] returned = function.vjp(argument, given, gradient);
        faults.addIfChanged("vjp", x, argument);
        faults.addIfChanged("vjp", seed, given);
        faults.addIfOfOtherLength("the result of vjp", returned.length, value.length, "outputs");
        for (int i = 0; i < Math.min(value.length, returned.length); i++) {
            int output = i;
            faults.addIfOther(
                    "in element " + i + " vjp returns",
                    returned[i],
                    "the value is",
                    value[i],
                    near -> function.value(near)[output]);
        }
        double[] clean = vjp(x, seed);
        faults.addIfNotOverwritten("vjp", gradient, clean);
        double[][] rows = subject.rows(x, value.length).orElseThrow();
        for (int j = 0; j < x.length; j++) {
            int variable = j;
            double[] terms = new double[value.length];
            for (int i = 0; i < terms.length; i++) {
                terms[i] = seed[i] * rows[i][j];
            }
            faults.addIfNotSum(
                    "for variable " + j + " vjp with the seed " + Subject.WEIGHTS,
                    clean[j],
                    terms,
                    near -> vjp(near, seed)[variable]);
        }
    }

    private double[] vjp(double[] at, double[] seed) {
        double[] gradient = new double[x.length];
        function.vjp(at.clone(), seed.clone(), gradient);
        return gradient;
    }

    private void rows() {
        double[][] jacobian = subject.reverse(x).orElseThrow();
        double[][] rows = subject.rows(x, value.length).orElseThrow();
        int known = faults.found().size();
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < x.length && faults.found().size() == known; j++) {
                int row = i;
                int column = j;
                faults.addIfOther(
                        "in row " + i + ", column " + j + " jacobian has",
                        jacobian[i][j],
                        "vjp with a seed for that output gives",
                        rows[i][j],
                        near -> function.jacobian(near)[row][column]);
            }
        }
    }

    private void directional() {
        double[] v = Subject.weights(x.length);
        double[] direction = v.clone();
        double[] along = function.directional(argument, direction);
        faults.addIfChanged("directional", x, argument);
        faults.addIfChanged("directional", v, direction);
        faults.addIfOfOtherLength("the result of directional", along.length, value.length, "outputs");
        double[][] columns = new double[x.length][];
        for (int j = 0; j < x.length; j++) {
            columns[j] = function.directional(x.clone(), Subject.unit(x.length, j));
        }
        for (int i = 0; i < Math.min(along.length, value.length); i++) {
            int output = i;
            double[] terms = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                terms[j] = v[j] * columns[j][i];
            }
            faults.addIfNotSum(
                    "for output " + i + " directional along " + Subject.WEIGHTS,
                    along[i],
                    terms,
                    near -> function.directional(near, v.clone())[output]);
        }
    }
}
