package dev.adjoint.processor.algorithms;

import static dev.adjoint.processor.algorithms.Arguments.constant;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Likelihoods of series and mixtures. */
class LikelihoodsTest {
    private static final double DT = 0.4;

    @Test
    void kalmanFilter() {
        double[] y = {1, 1.3, 1.1, 2.2, 2.9, 2.4};
        Joint joint = new Joint(y, allOf(y.length), 0.7, 0.3, new double[] {2, 0, 2}, new double[] {0.9, 0.2});
        double[] covariance = joint.byCovariance();
        Algorithm.of("Kalman", "logLikelihood")
                .at(y, 0.7, 0.3, 2.0, 0.9, 0.2, constant(DT))
                .hasValue(joint.value())
                .hasGradient(
                        joint.byObservation(),
                        joint.byQ(),
                        joint.byR(),
                        covariance[0] + covariance[2],
                        joint.byStart());
        Algorithm.of("Kalman", "logLikelihood")
                .at(new double[0], 0.7, 0.3, 2.0, 0.9, 0.2, constant(DT))
                .hasGradient(0.0, 0.0, 0.0, 0.0, 0.0);
    }

    @Test
    void kalmanFilterWithMatrices() {
        double[] y = {1, 1.3, 7, 2.2, -8, 2.4};
        boolean[] seen = {true, true, false, true, false, true};
        double[] p0 = {2, 0.3, 1.1};
        double[] x0 = {0.9, 0.2};
        Joint joint = new Joint(y, seen, 0.7, 0.3, p0, x0);
        Algorithm.of("Kalman", "withMatrices")
                .at(y, seen, new double[] {0.7, 0.3}, p0, x0, constant(DT))
                .hasValue(joint.value())
                .hasGradient(joint.byObservation(), joint.byQ(), joint.byR(), joint.byCovariance(), joint.byStart());
    }

    private static boolean[] allOf(int n) {
        boolean[] all = new boolean[n];
        Arrays.fill(all, true);
        return all;
    }

    /** All observations at once, as one normal distribution, whose covariance is linear in each parameter. */
    private static final class Joint {
        private final double[] y;
        private final int[] times;
        private final double[][] covariance;
        private final double[] residual;
        private final double[] weights;

        private Joint(double[] y, boolean[] seen, double q, double r, double[] p0, double[] x0) {
            this.y = y;
            this.times = IntStream.range(0, y.length).filter(t -> seen[t]).toArray();
            this.covariance = covariance(q, r, p0);
            this.residual = Arrays.stream(times)
                    .mapToDouble(t -> y[t] - x0[0] - (t + 1) * DT * x0[1])
                    .toArray();
            this.weights = Dense.solve(covariance, residual);
        }

        /** Of the positions after t and u steps: an integrated random walk from an uncertain start. */
        private double[][] covariance(double q, double r, double[] p0) {
            return Arrays.stream(times)
                    .mapToObj(t -> Arrays.stream(times)
                            .mapToDouble(u -> covariance(t, u, q, p0) + (t == u ? r : 0))
                            .toArray())
                    .toArray(double[][]::new);
        }

        private static double covariance(int t, int u, double q, double[] p0) {
            double a = (t + 1) * DT;
            double b = (u + 1) * DT;
            double first = Math.min(a, b);
            double last = Math.max(a, b);
            return p0[0] + p0[1] * (a + b) + p0[2] * a * b + q * first * first * (3 * last - first) / 6;
        }

        private double value() {
            return -0.5
                    * (times.length * Math.log(2 * Math.PI)
                            + Math.log(Dense.determinant(covariance))
                            + Dense.dot(residual, weights));
        }

        private double slope(double[][] direction) {
            return 0.5 * Dense.dot(weights, Dense.times(direction, weights))
                    - 0.5 * Dense.trace(Dense.solve(covariance, direction));
        }

        private double byQ() {
            return slope(covariance(1, 0, new double[3]));
        }

        private double byR() {
            return slope(covariance(0, 1, new double[3]));
        }

        private double[] byCovariance() {
            return Arrays.stream(Dense.identity(3))
                    .mapToDouble(unit -> slope(covariance(0, 0, unit)))
                    .toArray();
        }

