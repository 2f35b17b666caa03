@Differentiable
static double sumAfterCountedLoop(double[] a, double x, double y) {
    for (int n = 0; n < a.length; n++) {
    }
    return x + y;
}
