import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class GaussianMixture {
    static final double LOG_2PI = Math.log(2 * Math.PI);

    private GaussianMixture() {}

    /**
     * The log likelihood of points x, with a Wishart prior.
     *
     * @param icf for each component the logarithms of the diagonal of a lower triangular matrix Q, then what is below
     *     it, column by column; QᵀQ is the inverse covariance
     */
    @Differentiable
    static double objective(
            double[] alphas, double[][] means, double[][] icf, @Constant double[][] x, @Constant double gamma, int m) {
        int n = x.length;
        int d = x[0].length;
        int k = alphas.length;
        double[][] qdiags = new double[k][d];
        double[] sumQs = new double[k];
        for (int j = 0; j < k; j++) {
            for (int i = 0; i < d; i++) {
                double q = icf[j][i];
                sumQs[j] += q;
                qdiags[j][i] = Math.exp(q);
            }
        }

        double[] centred = new double[d];
        double[] qx = new double[d];
        double[] terms = new double[k];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                for (int c = 0; c < d; c++) {
                    centred[c] = x[i][c] - means[j][c];
                }
                multiply(qdiags[j], icf[j], centred, qx);
                double square = 0;
                for (double entry : qx) {
                    square += entry * entry;
                }
                terms[j] = alphas[j] + sumQs[j] - 0.5 * square;
            }
            sum += logSumExp(terms);
        }
        return -0.5 * n * d * LOG_2PI + sum - n * logSumExp(alphas) + logPrior(d, gamma, m, sumQs, qdiags, icf);
    }

    private static void multiply(double[] diagonal, double[] icf, double[] v, double[] out) {
        int d = v.length;
        for (int i = 0; i < d; i++) {
            out[i] = diagonal[i] * v[i];
        }
        int next = d;
        for (int column = 0; column < d; column++) {
            for (int row = column + 1; row < d; row++) {
                out[row] += icf[next++] * v[column];
            }
        }
    }

    private static double logSumExp(double[] v) {
        double max = v[0];
        for (double entry : v) {
            if (entry > max) {
                max = entry;
            }
        }
        double sum = 0;
        for (double entry : v) {
            sum += Math.exp(entry - max);
        }
        return max + Math.log(sum);
    }

    private static double logPrior(
            int d, double gamma, int m, double[] sumQs, double[][] qdiags, double[][] icf) {
        int nu = d + m + 1;
        double c = nu * d * (Math.log(gamma) - 0.5 * Math.log(2)) - logMultivariateGamma(0.5 * nu, d);
        double prior = 0;
        for (int j = 0; j < sumQs.length; j++) {
            double frobenius = 0;
            for (int i = 0; i < d; i++) {
                frobenius += qdiags[j][i] * qdiags[j][i];
            }
            for (int i = d; i < icf[j].length; i++) {
                frobenius += icf[j][i] * icf[j][i];
            }
            prior += 0.5 * gamma * gamma * frobenius - m * sumQs[j];
        }
        return prior - sumQs.length * c;
    }

    /** Called with what is not differentiated only: as it is. */
    static double logMultivariateGamma(double a, int d) {
        double result = 0.25 * d * (d - 1) * Math.log(Math.PI);
        for (int i = 1; i <= d; i++) {
            result += logGammaOfHalf((int) Math.round(2 * a) + 1 - i);
        }
        return result;
    }

    /** log Γ(k / 2). */
    private static double logGammaOfHalf(int k) {
        double result = k % 2 == 0 ? 0 : 0.5 * Math.log(Math.PI);
        for (int i = k - 2; i > 0; i -= 2) {
            result += Math.log(0.5 * i);
        }
        return result;
    }
}
