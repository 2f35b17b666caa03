package dev.adjoint.attack;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Holds the derivatives of a companion at a point against each other, and against differences of the method. */
final class Comparison {
    private static final int COLUMNS = 12;
    private static final double ROUNDING = 1e-6;

    private static final java.util.Set<String> PUNCTUAL = java.util.Set.of("differences", "not-finite");

    private final Subject subject;
    private final Tally tally;
    private final Object[] point;
    private final Packing packing;
    private final double[] outputs;
    private final int seed;
    private final double[] x;

    Comparison(Subject subject, Tally tally, Object[] point, Packing packing, double[] outputs, int seed) {
        this.subject = subject;
        this.tally = tally;
        this.point = point;
        this.packing = packing;
        this.outputs = outputs;
        this.seed = seed;
        this.x = packing.vector();
    }

    /** Throws a {@link Finding} if they disagree here and beside this point. */
    void run() {
        try {
            compare();
        } catch (Finding finding) {
            if (!PUNCTUAL.contains(finding.kind()) || isFoundBeside()) {
                throw finding;
            }
            tally.guards++;
        }
    }

    /** Whether what disagrees does so not only at this point, at which a method may have a guard. */
    private boolean isFoundBeside() {
        boolean isFound = false;
        for (int i = 0; i < 3 && !isFound; i++) {
            double[] moved = x.clone();
            double[] random = Trial.random(x.length, seed + 10 + i);
            for (int j = 0; j < x.length; j++) {
                moved[j] += 1e-4 * random[j] * (x[j] == 0 ? 1 : x[j]);
            }
            Object[] beside = packing.with(moved);
            Ending ending = ending("the method", () -> subject.call(Subject.copy(beside)));
            double[] values = ending.thrown() != null ? new double[] {Double.NaN} : Trial.numbers(ending.value());
            if (values.length == outputs.length && Arrays.stream(values).allMatch(Double::isFinite)) {
                try {
                    new Comparison(subject, new Tally(), beside, new Packing(beside), values, seed).compare();
                } catch (Finding finding) {
                    isFound = true;
                }
            }
        }
        return isFound;
    }

    private void compare() {
        double[] weights = subject.isVector() ? Trial.random(outputs.length, seed + 1) : new double[] {1};
        double[] reverse = subject.has("vjp") ? reverse(weights) : null;
        if (reverse != null) {
            checkRows(weights, reverse);
        }
        double[] forward = null;
        if (subject.has("jvp")) {
            forward = new double[x.length];
            Arrays.fill(forward, Double.NaN);
            for (int i : Trial.some(x.length, COLUMNS, seed)) {
                forward[i] = forward(Trial.unit(x.length, i), weights);
            }
            if (reverse != null) {
                for (int i : Trial.some(x.length, COLUMNS, seed)) {
                    near("reverse and forward mode, entry " + i, reverse[i], forward[i]);
                }
            }
        }
        double[] gradient = reverse != null ? reverse : forward;
        if (gradient == null) {
            return;
        }
        for (int i : Trial.some(x.length, 6, seed)) {
            checkSlope(Trial.unit(x.length, i), weights, gradient[i], "entry " + i);
        }
        if (x.length > 1 && reverse != null && Arrays.stream(reverse).allMatch(Double::isFinite)) {
            double[] direction = Trial.random(x.length, seed + 2);
            double sum = dot(direction, reverse);
            if (subject.has("jvp")) {
                near("jvp along " + Arrays.toString(direction), sum, forward(direction, weights));
            }
        }
    }

    private double[] reverse(double[] weights) {
        Object given = subject.isVector() ? weights.clone() : (Object) 1.0;
        List<Object> sinks = packing.sinks();
        Object[] arguments = Subject.copy(point);
        Ending vjp = ending("vjp", () -> subject.vjp(arguments, given, sinks));
        sameValue("vjp", vjp, arguments);
        return packing.drain(sinks);
    }

    private double forward(double[] direction, double[] weights) {
        Object[] arguments = Subject.copy(point);
        double[] slopes = new double[1];
        Ending jvp = ending("jvp", () -> {
            Subject.Derivative result = subject.jvp(arguments, packing.unpack(direction));
            slopes[0] = dot(weights, Trial.numbers(result.derivatives().get(0)));
            return result.value();
        });
        sameValue("jvp", jvp, arguments);
        return slopes[0];
    }

