import dev.adjoint.Constant;
import dev.adjoint.Differentiable;
import java.util.Arrays;

final class PrefixSums {
    private PrefixSums() {}

    @Differentiable
    static double[] inclusive(double[] x) {
        double[] sums = Arrays.copyOf(x, x.length);
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return sums;
    }

    @Differentiable
    static double[] exclusive(double[] x) {
        double[] sums = new double[x.length + 1];
        int i = 0;
        double sum = 0;
        for (double v : x) {
            sums[i++] = sum;
            sum += v;
        }
        sums[i] = sum;
        return sums;
    }

    /** The sum of x[from[k]] to x[to[k] - 1], squared, for all k. */
    @Differentiable
    static double ranges(double[] x, int[] from, int[] to) {
        double[] sums = new double[x.length + 1];
        for (int i = 0; i < x.length; i++) {
            sums[i + 1] = sums[i] + x[i];
        }
        double result = 0;
        for (int k = 0; k < from.length; k++) {
            double range = sums[to[k]] - sums[from[k]];
            result += range * range;
        }
        return result;
    }

    /** The largest sum of neighbours (Kadane). */
    @SuppressWarnings("adjoint:kink")
    @Differentiable
    static double largestRange(double[] x) {
        double best = x[0];
        double current = x[0];
        for (int i = 1; i < x.length; i++) {
            if (current < 0) {
                current = 0;
            }
            current += x[i];
            if (current > best) {
                best = current;
            }
        }
        return best;
    }

    /** Running products, from both ends: all products of all but one factor, without a division. */
    @Differentiable
    static double withoutEach(double[] x, @Constant double[] weights) {
        int n = x.length;
        double[] before = new double[n];
        double[] after = new double[n];
        before[0] = 1;
        for (int i = 1; i < n; i++) before[i] = before[i - 1] * x[i - 1];
        after[n - 1] = 1;
        for (int i = n - 2; i >= 0; i--) after[i] = after[i + 1] * x[i + 1];
        double sum = 0;
        for (int i = 0; i < n; i++) sum += weights[i] * before[i] * after[i];
        return sum;
    }
}
