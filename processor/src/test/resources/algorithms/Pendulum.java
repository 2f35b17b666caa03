import dev.adjoint.Differentiable;

final class Pendulum {
    static final double G = 9.81;

    private Pendulum() {}

    /** The angle after steps of Runge and Kutta. */
    @Differentiable
    static double angle(double theta, double omega, double length, double damping, double h, int steps) {
        for (int step = 0; step < steps; step++) {
            double k1 = omega;
            double l1 = acceleration(theta, omega, length, damping);
            double k2 = omega + h / 2 * l1;
            double l2 = acceleration(theta + h / 2 * k1, omega + h / 2 * l1, length, damping);
            double k3 = omega + h / 2 * l2;
            double l3 = acceleration(theta + h / 2 * k2, omega + h / 2 * l2, length, damping);
            double k4 = omega + h * l3;
            double l4 = acceleration(theta + h * k3, omega + h * l3, length, damping);
            theta += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
            omega += h / 6 * (l1 + 2 * l2 + 2 * l3 + l4);
        }
        return theta;
    }

    private static double acceleration(double theta, double omega, double length, double damping) {
        return -G / length * Math.sin(theta) - damping * omega;
    }

    /** The state after the steps, for any right side of this form. */
    @Differentiable
    static double[] state(double[] start, double[] parameters, double h, int steps) {
        double[] y = start;
        for (int step = 0; step < steps; step++) {
            double[] k1 = rightSide(y, parameters);
            double[] k2 = rightSide(add(y, h / 2, k1), parameters);
            double[] k3 = rightSide(add(y, h / 2, k2), parameters);
            double[] k4 = rightSide(add(y, h, k3), parameters);
            double[] next = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                next[i] = y[i] + h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
            }
            y = next;
        }
        return y.clone();
    }

    private static double[] rightSide(double[] y, double[] parameters) {
        return new double[] {y[1], -G / parameters[0] * Math.sin(y[0]) - parameters[1] * y[1]};
    }

    private static double[] add(double[] y, double factor, double[] k) {
        double[] sum = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            sum[i] = y[i] + factor * k[i];
        }
        return sum;
    }

    /** The energy after the steps, with a right side that writes where it is told. */
    @Differentiable
    static double energy(double[] start, double[] parameters, double h, int steps) {
        double[] y = start.clone();
        double[][] k = new double[4][y.length];
        double[] stage = new double[y.length];
        for (int step = 0; step < steps; step++) {
            fill(k[0], y, parameters);
            for (int s = 1; s < 4; s++) {
                double factor = s == 3 ? h : h / 2;
                for (int i = 0; i < y.length; i++) {
                    stage[i] = y[i] + factor * k[s - 1][i];
                }
                fill(k[s], stage, parameters);
            }
            for (int i = 0; i < y.length; i++) {
                y[i] += h / 6 * (k[0][i] + 2 * k[1][i] + 2 * k[2][i] + k[3][i]);
            }
        }
        return 0.5 * y[1] * y[1] - G / parameters[0] * Math.cos(y[0]);
    }

    private static void fill(double[] dy, double[] y, double[] parameters) {
        dy[0] = y[1];
        dy[1] = -G / parameters[0] * Math.sin(y[0]) - parameters[1] * y[1];
    }
}
