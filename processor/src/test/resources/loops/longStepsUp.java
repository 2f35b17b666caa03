@Differentiable
static double longStepsUp(double[] a, double x) {
    double s = x;
    for (int i = -2000000000; i < 2000000000; i += 1000000000) {
        s = Math.sin(s) * x + i * 1e-9;
    }
    return s;
}
