import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class Kalman {
    static final double LOG_2PI = Math.log(2 * Math.PI);

    private Kalman() {}

    /** The log likelihood of positions y of a body whose velocity wanders. */
    @Differentiable
    static double logLikelihood(double[] y, double q, double r, double p0, double x0, double v0, @Constant double dt) {
        double x = x0;
        double v = v0;
        double pxx = p0;
        double pxv = 0;
        double pvv = p0;
        double sum = 0;
        for (double observed : y) {
            x += dt * v;
            pxx += dt * (2 * pxv + dt * pvv) + q * dt * dt * dt / 3;
            pxv += dt * pvv + q * dt * dt / 2;
            pvv += q * dt;

            double innovation = observed - x;
            double s = pxx + r;
            double kx = pxx / s;
            double kv = pxv / s;
            x += kx * innovation;
            v += kv * innovation;
            pvv -= kv * pxv;
            pxv -= kx * pxv;
            pxx -= kx * pxx;
            sum += LOG_2PI + Math.log(s) + innovation * innovation / s;
        }
        return -0.5 * sum;
    }

    /**
     * The same with matrices, as in the textbook, where not all was seen.
     *
     * @param noise q and r
     * @param p0 the first covariance: xx, xv and vv
     */
    @Differentiable
    static double withMatrices(
            double[] y, boolean[] seen, double[] noise, double[] p0, double[] x0, @Constant double dt) {
        double[][] f = {{1, dt}, {0, 1}};
        double q = noise[0];
        double[][] w = {{q * dt * dt * dt / 3, q * dt * dt / 2}, {q * dt * dt / 2, q * dt}};
        double[] x = {x0[0], x0[1]};
        double[][] p = {{p0[0], p0[1]}, {p0[1], p0[2]}};
        double result = 0;
        for (int t = 0; t < y.length; t++) {
            double[] ahead = new double[2];
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    ahead[i] += f[i][j] * x[j];
                }
            }
            p = add(multiply(multiply(f, p), transpose(f)), w);
            x = ahead;
            if (!seen[t]) {
                continue;
            }
            double s = p[0][0] + noise[1];
            double innovation = y[t] - x[0];
            double[] gain = {p[0][0] / s, p[1][0] / s};
            double[][] updated = new double[2][2];
            for (int i = 0; i < 2; i++) {
                x[i] += gain[i] * innovation;
                for (int j = 0; j < 2; j++) {
                    updated[i][j] = p[i][j] - gain[i] * p[0][j];
                }
            }
            p = updated;
            result -= 0.5 * (Math.log(2 * Math.PI * s) + innovation * innovation / s);
        }
        return result;
    }

    private static double[][] multiply(double[][] a, double[][] b) {
        double[][] c = new double[2][2];
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
                for (int k = 0; k < 2; k++)
                    c[i][j] += a[i][k] * b[k][j];
        return c;
    }

    private static double[][] transpose(double[][] a) {
        return new double[][] {{a[0][0], a[1][0]}, {a[0][1], a[1][1]}};
    }

    private static double[][] add(double[][] a, double[][] b) {
        double[][] c = new double[2][2];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                c[i][j] = a[i][j] + b[i][j];
            }
        }
        return c;
    }
}