        private double[] byObservation() {
            double[] gradient = new double[y.length];
            for (int i = 0; i < times.length; i++) {
                gradient[times[i]] = -weights[i];
            }
            return gradient;
        }

        private double[] byStart() {
            double[] after = Arrays.stream(times).mapToDouble(t -> (t + 1) * DT).toArray();
            return new double[] {Arrays.stream(weights).sum(), Dense.dot(weights, after)};
        }
    }

    @Test
    void garch() {
        double[] returns = {0.3, -1.2, 0.8, 0.1, -0.4, 2.1, -0.9};
        Variances variances = new Variances(0.2, 0.15, 0.6, returns);
        Algorithm.of("Garch", "logLikelihood")
                .at(0.2, 0.15, 0.6, returns)
                .hasValue(variances.logLikelihood())
                .hasGradient((Object) variances.gradient());
        Algorithm.of("Garch", "guarded")
                .at(new double[] {0.2, 0.15, 0.6}, returns)
                .hasValue(variances.logLikelihood())
                .hasGradient((Object) variances.gradient());
    }

    @Test
    void garchOutsideItsDomain() {
        Algorithm.of("Garch", "guarded")
                .at(new double[] {0.2, 0.5, 0.6}, new double[] {1, 2})
                .hasValue(-1e10)
                .hasGradient(new double[3], new double[2]);
    }

    /** The variances in closed form, as sums over the past. */
    private record Variances(double omega, double alpha, double beta, double[] returns) {
        private double first() {
            return omega / (1 - alpha - beta);
        }

        /** Σ βʲ r², over the past of t. */
        private double past(int t) {
            return IntStream.range(0, t)
                    .mapToDouble(s -> Math.pow(beta, t - 1 - s) * returns[s] * returns[s])
                    .sum();
        }

        private double pastByBeta(int t) {
            return IntStream.range(0, t - 1)
                    .mapToDouble(s -> (t - 1 - s) * Math.pow(beta, t - 2 - s) * returns[s] * returns[s])
                    .sum();
        }

        private double at(int t) {
            return omega * geometric(t) + alpha * past(t) + Math.pow(beta, t) * first();
        }

        /** 1 + β + … + βᵗ⁻¹. */
        private double geometric(int t) {
            return (1 - Math.pow(beta, t)) / (1 - beta);
        }

        private double logLikelihood() {
            return -0.5
                    * IntStream.range(0, returns.length)
                            .mapToDouble(t -> Math.log(2 * Math.PI * at(t)) + returns[t] * returns[t] / at(t))
                            .sum();
        }

        private double[] gradient() {
            double[] gradient = new double[3 + returns.length];
            double rest = 1 - alpha - beta;
            for (int t = 0; t < returns.length; t++) {
                double h = at(t);
                double dh = -0.5 * (1 / h - returns[t] * returns[t] / (h * h));
                double decay = Math.pow(beta, t);
                gradient[0] += dh * (geometric(t) + decay / rest);
                gradient[1] += dh * (past(t) + decay * omega / (rest * rest));
                double geometricByBeta = ((1 - decay) / (1 - beta) - t * Math.pow(beta, t - 1)) / (1 - beta);
                gradient[2] += dh
                        * (omega * geometricByBeta
                                + alpha * pastByBeta(t)
                                + t * Math.pow(beta, t - 1) * first()
                                + decay * omega / (rest * rest));
                gradient[3 + t] -= returns[t] / h;
                for (int s = 0; s < t; s++) {
                    gradient[3 + s] += dh * 2 * alpha * Math.pow(beta, t - 1 - s) * returns[s];
                }
            }
            return gradient;
        }
    }

    /** The constant is that of the Wishart density: log Γ₂(3/2) = log(π/2), log Γ₂(5/2) = log(3π/4). */
    @Test
    void gaussianMixture() {
        checkMixture(new Mixture(4, 3, 2, 1.3, 0), Math.log(Math.PI / 2));
        checkMixture(new Mixture(4, 3, 2, 1.3, 2), Math.log(0.75 * Math.PI));
        checkMixture(new Mixture(1, 1, 2, 0.7, 0), Math.log(Math.PI / 2));
    }

    /** log Γ₃(2) = log(π² / 2), log Γ₁(1) = 0. */
    @Test
    void gaussianMixtureInOtherDimensions() {
        checkMixture(new Mixture(3, 2, 3, 1, 0), Math.log(Math.PI * Math.PI / 2));
        checkMixture(new Mixture(3, 2, 1, 1.1, 0), 0);
    }

