import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class Heat {
    private Heat() {}

    /** A rod with its ends at 0, after explicit steps, against a target. */
    @Differentiable
    static double misfit(double[] initial, double r, @Constant double[] target, int steps) {
        int n = initial.length;
        double[] u = new double[n];
        double[] next = new double[n];
        System.arraycopy(initial, 0, u, 0, n);
        for (int t = 0; t < steps; t++) {
            for (int i = 0; i < n; i++) {
                double left = i > 0 ? u[i - 1] : 0;
                double right = i < n - 1 ? u[i + 1] : 0;
                next[i] = u[i] + r * (left - 2 * u[i] + right);
            }
            double[] swap = u;
            u = next;
            next = swap;
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double difference = u[i] - target[i];
            sum += difference * difference;
        }
        return 0.5 * sum;
    }

    /** The same with both buffers in one matrix, each point with its own conductivity; the ends are given. */
    @Differentiable
    static double[] evolve(double[] initial, double[] r, int steps) {
        int n = initial.length;
        double[][] u = {initial.clone(), initial.clone()};
        for (int t = 0; t < steps; t++) {
            double[] now = u[t % 2];
            double[] next = u[(t + 1) % 2];
            for (int i = 1; i < n - 1; i++) {
                next[i] = now[i] + r[i] * (now[i - 1] - 2 * now[i] + now[i + 1]);
            }
        }
        return u[steps % 2].clone();
    }

    /** In one buffer, with the old left neighbour carried along. */
    @Differentiable
    static double inPlace(double[] u, double r, int steps) {
        for (int t = 0; t < steps; t++) {
            double left = 0;
            for (int i = 0; i < u.length; i++) {
                double here = u[i];
                double right = i + 1 < u.length ? u[i + 1] : 0;
                u[i] += r * (left - 2 * here + right);
                left = here;
            }
        }
        double sum = 0;
        for (double value : u) {
            sum += value * value;
        }
        return 0.5 * sum;
    }
}
