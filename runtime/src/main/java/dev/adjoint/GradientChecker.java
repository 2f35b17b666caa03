package dev.adjoint;

import java.util.Arrays;

/**
 * Checks the derivatives of a function, generated or written by hand, against differences of its values and against
 * each other.
 *
 * <pre>{@code
 * @Test
 * void gradientIsRight() {
 *   GradientChecker.assertCorrect(new Rosenbrock(), new double[] {-1.2, 1}, new double[] {0, 0});
 * }
 * }</pre>
 *
 * <p>A checker has no state but its settings, and is safe from any number of threads if the function is.
 */
public final class GradientChecker {
    private static final GradientChecker STANDARD = new GradientChecker(1e-6, 0);

    private final double tolerance;
    private final double noise;

    private GradientChecker(double tolerance, double noise) {
        this.tolerance = tolerance;
        this.noise = noise;
    }

    /** A checker with a tolerance of one millionth. */
    public static GradientChecker standard() {
        return STANDARD;
    }

    /**
     * The same with another tolerance.
     *
     * @param relative by what part of its size a derivative may be off: more than 0, less than 1
     * @throws IllegalArgumentException if it is not
     */
    public GradientChecker tolerance(double relative) {
        if (!(relative > 0 && relative < 1)) {
            throw new IllegalArgumentException("the tolerance " + relative + " is not between 0 and 1");
        }
        return new GradientChecker(relative, noise);
    }

    /**
     * The same for a function whose values are less exact than their last place: a sum in which large terms cancel, the
     * result of an iteration that stops at a tolerance of its own. Differences that are not larger say nothing.
     *
     * @param absolute how far a value near the points may be off, in the unit of the value: 0 or more, and finite; 0,
     *     the default, for half a unit in the last place
     * @throws IllegalArgumentException if it is not
     */
    public GradientChecker noise(double absolute) {
        if (!(absolute >= 0 && absolute < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the noise " + absolute + " is not finite, or less than 0");
        }
        return new GradientChecker(tolerance, absolute);
    }

    /**
     * Checks all partial derivatives of a function.
     *
     * @param points where; one or more
     * @throws IllegalArgumentException if there is no point, if one has another length than the function's dimension,
     *     or if the function has neither {@code gradient} nor {@code directional}
     * @throws RuntimeException whatever the function throws at one of the points; beside them it is taken as the end of
     *     its domain
     */
    public GradientReport check(DifferentiableFunction function, double[]... points) {
        return check(new ScalarSubject(function), points);
    }

    /**
     * Checks the Jacobian of a function, row by row, and {@code vjp} and {@code directional} against it.
     *
     * @param points where; one or more
     * @throws IllegalArgumentException if there is no point, if one has another length than the function's dimension,
     *     or if the function has none of {@code jacobian}, {@code vjp} and {@code directional}
     * @throws RuntimeException whatever the function throws at one of the points; beside them it is taken as the end of
     *     its domain
     */
    public GradientReport check(DifferentiableVectorFunction function, double[]... points) {
        return check(new VectorSubject(function), points);
    }

    private GradientReport check(Subject subject, double[]... points) {
        if (points.length == 0) {
            throw new IllegalArgumentException("there is no point to check at");
        }
        return new GradientReport(Arrays.stream(points)
                .map(point -> new Check(subject, point, tolerance, noise).run())
                .toList());
    }

    /**
     * Checks the derivative along one direction only: the gradient times {@code v}, {@code directional}, and
     * differences. Where they agree it costs some ten values; where not, some hundred.
     *
     * @param x the point
     * @param v the direction; best so long that {@code x + v} is about as far from {@code x} as 0 is
     * @throws IllegalArgumentException if a vector has another length than the function's dimension, or if the function
     *     has neither {@code gradient} nor {@code directional}
     * @throws RuntimeException whatever the function throws at the point
     */
    public Finding checkDirection(DifferentiableFunction function, double[] x, double[] v) {
        return new Check(new ScalarSubject(function), x, tolerance, noise).along(v);
    }

    /**
     * Asserts that the derivatives of a function are right: each at one of the points or more, and wrong at none.
     *
     * @throws AssertionError if they are not, or if it cannot be told; its message is the report
     */
    public static void assertCorrect(DifferentiableFunction function, double[]... points) {
        STANDARD.check(function, points).assertVerified();
    }

    /**
     * Asserts that the derivatives of a function are right: each at one of the points or more, and wrong at none.
     *
     * @throws AssertionError if they are not, or if it cannot be told; its message is the report
     */
    public static void assertCorrect(DifferentiableVectorFunction function, double[]... points) {
        STANDARD.check(function, points).assertVerified();
    }
}
