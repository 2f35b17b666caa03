package dev.adjoint.processor.algorithms;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Linear algebra for references, in the plainest form. */
final class Dense {
    private Dense() {}

    static double[][] identity(int n) {
        double[][] one = new double[n][n];
        for (int i = 0; i < n; i++) {
            one[i][i] = 1;
        }
        return one;
    }

    static double[][] transpose(double[][] a) {
        return IntStream.range(0, a[0].length).mapToObj(j -> column(a, j)).toArray(double[][]::new);
    }

    static double[] column(double[][] a, int j) {
        return Arrays.stream(a).mapToDouble(row -> row[j]).toArray();
    }

    static double dot(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).sum();
    }

    static double[] times(double[][] a, double[] x) {
        return Arrays.stream(a).mapToDouble(row -> dot(row, x)).toArray();
    }

    static double[][] times(double[][] a, double[][] b) {
        double[][] columns = transpose(b);
        return Arrays.stream(a)
                .map(row -> Arrays.stream(columns)
                        .mapToDouble(column -> dot(row, column))
                        .toArray())
                .toArray(double[][]::new);
    }

    static double[] scale(double factor, double[] x) {
        return Arrays.stream(x).map(number -> factor * number).toArray();
    }

    static double[][] scale(double factor, double[][] a) {
        return Arrays.stream(a).map(row -> scale(factor, row)).toArray(double[][]::new);
    }

    static double[] plus(double[] x, double[] y) {
        return IntStream.range(0, x.length).mapToDouble(i -> x[i] + y[i]).toArray();
    }

    static double[] minus(double[] x, double[] y) {
        return plus(x, scale(-1, y));
    }

    static double[][] plus(double[][] a, double[][] b) {
        return IntStream.range(0, a.length).mapToObj(i -> plus(a[i], b[i])).toArray(double[][]::new);
    }

    /** x yᵀ. */
    static double[][] outer(double[] x, double[] y) {
        return Arrays.stream(x).mapToObj(number -> scale(number, y)).toArray(double[][]::new);
    }

    static double trace(double[][] a) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i][i]).sum();
    }

    /** The solution of a x = b, by Gauss and Jordan with pivots. */
    static double[] solve(double[][] a, double[] b) {
        return column(solve(a, transpose(new double[][] {b})), 0);
    }

    static double[][] inverse(double[][] a) {
        return solve(a, identity(a.length));
    }

    static double[][] solve(double[][] a, double[][] b) {
        double[][] left = Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
        double[][] right = Arrays.stream(b).map(double[]::clone).toArray(double[][]::new);
        for (int p = 0; p < a.length; p++) {
            swap(left, right, p, pivot(left, p));
            for (int i = 0; i < a.length; i++) {
                double factor = left[i][p] / left[p][p];
                if (i != p) {
                    left[i] = minus(left[i], scale(factor, left[p]));
                    right[i] = minus(right[i], scale(factor, right[p]));
                }
            }
        }
        for (int i = 0; i < a.length; i++) {
            right[i] = scale(1 / left[i][i], right[i]);
        }
        return right;
    }

    /** The determinant, by expansion along the first row. */
    static double determinant(double[][] a) {
        if (a.length == 0) {
            return 1;
        }
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            int left = j;
            double[][] minor = Arrays.stream(a)
                    .skip(1)
                    .map(row -> IntStream.range(0, row.length)
                            .filter(k -> k != left)
                            .mapToDouble(k -> row[k])
                            .toArray())
                    .toArray(double[][]::new);
            sum += (j % 2 == 0 ? 1 : -1) * a[0][j] * determinant(minor);
        }
        return sum;
    }

    private static int pivot(double[][] a, int p) {
        int best = p;
        for (int i = p + 1; i < a.length; i++) {
            if (Math.abs(a[i][p]) > Math.abs(a[best][p])) {
                best = i;
            }
        }
        return best;
    }

    private static void swap(double[][] a, double[][] b, int i, int j) {
        double[] row = a[i];
        a[i] = a[j];
        a[j] = row;
        row = b[i];
        b[i] = b[j];
        b[j] = row;
    }
}
