package dev.adjoint.processor.algorithms;

import static dev.adjoint.processor.algorithms.Arguments.constant;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What evolves in time, against the sensitivities of the steps. */
class DynamicsTest {
    private static final double G = 9.81;

    @Test
    void heatInTwoBuffers() {
        double[] start = new Data(1).vector(6);
        double[] target = new Data(2).vector(6);
        double r = 0.31;
        Algorithm misfit = Algorithm.of("Heat", "misfit");
        for (int steps : new int[] {0, 1, 2, 7}) {
            double[] u = Dense.times(power(heat(6, r), steps), start);
            double[] residual = Dense.minus(u, target);
            misfit.at(start, r, constant(target), steps)
                    .hasValue(0.5 * Dense.dot(residual, residual))
                    .hasGradient(Dense.times(power(heat(6, r), steps), residual), slopeByR(start, r, steps, residual));
        }
    }

    /** A wave between the ends keeps its form: each step multiplies it. */
    @Test
    void heatOfAWave() {
        double r = 0.2;
        double phase = Math.PI / 7;
        double[] wave = {
            Math.sin(phase),
            Math.sin(2 * phase),
            Math.sin(3 * phase),
            Math.sin(3 * phase),
            Math.sin(2 * phase),
            Math.sin(phase)
        };
        double shrink = 1 - 4 * r * Math.pow(Math.sin(phase / 2), 2);
        double square = Dense.dot(wave, wave);
        Algorithm.of("Heat", "inPlace")
                .at(wave, r, 10)
                .hasValue(0.5 * square * Math.pow(shrink, 20))
                .hasGradient(
                        Dense.scale(Math.pow(shrink, 20), wave),
                        -10 * square * Math.pow(shrink, 19) * 4 * Math.pow(Math.sin(phase / 2), 2));
    }

    @Test
    void heatInPlace() {
        double[] start = new Data(1).vector(6);
        Algorithm inPlace = Algorithm.of("Heat", "inPlace");
        for (int steps : new int[] {0, 1, 5}) {
            double[] u = Dense.times(power(heat(6, 0.31), steps), start);
            inPlace.at(start, 0.31, steps)
                    .hasGradient(Dense.times(power(heat(6, 0.31), steps), u), slopeByR(start, 0.31, steps, u));
        }
    }

    @Test
    void heatOfAnUnevenRod() {
        double[] start = new Data(1).vector(5);
        double[] r = {9, 0.2, 0.3, 0.1, 9};
        Algorithm evolve = Algorithm.of("Heat", "evolve");
        for (int steps : new int[] {0, 1, 2, 5}) {
            double[][] step = new double[5][5];
            double[][] laplace = new double[5][5];
            for (int i = 0; i < 5; i++) {
                if (i > 0 && i < 4) {
                    laplace[i] = new double[5];
                    laplace[i][i - 1] = 1;
                    laplace[i][i] = -2;
                    laplace[i][i + 1] = 1;
                }
                step[i] = Dense.scale(r[i], laplace[i]);
                step[i][i] += 1;
            }
            double[][] dr = new double[5][5];
            for (int t = 0; t < steps; t++) {
                double[] curvature = Dense.times(laplace, Dense.times(power(step, t), start));
                double[][] rest = power(step, steps - 1 - t);
                for (int k = 0; k < 5; k++) {
                    for (int i = 0; i < 5; i++) {
                        dr[k][i] += rest[k][i] * curvature[i];
                    }
                }
            }
            double[][] all = power(step, steps);
            double[][] jacobian = new double[5][];
            Arrays.setAll(jacobian, k -> Arguments.pack(all[k], dr[k]));
            evolve.at(start, r, steps).hasValues(Dense.times(all, start)).hasJacobian(jacobian);
        }
    }

    @Test
    void pendulumInScalars() {
        Algorithm angle = Algorithm.of("Pendulum", "angle");
        for (int steps : new int[] {0, 1, 40}) {
            Swing swing = new Swing(1.2, -0.4, 0.9, 0.15, 0.05, steps);
            angle.at(1.2, -0.4, 0.9, 0.15, 0.05, steps)
                    .step(0.002)
                    .hasValue(swing.theta())
                    .hasGradient(swing.slopes(0));
        }
    }

