@Differentiable
static double stepsOfAParameter(double[] a, double x, int n) {
    double s = x;
    for (int i = 0; i < Math.max(n, 2000000000); i += 900000000) {
        s = Math.sin(s) * x;
    }
    for (int i = Math.max(n, 2000000000) * 1; i > 0; i -= 500000000) {
        s = Math.cos(s) * x;
    }
    return s;
}
