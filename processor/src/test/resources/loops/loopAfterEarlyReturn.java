@Differentiable
static double loopAfterEarlyReturn(double[] a) {
    double[][] prev = new double[0][0];
    if (1e-2 >= a[3]) {
        return 2;
    }
    double value = 0;
    for (int q = 0; q < a.length; q++) {
        value = a[q];
    }
    for (int i = 0; i < prev.length; i++) {
        for (double value2 : prev[i]) {
            value = 1;
        }
    }
    return a[0] + value;
}
