package dev.adjoint.processor.algorithms;

import static dev.adjoint.processor.algorithms.Arguments.constant;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sums over vectors. */
class VectorsTest {
    private static final double[] X = new Data(1).vector(11, -2, 2);
    private static final double[] Y = new Data(2).vector(11, -2, 2);

    @Test
    void dot() {
        Algorithm dot = Algorithm.of("Dot", "dot");
        dot.at(X, Y).hasValue(Dense.dot(X, Y)).hasGradient(Y, X);
        dot.at(new double[0], new double[0]).hasGradient(new double[0], new double[0]);
        dot.at(new double[] {3}, new double[] {-5, 7}).hasGradient(new double[] {-5}, new double[] {3, 0});
        dot.at(X, X).hasGradientByConvention(X, X);
        dot.at(new double[2], new double[1]).throwsItsOwn(ArrayIndexOutOfBoundsException.class);
    }

    @Test
    void dotWithFourAccumulators() {
        Algorithm dot = Algorithm.of("Dot", "unrolled");
        for (int n : new int[] {0, 1, 3, 4, 8, 11}) {
            double[] x = Arrays.copyOf(X, n);
            double[] y = Arrays.copyOf(Y, n);
            dot.at(x, y).hasValue(Dense.dot(x, y)).hasGradient(y, x);
        }
        dot.at(new double[2], new double[3]).throwsItsOwn(IllegalArgumentException.class);
    }

    @Test
    void dotWithStrides() {
        Algorithm dot = Algorithm.of("Dot", "strided");
        double[] dx = new double[11];
        dx[6] = Y[0];
        dx[3] = Y[5];
        dx[0] = Y[10];
        dot.at(3, X, -3, constant(Y), 5).hasGradient(dx);
        dot.at(0, X, 1, constant(Y), 1).hasGradient(new double[11]);
        dot.at(4, X, 0, constant(Y), 1).hasGradient(Arguments.pack(Y[0] + Y[1] + Y[2] + Y[3], new double[10]));
    }

    @Test
    void oneNorm() {
        Algorithm norm = Algorithm.of("Norms", "one");
        norm.at(X).step(1e-3).hasGradient(signs(X));
        norm.at(new double[] {-3, 0, 4}).hasValue(7).hasGradientByConvention(new double[] {-1, 0, 1});
    }

    @Test
    void twoNorm() {
        for (String name : new String[] {"two", "scaled"}) {
            Algorithm norm = Algorithm.of("Norms", name);
            norm.at(new double[] {3, -4}).hasValue(5).hasGradient(new double[] {0.6, -0.8});
            norm.at(X).hasGradient(Dense.scale(1 / Math.sqrt(Dense.dot(X, X)), X));
        }
    }

    @Test
    void twoNormWithScaling() {
        Algorithm norm = Algorithm.of("Norms", "scaled");
        norm.at(new double[] {3e200, 0, -4e200}).hasValue(5e200).hasGradientByConvention(new double[] {0.6, 0, -0.8});
        norm.at(new double[] {5e-200, -12e-200})
                .hasValue(13e-200)
                .hasGradientByConvention(new double[] {5 / 13.0, -12 / 13.0});
        norm.at(new double[3]).hasValue(0).hasGradientByConvention(new double[3]);
    }

    @Test
    void infinityNorm() {
        double[] x = {1, -3, 0.5, 2};
        for (String name : new String[] {"infinity", "infinityByMax"}) {
            Algorithm.of("Norms", name).at(x).hasValue(3).hasGradient(new double[] {0, -1, 0, 0});
        }
        double[] tie = {2, -3, 3, 3};
        Algorithm.of("Norms", "infinity").at(tie).hasGradientByConvention(new double[] {0, -1, 0, 0});
        Algorithm.of("Norms", "infinityByMax").at(tie).hasGradientByConvention(new double[] {0, -0.25, 0.25, 0.5});
    }

    @Test
    void oneNormOfAMatrix() {
        double[][] a = {{1, -2, 3}, {-2, 4, 1}};
        Algorithm.of("Norms", "oneOfMatrix").at((Object) a).hasValue(6).hasGradient((Object)
                new double[][] {{0, -1, 0}, {0, 1, 0}});
    }

