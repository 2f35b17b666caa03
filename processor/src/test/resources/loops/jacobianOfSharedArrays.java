@Differentiable
static double[] jacobianOfSharedArrays(double[] a, double[] b) {
    int it = 0;
    b[0] = 1;
    if (a[0] > it) {
        return new double[] {0.1};
    }
    return new double[] {b[3]};
}
