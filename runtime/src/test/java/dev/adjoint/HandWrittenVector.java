package dev.adjoint;

import java.util.List;
import java.util.function.UnaryOperator;

/** (x0^2 x1, sin(x1) + x2, x0 x2, x0 / x1): four outputs of three variables, with a Jacobian that may be damaged. */
class HandWrittenVector implements DifferentiableVectorFunction {
    private final UnaryOperator<double[][]> damage;

    HandWrittenVector() {
        this(jacobian -> jacobian);
    }

    HandWrittenVector(UnaryOperator<double[][]> damage) {
        this.damage = damage;
    }

    static double[][] right(double[] x) {
        return new double[][] {
            {2 * x[0] * x[1], x[0] * x[0], 0},
            {0, Math.cos(x[1]), 1},
            {x[2], 0, x[0]},
            {1 / x[1], -x[0] / (x[1] * x[1]), 0}
        };
    }

    @Override
    public int dimension() {
        return 3;
    }

    @Override
    public List<String> names() {
        return List.of("a", "b", "c");
    }

    @Override
    public double[] value(double[] x) {
        return new double[] {x[0] * x[0] * x[1], Math.sin(x[1]) + x[2], x[0] * x[2], x[0] / x[1]};
    }

    @Override
    public double[][] jacobian(double[] x) {
        return damage.apply(right(x));
    }

    @Override
    public double[] vjp(double[] x, double[] seed, double[] gradient) {
        double[][] jacobian = damage.apply(right(x));
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = 0;
            for (int i = 0; i < seed.length; i++) {
                gradient[j] += seed[i] * jacobian[i][j];
            }
        }
        return value(x);
    }

    @Override
    public double[] directional(double[] x, double[] v) {
        double[][] jacobian = damage.apply(right(x));
        double[] derivative = new double[jacobian.length];
        for (int i = 0; i < jacobian.length; i++) {
            for (int j = 0; j < v.length; j++) {
                derivative[i] += jacobian[i][j] * v[j];
            }
        }
        return derivative;
    }
}