    /** The gradient or the Jacobian against {@code vjp}. */
    private void checkRows(double[] weights, double[] reverse) {
        Object[] arguments = Subject.copy(point);
        double[] combined = new double[x.length];
        if (subject.has("gradient")) {
            Ending gradient = ending("gradient", () -> {
                Subject.Derivative result = subject.gradient(arguments);
                System.arraycopy(Packing.pack(result.derivatives()), 0, combined, 0, x.length);
                return result.value();
            });
            sameValue("gradient", gradient, arguments);
        } else if (subject.has("jacobian")) {
            Ending jacobian = ending("jacobian", () -> {
                double[][] rows = subject.jacobian(arguments);
                for (int i = 0; i < rows.length; i++) {
                    for (int j = 0; j < x.length; j++) {
                        combined[j] += weights[i] * rows[i][j];
                    }
                }
                return outputs;
            });
            sameValue("jacobian", jacobian, arguments);
        } else {
            return;
        }
        for (int i = 0; i < x.length; i++) {
            near("gradient and vjp, entry " + i, combined[i], reverse[i]);
        }
    }

    private Ending ending(String what, Ending.Call call) {
        tally.begin(what + Trial.at(point));
        return Ending.of(call);
    }

    private void sameValue(String member, Ending ending, Object[] arguments) {
        if (ending.thrown() != null) {
            StackTraceElement[] stack = ending.thrown().getStackTrace();
            throw new Finding(
                    "throws", member + ": " + ending + (stack.length > 0 ? " in " + stack[0] : "") + Trial.at(point));
        }
        if (!Arrays.equals(Trial.numbers(ending.value()), outputs)) {
            throw new Finding(
                    "value", member + ": " + ending + ", the method: " + Arrays.toString(outputs) + Trial.at(point));
        }
        if (!Subject.text(arguments).equals(Subject.text(point))) {
            throw new Finding("arguments", member + " changes them to " + Subject.text(arguments) + Trial.at(point));
        }
    }

    private void near(String what, double a, double b) {
        if (!Double.isFinite(a) && !Double.isFinite(b)) {
            tally.infinite++;
            return;
        }
        if (Double.isFinite(a) != Double.isFinite(b)) {
            tally.infinite++; // the modes multiply in other orders
            return;
        }
        tally.compared++;
        double tolerance = ROUNDING * Math.max(Math.abs(a), Math.abs(b)) + 1e-13 * magnitude();
        if (Math.abs(a - b) > tolerance && Math.abs(a - b) > 100 * noise()) {
            throw new Finding("modes", what + ": " + a + " and " + b + Trial.at(point));
        }
    }

    /** How much the gradient changes when the arguments change in their last bits. */
    private double noise() {
        double noise = 0;
        if (subject.has("vjp")) {
            double[] weights = subject.isVector() ? Trial.random(outputs.length, seed + 1) : new double[] {1};
            double[] here = quietReverse(x, weights);
            for (int i = 0; i < 4; i++) {
                double[] moved = x.clone();
                double[] random = Trial.random(x.length, seed + 20 + i);
                for (int j = 0; j < x.length; j++) {
                    moved[j] *= 1 + 4e-16 * Math.signum(random[j]);
                }
                double[] there = quietReverse(moved, weights);
                for (int j = 0; j < x.length; j++) {
                    noise = Math.max(noise, Math.abs(there[j] - here[j]));
                }
            }
        }
        return noise;
    }

    private double[] quietReverse(double[] at, double[] weights) {
        Object given = subject.isVector() ? weights.clone() : (Object) 1.0;
        List<Object> sinks = packing.sinks();
        Ending.of(() -> subject.vjp(packing.with(at), given, sinks));
        return packing.drain(sinks);
    }

    private double magnitude() {
        return 1 + Arrays.stream(outputs).map(Math::abs).max().orElse(0);
    }

    private void checkSlope(double[] direction, double[] weights, double expected, String what) {
        double scale = Math.abs(dot(direction, x));
        DoubleUnaryOperator along = t -> {
            double[] moved = x.clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] += t * direction[i];
            }
            Ending ending = ending("the method", () -> subject.call(packing.with(moved)));
            double[] values = ending.thrown() != null ? new double[0] : Trial.numbers(ending.value());
            return values.length == weights.length ? dot(weights, values) : Double.NaN;
        };
        SlopeCheck.Outcome outcome = new SlopeCheck(along, scale, magnitude()).check(expected);
        switch (outcome.verdict()) {
            case SMOOTH -> tally.smooth++;
            case KINK -> tally.kinks++;
            case ROUGH -> tally.rough++;
            case INFINITE -> tally.infinite++;
            case WRONG -> {
                // An iteration that diverges, or terms that cancel: the last bits of the arguments decide.
                if (noise() > 1e-3 * Math.abs(expected)) {
                    tally.rough++;
                    return;
                }
                throw new Finding(
                        Double.isFinite(expected) ? "differences" : "not-finite",
                        what + ": " + expected + ", " + outcome.text() + Trial.at(point));
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
