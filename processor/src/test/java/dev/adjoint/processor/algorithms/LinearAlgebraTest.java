package dev.adjoint.processor.algorithms;

import static dev.adjoint.processor.algorithms.Arguments.constant;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Products, factors and solutions, against matrix identities. */
class LinearAlgebraTest {
    @Test
    void matrixTimesVector() {
        double[][] a = new Data(1).matrix(3, 4);
        double[] x = new Data(2).vector(4);
        double[][] jacobian = new double[3][];
        for (int i = 0; i < 3; i++) {
            double[][] da = new double[3][4];
            da[i] = x;
            jacobian[i] = Arguments.pack(da, a[i]);
        }
        Algorithm.of("Products", "apply").at(a, x).hasValues(Dense.times(a, x)).hasJacobian(jacobian);
    }

    @Test
    void quadraticForm() {
        double[][] a = new Data(1).matrix(4, 4);
        double[] x = new Data(2).vector(4);
        Algorithm.of("Products", "quadraticForm")
                .at(a, x)
                .hasValue(Dense.dot(x, Dense.times(a, x)))
                .hasGradient(Dense.outer(x, x), Dense.times(Dense.plus(a, Dense.transpose(a)), x));
    }

    @Test
    void matrixTimesMatrix() {
        double[][] a = new Data(1).matrix(3, 4);
        double[][] b = new Data(2).matrix(4, 2);
        double[][] c = Dense.times(a, b);
        Algorithm.of("Products", "energy")
                .at(a, b)
                .hasValue(0.5 * Dense.trace(Dense.times(c, Dense.transpose(c))))
                .hasGradient(Dense.times(c, Dense.transpose(b)), Dense.times(Dense.transpose(a), c));
    }

