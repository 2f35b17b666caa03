package dev.adjoint.processor.algorithms;

import static dev.adjoint.processor.algorithms.Arguments.constant;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Bundle adjustment and a recurrent network. */
class LearningTest {
    private static final double[] CAMERA = {0.3, -0.2, 0.5, 0.1, -0.4, 0.2, 1.7, 0.05, -0.1, 0.03, -0.02};
    private static final double[] POINT = {0.6, -0.3, 2.5};
    private static final double[] FEATURE = {0.2, 0.4};

    @Test
    void reprojection() {
        checkReprojection(CAMERA);
    }

    @Test
    void reprojectionWithAQuarterTurn() {
        double[] camera = CAMERA.clone();
        camera[0] = 0;
        camera[1] = 0;
        camera[2] = Math.PI / 2;
        checkReprojection(camera);
    }

    private static void checkReprojection(double[] camera) {
        View view = new View(camera, POINT, 0.8);
        Algorithm.of("Reprojection", "error")
                .at(camera, POINT, 0.8, constant(FEATURE))
                .hasValues(view.error())
                .hasJacobian(view.jacobian());
    }

    /** By the branch that the method has for it. */
    @Test
    void reprojectionWithoutRotation() {
        double[] camera = CAMERA.clone();
        Arrays.fill(camera, 0, 3, 0);
        View view = new View(camera, POINT, 0.8);
        Algorithm.of("Reprojection", "error")
                .at(camera, POINT, 0.8, constant(FEATURE))
                .hasValues(view.error())
                .hasJacobian(view.jacobian());
    }

    @Test
    void bundleAdjustment() {
        double[][] cameras = {CAMERA, Dense.scale(0.9, CAMERA)};
        double[][] points = {POINT, {0.2, 0.5, 3}, {-0.4, 0.1, 2}};
        double[] weights = {0.8, 1.1, 0.9, -0.7};
        double[][] features = {FEATURE, FEATURE, FEATURE, FEATURE};
        int[] cameraOf = {0, 1, 0, 1};
        int[] pointOf = {0, 2, 1, 2};
        double[][] dcameras = new double[2][11];
        double[][] dpoints = new double[3][3];
        double[] dweights = new double[4];
        double value = 0;
        for (int i = 0; i < 4; i++) {
            View view = new View(cameras[cameraOf[i]], points[pointOf[i]], weights[i]);
            double[] gradient = Dense.scale(2, Dense.times(Dense.transpose(view.jacobian()), view.error()));
            double excess = 1 - weights[i] * weights[i];
            value += Dense.dot(view.error(), view.error()) + excess * excess;
            dcameras[cameraOf[i]] = Dense.plus(dcameras[cameraOf[i]], Arrays.copyOf(gradient, 11));
            dpoints[pointOf[i]] = Dense.plus(dpoints[pointOf[i]], Arrays.copyOfRange(gradient, 11, 14));
            dweights[i] = gradient[14] - 4 * excess * weights[i];
        }
        Algorithm.of("Reprojection", "objective")
                .at(cameras, points, weights, constant(features), cameraOf, pointOf)
                .hasValue(value)
                .hasGradient(dcameras, dpoints, dweights);
    }

    /**
     * One observation, with the rotation as a matrix, and its derivative by the formula of Gallego and Yezzi (2015):
     * ∂(R y)/∂r = -R [y] (r rᵀ + (Rᵀ - 1)[r]) / |r|², and -[y] at r = 0.
     */
    private record View(double[] camera, double[] point, double w) {
        private double[] r() {
            return Arrays.copyOf(camera, 3);
        }

        private double[] y() {
            return Dense.minus(point, Arrays.copyOfRange(camera, 3, 6));
        }

        /** exp [r], as a series. */
        private double[][] rotation() {
            double[][] sum = Dense.identity(3);
            double[][] term = Dense.identity(3);
            for (int k = 1; k < 40; k++) {
                term = Dense.scale(1.0 / k, Dense.times(term, cross(r())));
                sum = Dense.plus(sum, term);
            }
            return sum;
        }

        private static double[][] cross(double[] a) {
            return new double[][] {{0, -a[2], a[1]}, {a[2], 0, -a[0]}, {-a[1], a[0], 0}};
        }

        private double[][] byRotation() {
            double[] r = r();
            double square = Dense.dot(r, r);
            if (square == 0) {
                return Dense.scale(-1, cross(y()));
            }
            double[][] turn = rotation();
            double[][] change = Dense.plus(Dense.transpose(turn), Dense.scale(-1, Dense.identity(3)));
            double[][] bracket = Dense.plus(Dense.outer(r, r), Dense.times(change, cross(r)));
            return Dense.scale(-1 / square, Dense.times(Dense.times(turn, cross(y())), bracket));
        }

        private double[] projected() {
            double[] z = Dense.times(rotation(), y());
            return new double[] {z[0] / z[2], z[1] / z[2]};
        }

        private double distortion(double[] p) {
            double square = Dense.dot(p, p);
            return 1 + camera[9] * square + camera[10] * square * square;
        }

        private double[] unweighted() {
            double[] p = projected();
            return Dense.minus(
                    Dense.plus(Dense.scale(camera[6] * distortion(p), p), new double[] {camera[7], camera[8]}),
                    FEATURE);
        }

        private double[] error() {
            return Dense.scale(w, unweighted());
        }

