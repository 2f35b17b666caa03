import dev.adjoint.Differentiable;

final class Tridiagonal {
    private Tridiagonal() {}

    /** The solution by Thomas: lower[0] and upper[n - 1] are not read. */
    @Differentiable
    static double[] solve(double[] lower, double[] diagonal, double[] upper, double[] right) {
        int n = diagonal.length;
        double[] c = new double[n];
        double[] x = new double[n];
        c[0] = n > 1 ? upper[0] / diagonal[0] : 0;
        x[0] = right[0] / diagonal[0];
        for (int i = 1; i < n; i++) {
            double m = 1 / (diagonal[i] - lower[i] * c[i - 1]);
            if (i < n - 1) {
                c[i] = upper[i] * m;
            }
            x[i] = (right[i] - lower[i] * x[i - 1]) * m;
        }
        for (int i = n - 2; i >= 0; i--) {
            x[i] -= c[i] * x[i + 1];
        }
        return x;
    }

    /** The same, in the caller's diagonal and right side; the squared norm of the solution. */
    @Differentiable
    static double squaredNorm(double[] lower, double[] diagonal, double[] upper, double[] right) {
        int n = diagonal.length;
        for (int i = 1; i < n; i++) {
            double w = lower[i] / diagonal[i - 1];
            diagonal[i] -= w * upper[i - 1];
            right[i] -= w * right[i - 1];
        }
        right[n - 1] /= diagonal[n - 1];
        double sum = right[n - 1] * right[n - 1];
        for (int i = n - 2; i >= 0; i--) {
            right[i] = (right[i] - upper[i] * right[i + 1]) / diagonal[i];
            sum += right[i] * right[i];
        }
        return sum;
    }
}
