package dev.adjoint.processor.loops;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Holds the derivatives of a companion against each other, and against differences of the method. */
final class DerivativeCheck {
    /** Of rounding, relative to the magnitude of the derivatives. */
    private static final double ROUNDING = 1e-11;

    private final LoopMethod method;
    private final LoopSubject subject;
    private final Members members;
    private final SplittableRandom random;
    private final LoopTally tally;

    DerivativeCheck(LoopMethod method, LoopSubject subject, Members members, SplittableRandom random, LoopTally tally) {
        this.method = method;
        this.subject = subject;
        this.members = members;
        this.random = random;
        this.tally = tally;
    }

    /**
     * Checks all members at a point.
     *
     * @param value what the method gives there
     * @param smooth whether differences are to be tried
     */
    void check(Object[] point, Object value, boolean smooth) {
        int dimension = members.packing().vector(point).length;
        int outputs = Members.outputs(value);
        if (!members.hasForward()) {
            return;
        }
        double[][] forward = new double[outputs][dimension];
        for (int i = 0; i < dimension; i++) {
            Members.Rows column = members.jvp(point, Packing.unit(dimension, i));
            expectValue(value, column.value(), "jvp", point);
            for (int output = 0; output < outputs; output++) {
                forward[output][i] = column.rows()[0][output];
            }
        }
        boolean isFinite = isFinite(forward);
        double tolerance = isFinite ? tolerance(point, forward) : Double.NaN;
        if (!isFinite) {
            tally.notFinite++;
        }
        if (members.hasReverse()) {
            Members.Rows gradient = members.gradient(point);
            double[][] reverse = gradient.rows();
            if (gradient.value() != null) {
                expectValue(value, gradient.value(), "gradient", point);
            }
            if (isFinite && !isFinite(reverse)) {
                tally.notSmoothForReverse++;
                isFinite = false;
            }
            for (int output = 0; output < outputs && isFinite; output++) {
                near(forward[output], reverse[output], tolerance, "reverse mode, row " + output, point);
                tally.compared += dimension;
            }
            checkVjp(point, value, isFinite ? reverse : null, tolerance);
        }
        checkDirection(point, value, isFinite ? forward : null, tolerance);
        if (members.packing().view(point) != null) {
            checkPacked(point, value, isFinite ? forward : null, tolerance);
        }
        if (isFinite && smooth) {
            checkDifferences(point, value, forward, tolerance);
        }
    }

    private void checkVjp(Object[] point, Object value, double[][] rows, double tolerance) {
        int dimension = members.packing().vector(point).length;
        double[] before = Packing.random(dimension, random);
        double[] seed = Packing.random(Members.outputs(value), random);
        if (!method.isVector()) {
            seed[0] = -0.75;
        }
        Members.Rows result = members.vjp(point, seed, before);
        expectValue(value, result.value(), "vjp", point);
        if (rows != null) {
            double[] expected = combination(seed, rows, dimension);
            for (int i = 0; i < dimension; i++) {
                expected[i] += before[i];
            }
            near(expected, result.rows()[0], tolerance + 1e-14, "vjp into filled sinks", point);
        }
    }

    private void checkDirection(Object[] point, Object value, double[][] rows, double tolerance) {
        double[] direction = Packing.random(members.packing().vector(point).length, random);
        Members.Rows result = members.jvp(point, direction);
        expectValue(value, result.value(), "jvp", point);
        if (rows != null) {
            near(
                    product(rows, direction),
                    result.rows()[0],
                    tolerance,
                    "jvp along " + Arrays.toString(direction),
                    point);
            tally.compared++;
        }
    }

    private void checkPacked(Object[] point, Object value, double[][] rows, double tolerance) {
        int dimension = members.packing().vector(point).length;
        List<String> names = members.packing().names(point);
        if (!names.equals(members.names(point))) {
            fail("the packed names are " + members.names(point), point);
        }
        expectValue(value, members.packed(point, "value"), "the packed view", point);
        double[] direction = Packing.random(dimension, random);
        double[] slope = Members.numbers(members.packed(point, "directional", direction));
        if (rows != null) {
            near(product(rows, direction), slope, tolerance, "the packed directional", point);
        }
        if (!members.hasReverse()) {
            return;
        }
        if (method.isVector()) {
            double[][] jacobian = (double[][]) members.packed(point, "jacobian");
            double[] seed = Packing.random(Members.outputs(value), random);
            double[] gradient = Packing.random(dimension, random);
            expectValue(value, members.packed(point, "vjp", seed, gradient), "the packed vjp", point);
            for (int i = 0; rows != null && i < rows.length; i++) {
                near(rows[i], jacobian[i], tolerance, "the packed jacobian", point);
            }
            if (rows != null) {
                near(combination(seed, rows, dimension), gradient, tolerance, "the packed vjp", point);
            }
        } else {
            double[] gradient = Packing.random(dimension, random);
            expectValue(value, members.packed(point, "gradient", gradient), "the packed gradient", point);
            if (rows != null) {
                near(rows[0], gradient, tolerance, "the packed gradient", point);
            }
        }
    }