        private double[][] jacobian() {
            double[] p = projected();
            double square = Dense.dot(p, p);
            double slope = 2 * (camera[9] + 2 * camera[10] * square);
            double[][] byP = Dense.scale(
                    camera[6],
                    Dense.plus(Dense.scale(distortion(p), Dense.identity(2)), Dense.scale(slope, Dense.outer(p, p))));
            double depth = Dense.times(rotation(), y())[2];
            double[][] byZ =
                    Dense.times(byP, new double[][] {{1 / depth, 0, -p[0] / depth}, {0, 1 / depth, -p[1] / depth}});
            double[][] byR = Dense.times(byZ, byRotation());
            double[][] byY = Dense.times(byZ, square(r()) == 0 ? Dense.identity(3) : rotation());
            double[] error = unweighted();
            double[][] rows = new double[2][];
            for (int i = 0; i < 2; i++) {
                double focal = distortion(p) * p[i];
                double[] rest = {focal, i == 0 ? 1 : 0, i, camera[6] * square * p[i], camera[6] * square * square * p[i]
                };
                double[] row = Dense.scale(w, Arguments.pack(byR[i], Dense.scale(-1, byY[i]), rest, byY[i]));
                rows[i] = Arguments.pack(row, error[i]);
            }
            return rows;
        }

        private static double square(double[] r) {
            return Dense.dot(r, r);
        }
    }

    @Test
    void stepOfAnLstm() {
        int b = 3;
        double[][] weights = new Data(1).matrix(4, b);
        double[][] biases = new Data(2).matrix(4, b);
        double[] hidden = new Data(3).vector(b);
        double[] cell = new Data(4).vector(b);
        double[] input = new Data(5).vector(b);
        double[][] jacobian = Dual.jacobian(Arguments.pack(weights, biases, hidden, cell, input), all -> {
            Dual[] next = new Dual[2 * b];
            for (int i = 0; i < b; i++) {
                Cell after = new Cell(all[24 + i], all[27 + i]).after(all[30 + i], gates(all, 0, b, i));
                next[i] = after.hidden;
                next[b + i] = after.state;
            }
            return next;
        });
        Algorithm.of("Lstm", "step").at(weights, biases, hidden, cell, input).hasJacobian(jacobian);
    }

    @Test
    void textByAnLstm() {
        int layers = 2;
        int b = 2;
        double[] parameters = new Data(1).vector(8 * layers * b);
        double[] extra = new Data(2).vector(3 * b);
        double[] start = new Data(3).vector(2 * layers * b);
        double[][] text = {{1, 0}, {0, 1}, {1, 1}, {1, 0}, {0, 0}};
        for (int length : new int[] {2, 5}) {
            double[][] sequence = Arrays.copyOf(text, length);
            double[] point = Arguments.pack(parameters, extra);
            Algorithm.of("Lstm", "objective")
                    .at(parameters, extra, constant(start), constant(sequence), layers)
                    .hasValue(predict(Dual.of(point), start, sequence, layers).value())
                    .hasGradient((Object) Dual.gradient(point, all -> predict(all, start, sequence, layers)));
        }
    }

    /** The bits are apart from each other but for the sum in the end. */
    private static Dual predict(Dual[] all, double[] start, double[][] sequence, int layers) {
        int b = sequence[0].length;
        int extra = 8 * layers * b;
        Cell[][] cells = new Cell[layers][b];
        for (int layer = 0; layer < layers; layer++) {
            for (int i = 0; i < b; i++) {
                int at = 2 * layer * b + i;
                cells[layer][i] = new Cell(Dual.of(start[at]), Dual.of(start[at + b]));
            }
        }
        Dual total = Dual.ZERO;
        for (int t = 0; t < sequence.length - 1; t++) {
            Dual[] y = new Dual[b];
            Dual sum = Dual.of(2);
            for (int i = 0; i < b; i++) {
                Dual v = all[extra + i].times(sequence[t][i]);
                for (int layer = 0; layer < layers; layer++) {
                    cells[layer][i] = cells[layer][i].after(v, gates(all, 8 * layer * b, b, i));
                    v = cells[layer][i].hidden;
                }
                y[i] = v.times(all[extra + b + i]).plus(all[extra + 2 * b + i]);
                sum = sum.plus(y[i].exp());
            }
            for (int i = 0; i < b; i++) {
                total = total.plus(y[i].minus(sum.log()).times(sequence[t + 1][i]));
            }
        }
        return total.times(-1.0 / (b * (sequence.length - 1)));
    }

    /** The weights of the four gates, then their biases. */
    private static Dual[] gates(Dual[] all, int from, int b, int i) {
        Dual[] gates = new Dual[8];
        Arrays.setAll(gates, k -> all[from + k * b + i]);
        return gates;
    }

    private record Cell(Dual hidden, Dual state) {
        private Cell after(Dual input, Dual[] w) {
            Dual forget = input.times(w[0]).plus(w[4]).sigmoid();
            Dual in = hidden.times(w[1]).plus(w[5]).sigmoid();
            Dual out = input.times(w[2]).plus(w[6]).sigmoid();
            Dual change = hidden.times(w[3]).plus(w[7]).tanh();
            Dual next = state.times(forget).plus(in.times(change));
            return new Cell(out.times(next.tanh()), next);
        }
    }
}
