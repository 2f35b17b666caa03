@Differentiable
static double[] arrayReturnedEarly(double[] a, int n, @Constant double[] c) {
    if (2 != 0) {
        return new double[] {c[n]};
    }
    double ds = 0;
    ds = a[0];
    return new double[] {0.1, ds};
}