    @Test
    void matrixTimesMatrixInOneArrayEach() {
        double[][] a = new Data(1).matrix(2, 3);
        double[][] b = new Data(2).matrix(3, 2);
        double[][] jacobian = new double[4][];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                double[][] da = new double[2][3];
                da[i] = Dense.column(b, j);
                double[][] db = new double[2][3];
                db[j] = a[i];
                jacobian[2 * i + j] = Arguments.pack(da, Dense.transpose(db));
            }
        }
        Algorithm.of("Products", "multiply")
                .at(Arguments.pack((Object) a), Arguments.pack((Object) b), 2, 3, 2)
                .hasValues(Arguments.pack((Object) Dense.times(a, b)))
                .hasJacobian(jacobian);
    }

    @Test
    void powersOfAMatrix() {
        double[][] a = new Data(1).matrix(3, 3);
        double[] x = new Data(2).vector(3);
        Algorithm moment = Algorithm.of("Products", "moment");
        for (int k : new int[] {0, 1, 4}) {
            double[][] da = new double[3][3];
            for (int s = 0; s < k; s++) {
                double[] left = Dense.times(power(Dense.transpose(a), s), x);
                da = Dense.plus(da, Dense.outer(left, Dense.times(power(a, k - 1 - s), x)));
            }
            double[][] all = power(a, k);
            moment.at(a, x, k).hasGradient(da, Dense.times(Dense.plus(all, Dense.transpose(all)), x));
        }
    }

    @Test
    void sparseMatrixTimesVector() {
        double[] entries = {2, -1, 0.5, 3, 4, -2};
        int[] columns = {0, 2, 2, 1, 0, 0};
        int[] starts = {0, 2, 2, 5, 6};
        double[] x = {1.5, -2, 0.25};
        double[] weights = {1, 7, -0.5, 2};
        double[][] dense = {{2, 0, -1}, {0, 0, 0}, {4, 3, 0.5}, {-2, 0, 0}};
        double[] outputs = Dense.times(dense, x);
        double[] seeds = IntStream.range(0, 4)
                .mapToDouble(i -> 2 * weights[i] * outputs[i])
                .toArray();
        int[] rows = {0, 0, 2, 2, 2, 3};
        double[] dentries = IntStream.range(0, 6)
                .mapToDouble(k -> seeds[rows[k]] * x[columns[k]])
                .toArray();
        Algorithm.of("Products", "sparse")
                .at(entries, columns, starts, x, constant(weights))
                .hasGradient(dentries, Dense.times(Dense.transpose(dense), seeds));
    }

    @Test
    void gaussAndSeidelFromZero() {
        double[][] a = new Data(1).dominant(4);
        double[] b = new Data(2).vector(4);
        double[] weights = new Data(3).vector(4);
        Algorithm weighted = Algorithm.of("GaussSeidel", "weighted");
        for (int sweeps : new int[] {0, 1, 3}) {
            double[][] x = iterates(a, b, new double[4], sweeps);
            Adjoint adjoint = new Adjoint(a, x, weights);
            weighted.at(a, b, weights, sweeps)
                    .hasValue(Dense.dot(weights, x[sweeps]))
                    .hasGradient(adjoint.da, adjoint.db, x[sweeps]);
        }
    }

    @Test
    void gaussAndSeidelByAHelper() {
        double[][] a = new Data(1).dominant(4);
        double[] b = new Data(2).vector(4);
        double[] weights = new Data(3).vector(4);
        double[] start = new Data(4).vector(4);
        Algorithm bySweeps = Algorithm.of("GaussSeidel", "bySweeps");
        for (int sweeps : new int[] {0, 1, 3}) {
            double[][] x = iterates(a, b, start, sweeps);
            Adjoint adjoint = new Adjoint(a, x, weights);
            bySweeps.at(a, b, weights, start, sweeps)
                    .hasValue(Dense.dot(weights, x[sweeps]))
                    .hasGradient(adjoint.da, adjoint.db, x[sweeps], adjoint.dx);
        }
    }

    @Test
    void gaussAndSeidelUntilConvergence() {
        double[][] a = new Data(1).dominant(4);
        double[] b = new Data(2).vector(4);
        double[] weights = new Data(3).vector(4);
        double[] x = Dense.solve(a, b);
        double[] lambda = Dense.solve(Dense.transpose(a), weights);
        Algorithm.of("GaussSeidel", "inPlace")
                .at(a, b, weights, new Data(4).vector(4), constant(1e-15))
                .hasValue(Dense.dot(weights, x))
                .hasGradient(Dense.scale(-1, Dense.outer(lambda, x)), lambda, x, new double[4]);
    }

    @Test
    void choleskyLogDeterminant() {
        Algorithm logDeterminant = Algorithm.of("Cholesky", "logDeterminant");
        Algorithm inPlace = Algorithm.of("Cholesky", "inPlace");
        for (int n : new int[] {1, 2, 5}) {
            double[][] a = new Data(n).positive(n);
            double[][] gradient = lower(Dense.inverse(a));
            double value = Math.log(Dense.determinant(a));
            logDeterminant.at((Object) a).hasValue(value).hasGradient((Object) gradient);
            inPlace.at(Arguments.pack((Object) a), n).hasValue(value).hasGradient(Arguments.pack((Object) gradient));
        }
    }

    @Test
    void choleskyOfWhatHasNone() {
        double[][] a = {{1, 2}, {2, 1}};
        Algorithm.of("Cholesky", "logDeterminant")
                .at((Object) a)
                .hasValue(Double.NaN)
                .hasGradientByConvention((Object) new double[2][2]);
        Algorithm.of("Cholesky", "inPlace").at(new double[3], 2).throwsItsOwn(IllegalArgumentException.class);
    }

    @Test
    void solutionByCholesky() {
        double[][] a = new Data(1).positive(4);
        double[] b = new Data(2).vector(4);
        double[] x = Dense.solve(a, b);
        Algorithm.of("Cholesky", "mahalanobis")
                .at(a, b)
                .hasValue(Dense.dot(b, x))
                .hasGradient(lower(Dense.scale(-1, Dense.outer(x, x))), Dense.scale(2, x));
    }

    @Test
    void tridiagonalSolution() {
        Algorithm solve = Algorithm.of("Tridiagonal", "solve");
        for (int n : new int[] {1, 2, 5}) {
            Bands bands = new Bands(n);
            double[] x = Dense.solve(bands.matrix(), bands.right);
            double[][] inverse = Dense.inverse(bands.matrix());
            double[][] jacobian =
                    Arrays.stream(inverse).map(row -> bands.gradient(row, x)).toArray(double[][]::new);
            solve.at(bands.lower, bands.diagonal, bands.upper, bands.right)
                    .hasValues(x)
                    .hasJacobian(jacobian);
        }
    }

    @Test
    void tridiagonalSolutionInPlace() {
        Algorithm squaredNorm = Algorithm.of("Tridiagonal", "squaredNorm");
        for (int n : new int[] {1, 2, 5}) {
            Bands bands = new Bands(n);
            double[] x = Dense.solve(bands.matrix(), bands.right);
            double[] lambda = Dense.solve(Dense.transpose(bands.matrix()), Dense.scale(2, x));
            squaredNorm
                    .at(bands.lower, bands.diagonal, bands.upper, bands.right)
                    .hasValue(Dense.dot(x, x))
                    .hasGradient(bands.gradient(lambda, x));
        }
    }

    private static double[][] power(double[][] a, int k) {
        return k == 0 ? Dense.identity(a.length) : Dense.times(a, power(a, k - 1));
    }

    /** The gradient by the lower triangle, which stands for the upper one too. */
    private static double[][] lower(double[][] symmetric) {
        double[][] gradient = new double[symmetric.length][symmetric.length];
        for (int i = 0; i < symmetric.length; i++) {
            for (int j = 0; j <= i; j++) {
                gradient[i][j] = (i == j ? 1 : 2) * symmetric[i][j];
            }
        }
        return gradient;
    }

    /** The vectors before and after each sweep: (L + D) x' = b - U x. */
    private static double[][] iterates(double[][] a, double[] b, double[] start, int sweeps) {
        double[][] x = new double[sweeps + 1][];
        x[0] = start;
        for (int k = 0; k < sweeps; k++) {
            x[k + 1] = Dense.solve(part(a, true), Dense.minus(b, Dense.times(part(a, false), x[k])));
        }
        return x;
    }

    private static double[][] part(double[][] a, boolean isLower) {
        double[][] part = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                part[i][j] = j <= i == isLower ? a[i][j] : 0;
            }
        }
        return part;
    }

    /** The adjoint of the sweeps, by matrices. */
    private static final class Adjoint {
        private final double[][] da;
        private final double[] db;
        private final double[] dx;

        private Adjoint(double[][] a, double[][] x, double[] weights) {
            int n = weights.length;
            double[][] sum = new double[n][n];
            double[] right = new double[n];
            double[] lambda = weights;
            for (int k = x.length - 2; k >= 0; k--) {
                double[] mu = Dense.solve(Dense.transpose(part(a, true)), lambda);
                right = Dense.plus(right, mu);
                double[][] both = Dense.plus(part(Dense.outer(mu, x[k + 1]), true), part(Dense.outer(mu, x[k]), false));
                sum = Dense.plus(sum, Dense.scale(-1, both));
                lambda = Dense.scale(-1, Dense.times(Dense.transpose(part(a, false)), mu));
            }
            this.da = sum;
            this.db = right;
            this.dx = lambda;
        }
    }

    /** A tridiagonal system. */
    private static final class Bands {
        private final double[] lower;
        private final double[] diagonal;
        private final double[] upper;
        private final double[] right;

        private Bands(int n) {
            Data data = new Data(n);
            this.lower = data.vector(n);
            this.diagonal = data.vector(n, 2.5, 4);
            this.upper = data.vector(n);
            this.right = data.vector(n, -5, 5);
        }

        private double[][] matrix() {
            int n = diagonal.length;
            double[][] a = new double[n][n];
            for (int i = 0; i < n; i++) {
                a[i][i] = diagonal[i];
                if (i > 0) {
                    a[i][i - 1] = lower[i];
                    a[i - 1][i] = upper[i - 1];
                }
            }
            return a;
        }

        /** The gradient of what has the adjoint solution lambda. */
        private double[] gradient(double[] lambda, double[] x) {
            int n = x.length;
            double[] dlower = new double[n];
            double[] ddiagonal = new double[n];
            double[] dupper = new double[n];
            for (int i = 0; i < n; i++) {
                ddiagonal[i] = -lambda[i] * x[i];
                if (i > 0) {
                    dlower[i] = -lambda[i] * x[i - 1];
                    dupper[i - 1] = -lambda[i - 1] * x[i];
                }
            }
            return Arguments.pack(dlower, ddiagonal, dupper, lambda);
        }
    }
}
