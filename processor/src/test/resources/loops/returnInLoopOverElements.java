@Differentiable
static double[] returnInLoopOverElements(double[][] m, double x, double[] a) {
    for (double w : a) {
        double[] next = new double[0];
        return next;
    }
    for (double[] da2 : m) {
        double[] next = Arrays.copyOf(a, a.length);
        for (int l = 0; l < da2.length; l++) {
        }
    }
    int i = 1;
    return new double[] {-a[i], x};
}
