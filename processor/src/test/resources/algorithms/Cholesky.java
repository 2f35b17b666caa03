import dev.adjoint.Differentiable;

final class Cholesky {
    private Cholesky() {}

    /** log det of a symmetric matrix, of which the lower triangle is read; NaN if it is not positive definite. */
    @Differentiable
    static double logDeterminant(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][n];
        double logDet = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    if (sum <= 0) {
                        return Double.NaN;
                    }
                    l[i][i] = Math.sqrt(sum);
                    logDet += 2 * Math.log(l[i][i]);
                } else {
                    l[i][j] = sum / l[j][j];
                }
            }
        }
        return logDet;
    }

    /** The same column by column, in the matrix itself, which holds its rows one after another. */
    @Differentiable
    static double inPlace(double[] a, int n) {
        if (n * n != a.length) {
            throw new IllegalArgumentException("no square matrix");
        }
        double product = 1;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < j; k++) {
                for (int i = j; i < n; i++) {
                    a[i * n + j] -= a[i * n + k] * a[j * n + k];
                }
            }
            double pivot = Math.sqrt(a[j * n + j]);
            product *= pivot;
            for (int i = j; i < n; i++) {
                a[i * n + j] /= pivot;
            }
        }
        return 2 * Math.log(product);
    }

    /** bᵀ a⁻¹ b, by two triangular solves. */
    @Differentiable
    static double mahalanobis(double[][] a, double[] b) {
        int n = b.length;
        double[][] l = factor(a);
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = b[i];
            for (int k = 0; k < i; k++) {
                sum -= l[i][k] * y[k];
            }
            y[i] = sum / l[i][i];
        }
        double result = 0;
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; --i) {
            x[i] = y[i];
            for (int k = i + 1; k < n; ++k) {
                x[i] -= l[k][i] * x[k];
            }
            x[i] /= l[i][i];
            result += x[i] * b[i];
        }
        return result;
    }

    private static double[][] factor(double[][] a) {
        int n = a.length;
        double[][] l = new double[n][];
        for (int i = 0; i < n; i++) {
            l[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        return l;
    }
}