    @Test
    void pendulumInArrays() {
        Algorithm state = Algorithm.of("Pendulum", "state");
        for (int steps : new int[] {0, 1, 40}) {
            Swing swing = new Swing(1.2, -0.4, 0.9, 0.15, 0.05, steps);
            state.at(new double[] {1.2, -0.4}, new double[] {0.9, 0.15}, 0.05, steps)
                    .step(0.002)
                    .hasValues(swing.theta(), swing.omega())
                    .hasJacobian(new double[][] {swing.slopes(0), swing.slopes(1)});
        }
    }

    @Test
    void pendulumInArraysThatAreFilled() {
        Algorithm energy = Algorithm.of("Pendulum", "energy");
        for (int steps : new int[] {0, 1, 40}) {
            Swing swing = new Swing(1.2, -0.4, 0.9, 0.15, 0.05, steps);
            double[] gradient = Dense.plus(
                    Dense.scale(G / 0.9 * Math.sin(swing.theta()), swing.slopes(0)),
                    Dense.scale(swing.omega(), swing.slopes(1)));
            gradient[2] += G / (0.9 * 0.9) * Math.cos(swing.theta());
            energy.at(new double[] {1.2, -0.4}, new double[] {0.9, 0.15}, 0.05, steps)
                    .step(0.002)
                    .hasValue(0.5 * swing.omega() * swing.omega() - G / 0.9 * Math.cos(swing.theta()))
                    .hasGradient((Object) gradient);
        }
    }

