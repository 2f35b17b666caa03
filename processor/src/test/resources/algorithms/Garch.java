import dev.adjoint.Differentiable;

final class Garch {
    private Garch() {}

    /** The log likelihood of returns; the first variance is the stationary one. */
    @Differentiable
    static double logLikelihood(double omega, double alpha, double beta, double[] returns) {
        double h = omega / (1 - alpha - beta);
        double sum = 0;
        for (int t = 0; t < returns.length; t++) {
            if (t > 0) {
                h = omega + alpha * returns[t - 1] * returns[t - 1] + beta * h;
            }
            sum += Math.log(2 * Math.PI) + Math.log(h) + returns[t] * returns[t] / h;
        }
        return -0.5 * sum;
    }

    /** The same with the variances kept; -1e10 where the parameters make no sense. */
    @Differentiable
    static double guarded(double[] parameters, double[] returns) {
        double omega = parameters[0], alpha = parameters[1], beta = parameters[2];
        if (omega <= 0 || alpha < 0 || beta < 0 || alpha + beta >= 1) {
            return -1e10;
        }
        int n = returns.length;
        double[] variance = new double[n];
        variance[0] = omega / (1 - alpha - beta);
        for (int t = 1; t < n; ++t) {
            variance[t] = omega + alpha * Math.pow(returns[t - 1], 2) + beta * variance[t - 1];
        }
        double result = 0.;
        for (int t = 0; t < n; ++t) {
            result += -0.5 * (Math.log(2 * Math.PI * variance[t]) + Math.pow(returns[t], 2) / variance[t]);
        }
        return result;
    }
}
