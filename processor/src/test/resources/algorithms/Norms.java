import dev.adjoint.Differentiable;

final class Norms {
    private Norms() {}

    @SuppressWarnings("adjoint:kink")
    @Differentiable
    static double one(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += Math.abs(v);
        }
        return sum;
    }

    @Differentiable
    static double two(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v * v;
        }
        return Math.sqrt(sum);
    }

    /** dnrm2 of the BLAS: neither overflows nor underflows on the way. */
    @SuppressWarnings("adjoint:equality-guard")
    @Differentiable
    static double scaled(double[] x) {
        double scale = 0;
        double ssq = 1;
        for (int i = 0; i < x.length; i++) {
            if (x[i] == 0) {
                continue;
            }
            double size = Math.abs(x[i]);
            if (scale < size) {
                double ratio = scale / size;
                ssq = 1 + ssq * ratio * ratio;
                scale = size;
            } else {
                double ratio = size / scale;
                ssq += ratio * ratio;
            }
        }
        return scale * Math.sqrt(ssq);
    }

    @Differentiable
    static double infinity(double[] x) {
        double largest = 0;
        for (double v : x) {
            if (Math.abs(v) > largest) {
                largest = Math.abs(v);
            }
        }
        return largest;
    }

    @SuppressWarnings("adjoint:kink")
    @Differentiable
    static double infinityByMax(double[] x) {
        double largest = 0;
        for (double v : x) {
            largest = Math.max(largest, Math.abs(v));
        }
        return largest;
    }

    /** The norm of a matrix that belongs to the sum of sizes: the largest column sum. */
    @SuppressWarnings("adjoint:kink")
    @Differentiable
    static double oneOfMatrix(double[][] a) {
        double largest = 0;
        for (int j = 0; j < a[0].length; j++) {
            double sum = 0;
            for (double[] row : a) {
                sum += Math.abs(row[j]);
            }
            if (sum > largest) largest = sum;
        }
        return largest;
    }
}
