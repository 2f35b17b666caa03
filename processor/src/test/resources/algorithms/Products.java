import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class Products {
    private Products() {}

    @Differentiable
    static double[] apply(double[][] a, double[] x) {
        double[] y = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += a[i][j] * x[j];
            }
        }
        return y;
    }

    @Differentiable
    static double quadraticForm(double[][] a, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double[] row = a[i];
            double inner = 0;
            for (int j = 0; j < x.length; j++) {
                inner += row[j] * x[j];
            }
            sum += x[i] * inner;
        }
        return sum;
    }

    /** Half the squared Frobenius norm of a b. */
    @Differentiable
    static double energy(double[][] a, double[][] b) {
        int n = a.length, m = b.length, p = b[0].length;
        double[][] c = new double[n][p];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < m; k++) {
                double aik = a[i][k];
                for (int j = 0; j < p; j++) {
                    c[i][j] += aik * b[k][j];
                }
            }
        }
        double sum = 0;
        for (double[] row : c) {
            for (double entry : row) {
                sum += entry * entry;
            }
        }
        return 0.5 * sum;
    }

    /** The product of an n by m and an m by p matrix, both row by row. */
    @Differentiable
    static double[] multiply(double[] a, double[] b, int n, int m, int p) {
        double[] c = new double[n * p];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < p; j++) {
                double sum = 0;
                for (int k = 0; k < m; k++) {
                    sum += a[i * m + k] * b[k * p + j];
                }
                c[next++] = sum;
            }
        }
        return c;
    }

    /** xᵀ Aᵏ x, by k products in two buffers. */
    @Differentiable
    static double moment(double[][] a, double[] x, int k) {
        double[] y = x.clone();
        for (int step = 0; step < k; step++) {
            double[] z = new double[x.length];
            for (int i = 0; i < z.length; i++) {
                for (int j = 0; j < y.length; j++) {
                    z[i] += a[i][j] * y[j];
                }
            }
            y = z;
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    /** A sparse matrix by rows: what multiplies is looked up. */
    @Differentiable
    static double sparse(double[] entries, int[] columns, int[] starts, double[] x, @Constant double[] weights) {
        double sum = 0;
        for (int row = 0; row + 1 < starts.length; row++) {
            double inner = 0;
            for (int k = starts[row]; k < starts[row + 1]; k++) {
                inner += entries[k] * x[columns[k]];
            }
            sum += weights[row] * inner * inner;
        }
        return sum;
    }
}
