@Differentiable
static double stepsOverTheLargestInt(double[] a, double x) {
    double s = x;
    for (int i = 0; i < 2000000000; i += 900000000) {
        s = Math.sin(s) * x + i * 1e-9;
    }
    return s;
}