    @Test
    void logSumExp() {
        for (String name : new String[] {"of", "streaming"}) {
            Algorithm f = Algorithm.of("LogSumExp", name);
            f.at(X).hasValue(Math.log(Arrays.stream(X).map(Math::exp).sum())).hasGradient(softmax(X));
            f.at(new double[] {1, 1, 1}).hasValue(1 + Math.log(3)).hasGradient(softmax(new double[3]));
            f.at(new double[] {1000, 999, -1000})
                    .hasValue(1000 + Math.log1p(Math.exp(-1)))
                    .hasGradient(softmax(new double[] {0, -1, -2000}));
            f.at(new double[] {-7}).hasGradient(new double[] {1});
        }
    }

    @Test
    void softmax() {
        Algorithm softmax = Algorithm.of("LogSumExp", "softmax");
        for (double[] x : new double[][] {X, {2, 2, 1}, {-3, 4}}) {
            double[] p = softmax(x);
            double[][] jacobian = Dense.scale(-1, Dense.outer(p, p));
            for (int i = 0; i < p.length; i++) {
                jacobian[i][i] += p[i];
            }
            softmax.at(x).hasValues(p).hasJacobian(jacobian);
        }
    }

    @Test
    void prefixSums() {
        double[][] lower = new double[4][4];
        for (int i = 0; i < 4; i++) {
            Arrays.fill(lower[i], 0, i + 1, 1);
        }
        double[] x = {1, -2, 4, 8};
        Algorithm.of("PrefixSums", "inclusive").at(x).hasValues(1, -1, 3, 11).hasJacobian(lower);
        double[][] shifted = new double[5][4];
        System.arraycopy(lower, 0, shifted, 1, 4);
        Algorithm.of("PrefixSums", "exclusive").at(x).hasValues(0, 1, -1, 3, 11).hasJacobian(shifted);
    }

    @Test
    void sumsOfRanges() {
        int[] from = {0, 3, 2, 5, 1};
        int[] to = {11, 7, 3, 5, 9};
        double[] gradient = new double[11];
        double value = 0;
        for (int k = 0; k < from.length; k++) {
            double range = Arrays.stream(X, from[k], to[k]).sum();
            value += range * range;
            for (int i = from[k]; i < to[k]; i++) {
                gradient[i] += 2 * range;
            }
        }
        Algorithm.of("PrefixSums", "ranges").at(X, from, to).hasValue(value).hasGradient(gradient);
    }

    @Test
    void largestSumOfNeighbours() {
        Algorithm largest = Algorithm.of("PrefixSums", "largestRange");
        largest.at(new double[] {2, -3, 4, -1, 5, -6, 3}).hasValue(8).hasGradient(new double[] {0, 0, 1, 1, 1, 0, 0});
        largest.at(new double[] {-2, -1, -3}).hasValue(-1).hasGradient(new double[] {0, 1, 0});
        largest.at(new double[] {-2}).hasValue(-2).hasGradient(new double[] {1});
    }

    @Test
    void productsWithoutEachFactor() {
        double[] weights = {0.5, -1, 2, 3, -0.7};
        Algorithm withoutEach = Algorithm.of("PrefixSums", "withoutEach");
        for (double[] x : new double[][] {{1.5, -0.5, 2, 0.8, -3}, {1.5, 0, 2, 0.8, -3}, {0, 1, 0, 2, 3}}) {
            double[] gradient = IntStream.range(0, x.length)
                    .mapToDouble(l -> IntStream.range(0, x.length)
                            .filter(i -> i != l)
                            .mapToDouble(i -> weights[i] * product(x, i, l))
                            .sum())
                    .toArray();
            withoutEach.at(x, constant(weights)).hasGradient(gradient);
        }
    }

    private static double product(double[] x, int i, int l) {
        return IntStream.range(0, x.length)
                .filter(j -> j != i && j != l)
                .mapToDouble(j -> x[j])
                .reduce(1, (a, b) -> a * b);
    }

    private static double[] signs(double[] x) {
        return Arrays.stream(x).map(Math::signum).toArray();
    }

    private static double[] softmax(double[] x) {
        double[] powers = Arrays.stream(x).map(Math::exp).toArray();
        return Dense.scale(1 / Arrays.stream(powers).sum(), powers);
    }
}
