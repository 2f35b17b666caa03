package dev.adjoint.sample;

import dev.adjoint.Constant;
import dev.adjoint.Differentiable;
import dev.adjoint.DifferentiableFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/** Fits a damped oscillation to measurements, with an optimiser of Hipparchus. */
final class CurveFit {
    private CurveFit() {}

    /** The curve. Time is given, the other parameters are sought. */
    @Differentiable
    static double oscillation(
            @Constant double t, double amplitude, double damping, double frequency, double phase, double offset) {
        return amplitude * Math.exp(-damping * t) * Math.cos(frequency * t + phase) + offset;
    }

    /** Values of the curve at the given times, with normally distributed errors. */
    static double[] measure(double[] times, double[] parameters, double noise, Random random) {
        return Arrays.stream(times)
                .map(t -> CurveFit_oscillation.function(t).value(parameters) + noise * random.nextGaussian())
                .toArray();
    }

    /** The parameters for which the sum of the squared errors is least, by the method of Levenberg and Marquardt. */
    static Optimum fit(double[] times, double[] measured, double[] start) {
        return new LevenbergMarquardtOptimizer()
                .optimize(new LeastSquaresBuilder()
                        .model(curve(times))
                        .target(measured)
                        .start(start)
                        .maxEvaluations(100)
                        .maxIterations(100)
                        .build());
    }

    /** The curve at all times with its Jacobian, as Hipparchus wants them: row i is the gradient at time i. */
    private static MultivariateJacobianFunction curve(double[] times) {
        List<DifferentiableFunction> curve =
                Arrays.stream(times).mapToObj(CurveFit_oscillation::function).toList();
        return point -> {
            double[] parameters = point.toArray();
            double[] values = new double[times.length];
            double[][] jacobian = new double[times.length][parameters.length];
            for (int i = 0; i < times.length; i++) {
                values[i] = curve.get(i).gradient(parameters, jacobian[i]);
            }
            return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
        };
    }
}