    private static void checkMixture(Mixture mixture, double logMultivariateGamma) {
        Algorithm.of("GaussianMixture", "objective")
                .at(mixture.alphas, mixture.means, mixture.icf, constant(mixture.x), constant(mixture.gamma), mixture.m)
                .hasValue(mixture.value(logMultivariateGamma))
                .hasGradient((Object) mixture.gradient());
    }

    /** Some points and components, with matrices written out. */
    private static final class Mixture {
        private final int d;
        private final double gamma;
        private final int m;
        private final double[] alphas;
        private final double[][] means;
        private final double[][] icf;
        private final double[][] x;

        private Mixture(int n, int k, int d, double gamma, int m) {
            Data data = new Data(n);
            this.d = d;
            this.gamma = gamma;
            this.m = m;
            this.alphas = data.vector(k);
            this.means = data.matrix(k, d);
            this.icf = data.matrix(k, d * (d + 1) / 2);
            this.x = data.matrix(n, d);
        }

        private double[][] q(int j) {
            double[][] q = new double[d][d];
            int next = d;
            for (int column = 0; column < d; column++) {
                q[column][column] = Math.exp(icf[j][column]);
                for (int row = column + 1; row < d; row++) {
                    q[row][column] = icf[j][next++];
                }
            }
            return q;
        }

        /** Of a component's part in a point, with its weight but without the weights' sum. */
        private double part(int i, int j) {
            double[] z = Dense.times(q(j), Dense.minus(x[i], means[j]));
            return Math.exp(alphas[j] - 0.5 * Dense.dot(z, z)) * Dense.determinant(q(j));
        }

        private double value(double logMultivariateGamma) {
            int k = alphas.length;
            int n = x.length;
            double total = Arrays.stream(alphas).map(Math::exp).sum();
            double value = -0.5 * n * d * Math.log(2 * Math.PI) - n * Math.log(total);
            for (int i = 0; i < n; i++) {
                int point = i;
                value += Math.log(
                        IntStream.range(0, k).mapToDouble(j -> part(point, j)).sum());
            }
            int nu = d + m + 1;
            value -= k * (nu * d * (Math.log(gamma) - 0.5 * Math.log(2)) - logMultivariateGamma);
            for (int j = 0; j < k; j++) {
                double[][] q = q(j);
                value += 0.5 * gamma * gamma * Dense.trace(Dense.times(q, Dense.transpose(q)))
                        - m * Math.log(Dense.determinant(q));
            }
            return value;
        }

        private double[] gradient() {
            int k = alphas.length;
            double total = Arrays.stream(alphas).map(Math::exp).sum();
            double[] dalphas = new double[k];
            double[][] dmeans = new double[k][d];
            double[][] dicf = new double[k][];
            for (int j = 0; j < k; j++) {
                double[][] q = q(j);
                double[][] dq = Dense.scale(gamma * gamma, q);
                double all = -m;
                dalphas[j] = -x.length * Math.exp(alphas[j]) / total;
                for (int i = 0; i < x.length; i++) {
                    int point = i;
                    double share = part(i, j)
                            / IntStream.range(0, k)
                                    .mapToDouble(c -> part(point, c))
                                    .sum();
                    double[] v = Dense.minus(x[i], means[j]);
                    double[] z = Dense.times(q, v);
                    dalphas[j] += share;
                    all += share;
                    dmeans[j] = Dense.plus(dmeans[j], Dense.scale(share, Dense.times(Dense.transpose(q), z)));
                    dq = Dense.plus(dq, Dense.scale(-share, Dense.outer(z, v)));
                }
                dicf[j] = flat(q, dq, all);
            }
            return Arguments.pack(dalphas, dmeans, dicf);
        }

        private double[] flat(double[][] q, double[][] dq, double all) {
            double[] flat = new double[d * (d + 1) / 2];
            int next = d;
            for (int column = 0; column < d; column++) {
                flat[column] = dq[column][column] * q[column][column] + all;
                for (int row = column + 1; row < d; row++) {
                    flat[next++] = dq[row][column];
                }
            }
            return flat;
        }
    }
}