    @Test
    void energyOfBodies() {
        int n = 5;
        double[][] x = new Data(1).matrix(n, 3);
        double[][] v = new Data(2).matrix(n, 3);
        double[] mass = new Data(3).vector(n, 0.5, 2);
        double[][] dx = new double[n][3];
        double[] dmass = new double[n];
        for (int i = 0; i < n; i++) {
            dmass[i] = 0.5 * Dense.dot(v[i], v[i]);
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    double[] d = Dense.minus(x[i], x[j]);
                    double distance = Math.sqrt(Dense.dot(d, d) + 0.25 * 0.25);
                    dx[i] = Dense.plus(dx[i], Dense.scale(mass[i] * mass[j] / Math.pow(distance, 3), d));
                    dmass[i] -= mass[j] / distance;
                }
            }
        }
        double[][] dv = new double[n][];
        Arrays.setAll(dv, i -> Dense.scale(mass[i], v[i]));
        Algorithm.of("NBody", "energy").at(x, v, mass, constant(0.25)).hasGradient(dx, dv, dmass);
    }

    @Test
    void energyOfBodiesAfterSteps() {
        int n = 3;
        double[][] x = new Data(1).matrix(n, 3);
        double[][] v = new Data(2).matrix(n, 3);
        double[] mass = {1, 0.7, 1.6};
        double[] point = Arguments.pack(x, v, mass);
        Algorithm energyAfter = Algorithm.of("NBody", "energyAfter");
        for (int steps : new int[] {0, 1, 4}) {
            double[] gradient = Dual.gradient(point, all -> {
                Dual[] state = Arrays.copyOf(all, 6 * n);
                Dual[] masses = Arrays.copyOfRange(all, 6 * n, 7 * n);
                for (int step = 0; step < steps; step++) {
                    leap(state, masses, 0.1);
                }
                return energy(state, masses);
            });
            energyAfter.at(x, v, mass, constant(0.1), steps).hasGradient((Object) gradient);
        }
    }

    private static void leap(Dual[] state, Dual[] mass, double h) {
        int n = mass.length;
        for (int i = 0; i < 3 * n; i++) {
            state[i] = state[i].plus(state[3 * n + i].times(h));
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    Dual square = square(state, i, j);
                    Dual pull = mass[j].times(h).over(square.times(square.sqrt()));
                    for (int k = 0; k < 3; k++) {
                        Dual d = state[3 * j + k].minus(state[3 * i + k]);
                        state[3 * (n + i) + k] = state[3 * (n + i) + k].plus(pull.times(d));
                    }
                }
            }
        }
    }

    private static Dual energy(Dual[] state, Dual[] mass) {
        int n = mass.length;
        Dual energy = Dual.ZERO;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < 3; k++) {
                Dual v = state[3 * (n + i) + k];
                energy = energy.plus(mass[i].times(v).times(v).times(0.5));
            }
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    energy = energy.minus(mass[i].times(mass[j])
                            .times(0.5)
                            .over(square(state, i, j).sqrt()));
                }
            }
        }
        return energy;
    }

    private static Dual square(Dual[] state, int i, int j) {
        Dual square = Dual.of(0.01);
        for (int k = 0; k < 3; k++) {
            Dual d = state[3 * i + k].minus(state[3 * j + k]);
            square = square.plus(d.times(d));
        }
        return square;
    }

    private static double[][] laplace(int n) {
        double[][] a = Dense.scale(-2, Dense.identity(n));
        for (int i = 1; i < n; i++) {
            a[i][i - 1] = 1;
            a[i - 1][i] = 1;
        }
        return a;
    }

    private static double[][] heat(int n, double r) {
        return Dense.plus(Dense.identity(n), Dense.scale(r, laplace(n)));
    }

    private static double slopeByR(double[] start, double r, int steps, double[] seed) {
        return steps
                * Dense.dot(
                        seed,
                        Dense.times(
                                laplace(start.length),
                                Dense.times(power(heat(start.length, r), Math.max(steps - 1, 0)), start)));
    }

    private static double[][] power(double[][] a, int k) {
        return k == 0 ? Dense.identity(a.length) : Dense.times(a, power(a, k - 1));
    }

    /**
     * A pendulum with its sensitivities by the start, length, damping and step, all by the same steps of Runge and
     * Kutta: (θ, ω) and then ∂θ and ∂ω by each.
     */
    private record Swing(double[] state) {
        private Swing(double theta, double omega, double length, double damping, double h, int steps) {
            this(run(new double[] {theta, omega, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0}, length, damping, h, steps));
        }

        private double theta() {
            return state[0];
        }

        private double omega() {
            return state[1];
        }

        /** Of θ or ω. */
        private double[] slopes(int of) {
            double[] slopes = new double[5];
            Arrays.setAll(slopes, i -> state[2 + 2 * i + of]);
            return slopes;
        }

        private static double[] run(double[] start, double length, double damping, double h, int steps) {
            UnaryOperator<double[]> f = y -> rightSide(y, length, damping, h);
            double[] y = start;
            for (int i = 0; i < steps; i++) {
                double[] a = f.apply(y);
                double[] b = f.apply(Dense.plus(y, Dense.scale(0.5, a)));
                double[] c = f.apply(Dense.plus(y, Dense.scale(0.5, b)));
                double[] d = f.apply(Dense.plus(y, c));
                double[] middle = Dense.scale(2, Dense.plus(b, c));
                y = Dense.plus(y, Dense.scale(1.0 / 6, Dense.plus(Dense.plus(a, d), middle)));
            }
            return y;
        }

        /** Of time in units of the step. */
        private static double[] rightSide(double[] y, double length, double damping, double h) {
            double[] dy = new double[y.length];
            double turn = -G / length * Math.sin(y[0]) - damping * y[1];
            dy[0] = h * y[1];
            dy[1] = h * turn;
            for (int i = 2; i < y.length; i += 2) {
                dy[i] = h * y[i + 1];
                dy[i + 1] = h * (-G / length * Math.cos(y[0]) * y[i] - damping * y[i + 1]);
            }
            dy[7] += h * G / (length * length) * Math.sin(y[0]);
            dy[9] -= h * y[1];
            dy[10] += y[1];
            dy[11] += turn;
            return dy;
        }
    }
}
