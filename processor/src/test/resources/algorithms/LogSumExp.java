import dev.adjoint.Differentiable;

final class LogSumExp {
    private LogSumExp() {}

    @Differentiable
    static double of(double[] x) {
        double max = x[0];
        for (int i = 1; i < x.length; i++) {
            if (x[i] > max) {
                max = x[i];
            }
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.exp(x[i] - max);
        }
        return max + Math.log(sum);
    }

    /** In one pass. */
    @Differentiable
    static double streaming(double[] x) {
        double max = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (double v : x) {
            if (v <= max) {
                sum += Math.exp(v - max);
            } else {
                sum *= Math.exp(max - v);
                sum += 1;
                max = v;
            }
        }
        return max + Math.log(sum);
    }

    @Differentiable
    static double[] softmax(double[] x) {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : x) {
            max = Math.max(max, v);
        }
        double[] p = new double[x.length];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] = Math.exp(x[i] - max);
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }
}
