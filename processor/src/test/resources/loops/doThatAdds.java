@Differentiable
static double doThatAdds(double[] a, double[] b, double y) {
    int q = 0;
    do {
        b[1] += a[0];
    } while (q++ <= 1);
    return y;
}
