package dev.adjoint.processor.algorithms;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Arbitrary numbers, always the same. */
final class Data {
    private final SplittableRandom random;

    Data(long seed) {
        this.random = new SplittableRandom(seed);
    }

    double number(double low, double high) {
        return random.nextDouble(low, high);
    }

    double[] vector(int n, double low, double high) {
        return random.doubles(n, low, high).toArray();
    }

    double[] vector(int n) {
        return vector(n, -1, 1);
    }

    double[][] matrix(int n, int m) {
        double[][] a = new double[n][];
        Arrays.setAll(a, i -> vector(m));
        return a;
    }

    /** A matrix whose diagonal outweighs the rest of its rows. */
    double[][] dominant(int n) {
        double[][] a = matrix(n, n);
        for (int i = 0; i < n; i++) {
            a[i][i] = n + number(0, 1);
        }
        return a;
    }

    /** A symmetric positive definite matrix. */
    double[][] positive(int n) {
        double[][] a = matrix(n, n);
        return Dense.plus(Dense.times(a, Dense.transpose(a)), Dense.identity(n));
    }
}
