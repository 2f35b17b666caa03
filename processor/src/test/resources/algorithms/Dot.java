import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class Dot {
    private Dot() {}

    @Differentiable
    static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    @Differentiable
    static double unrolled(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("lengths differ: " + x.length + " and " + y.length);
        }
        int n = x.length;
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int i = 0;
        for (; i <= n - 4; i += 4) {
            s0 += x[i] * y[i];
            s1 += x[i + 1] * y[i + 1];
            s2 += x[i + 2] * y[i + 2];
            s3 += x[i + 3] * y[i + 3];
        }
        double sum = s0 + s1 + (s2 + s3);
        while (i < n) {
            sum += x[i] * y[i++];
        }
        return sum;
    }

    /** ddot of the BLAS. */
    @Differentiable
    static double strided(int n, double[] x, int incx, @Constant double[] y, int incy) {
        double sum = 0;
        if (n <= 0) {
            return sum;
        }
        int ix = incx < 0 ? (1 - n) * incx : 0;
        int iy = incy < 0 ? (1 - n) * incy : 0;
        for (int i = 0; i < n; i++, ix += incx, iy += incy) {
            sum += x[ix] * y[iy];
        }
        return sum;
    }
}
