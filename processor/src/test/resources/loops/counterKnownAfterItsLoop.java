@Differentiable
static double counterKnownAfterItsLoop(double[] a, double x, @Constant double h) {
    int i = 0;
    for (; i < 0; i++) {
        for (int n = 0; n < i; n++) {
            x = n;
        }
        int k1 = 0;
        for (k1 = 1; k1 < 3; k1++) {
        }
        a[k1] = h;
    }
    return x;
}
