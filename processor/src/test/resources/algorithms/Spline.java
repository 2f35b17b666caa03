import dev.adjoint.Differentiable;

final class Spline {
    private Spline() {}

    /** The natural cubic spline through the points (x[i], y[i]), at t. */
    @Differentiable
    static double interpolate(double[] x, double[] y, double t) {
        double[] second = secondDerivatives(x, y);
        int low = 0;
        int high = x.length - 1;
        while (high - low > 1) {
            int middle = (high + low) >> 1;
            if (x[middle] > t) {
                high = middle;
            } else {
                low = middle;
            }
        }
        double h = x[high] - x[low];
        double a = (x[high] - t) / h;
        double b = (t - x[low]) / h;
        return a * y[low]
                + b * y[high]
                + ((a * a * a - a) * second[low] + (b * b * b - b) * second[high]) * (h * h) / 6;
    }

    private static double[] secondDerivatives(double[] x, double[] y) {
        int n = x.length;
        double[] second = new double[n];
        double[] u = new double[n - 1];
        second[0] = u[0] = 0;
        for (int i = 1; i < n - 1; i++) {
            double sigma = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
            double p = sigma * second[i - 1] + 2;
            second[i] = (sigma - 1) / p;
            u[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]) - (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
            u[i] = (6 * u[i] / (x[i + 1] - x[i - 1]) - sigma * u[i - 1]) / p;
        }
        second[n - 1] = 0;
        for (int k = n - 2; k >= 0; k--) {
            second[k] = second[k] * second[k + 1] + u[k];
        }
        return second;
    }
}
