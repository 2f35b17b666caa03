import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class GaussSeidel {
    private GaussSeidel() {}

    /** What the sweeps make of a x = b, weighted; they begin at 0. */
    @Differentiable
    static double weighted(double[][] a, double[] b, double[] weights, int sweeps) {
        int n = b.length;
        double[] x = new double[n];
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int i = 0; i < n; i++) {
                double sum = b[i];
                for (int j = 0; j < n; j++) {
                    if (j != i) {
                        sum -= a[i][j] * x[j];
                    }
                }
                x[i] = sum / a[i][i];
            }
        }
        double result = 0;
        for (int i = 0; i < n; i++) {
            result += weights[i] * x[i];
        }
        return result;
    }

    /** The same, in the caller's x, until nothing changes much. */
    @SuppressWarnings("adjoint:trip-count")
    @Differentiable
    static double inPlace(double[][] a, double[] b, double[] weights, double[] x, @Constant double tolerance) {
        double change;
        do {
            change = 0;
            for (int i = 0; i < x.length; i++) {
                double old = x[i];
                x[i] = b[i];
                for (int j = 0; j < x.length; j++) {
                    if (j == i) continue;
                    x[i] -= a[i][j] * x[j];
                }
                x[i] /= a[i][i];
                change = Math.max(change, Math.abs(x[i] - old));
            }
        } while (change > tolerance);
        double result = 0;
        for (int i = 0; i < x.length; i++) {
            result += weights[i] * x[i];
        }
        return result;
    }

    /** The same with a method for the sweep. */
    @Differentiable
    static double bySweeps(double[][] a, double[] b, double[] weights, double[] start, int sweeps) {
        double[] x = start.clone();
        while (sweeps-- > 0) {
            sweep(a, b, x);
        }
        double result = 0;
        for (int i = 0; i < x.length; i++) {
            result += weights[i] * x[i];
        }
        return result;
    }

    private static void sweep(double[][] a, double[] b, double[] x) {
        for (int i = 0; i < x.length; i++) {
            double sum = b[i];
            for (int j = 0; j < i; j++) sum -= a[i][j] * x[j];
            for (int j = i + 1; j < x.length; j++) sum -= a[i][j] * x[j];
            x[i] = sum / a[i][i];
        }
    }
}
