@Differentiable
static double loopInDo(double x, double[] a) {
    if (2 == 0) {
        return a.length;
    }
    double[] prev = a.clone();
    int l = 0;
    do {
        int j = 0;
        for (j = 0; j < 1; j++) {
            a[0] = l;
        }
    } while (++l < prev.length);
    return x;
}