    /** Differences of the method, along the axes and one more direction. */
    private void checkDifferences(Object[] point, Object value, double[][] rows, double tolerance) {
        double[] x = members.packing().vector(point);
        double[] weights = method.isVector() ? Packing.random(rows.length, random) : new double[] {1};
        double[] slopes = combination(weights, rows, x.length);
        double magnitude = 1 + largest(new double[][] {slopes});
        for (int i = -1; i < Math.min(x.length, 4); i++) {
            double[] direction = i < 0
                    ? Packing.random(x.length, random)
                    : Packing.unit(x.length, x.length <= 4 ? i : random.nextInt(x.length));
            double expected = product(new double[][] {slopes}, direction)[0];
            double accuracy = 1e-6 * magnitude;
            OptionalDouble slope = slope(point, x, direction, weights, accuracy);
            if (slope.isEmpty()) {
                tally.notDifferenced++;
            } else if (Math.abs(slope.getAsDouble() - expected) > 3 * accuracy + tolerance) {
                fail(
                        "the derivative along " + Arrays.toString(direction) + " is " + expected + ", by differences "
                                + slope.getAsDouble(),
                        point);
            } else {
                tally.differenced++;
            }
        }
    }

    private OptionalDouble slope(Object[] point, double[] x, double[] direction, double[] weights, double accuracy) {
        try {
            return new Slope(h -> {
                        double[] moved = IntStream.range(0, x.length)
                                .mapToDouble(i -> x[i] + h * direction[i])
                                .toArray();
                        double[] outputs =
                                Members.numbers(subject.call(members.packing().at(point, moved)));
                        if (outputs.length != weights.length) {
                            throw new ArithmeticException("another number of outputs");
                        }
                        return product(new double[][] {weights}, outputs)[0];
                    })
                    .within(accuracy);
        } catch (RuntimeException thrown) {
            return OptionalDouble.empty();
        }
    }

    /** What rounding may do: relative to the derivatives, and to how they change where the point is rounded. */
    private double tolerance(Object[] point, double[][] rows) {
        double tolerance = ROUNDING * largest(rows) + 1e-14;
        double[] x = members.packing().vector(point);
        double[] direction = Packing.random(x.length, random);
        double[] slope = product(rows, direction);
        for (double shift : new double[] {1e-15, -1e-15}) {
            double[] moved = DoubleStream.of(x).map(v -> v + shift * v).toArray();
            try {
                double[] there = members.jvp(members.packing().at(point, moved), direction)
                        .rows()[0];
                for (int i = 0; i < Math.min(there.length, slope.length); i++) {
                    tolerance += 100 * Math.abs(there[i] - slope[i]);
                }
            } catch (RuntimeException thrown) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return tolerance;
    }

    private static double largest(double[][] rows) {
        return Arrays.stream(rows)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .reduce(0, Math::max);
    }

    private static boolean isFinite(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).allMatch(v -> Math.abs(v) < 1e100);
    }

    private static double[] product(double[][] rows, double[] vector) {
        return Arrays.stream(rows)
                .mapToDouble(row -> IntStream.range(0, row.length)
                        .mapToDouble(i -> row[i] * vector[i])
                        .sum())
                .toArray();
    }

    private static double[] combination(double[] weights, double[][] rows, int dimension) {
        return IntStream.range(0, dimension)
                .mapToDouble(i -> IntStream.range(0, rows.length)
                        .mapToDouble(row -> weights[row] * rows[row][i])
                        .sum())
                .toArray();
    }

    private void expectValue(Object expected, Object actual, String what, Object[] point) {
        if (!Contents.text(expected).equals(Contents.text(actual))) {
            fail("the value of " + what + " is " + Contents.text(actual) + ", not " + Contents.text(expected), point);
        }
    }

    private void near(double[] expected, double[] actual, double tolerance, String what, Object[] point) {
        if (expected.length != actual.length) {
            fail(what + " has " + actual.length + " components, not " + expected.length, point);
        }
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(expected[i] - actual[i]) <= tolerance)) {
                fail(
                        what + " is " + Arrays.toString(actual) + ", not " + Arrays.toString(expected) + " (tolerance "
                                + tolerance + ")",
                        point);
            }
        }
    }

    private void fail(String what, Object[] point) {
        throw new Failure(method, point, what);
    }
}
