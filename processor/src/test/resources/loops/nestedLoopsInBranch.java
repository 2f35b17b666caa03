@Differentiable
static double[] nestedLoopsInBranch(double[] a, double[] b, double x) {
    if (2 == b.length && 2 != 0) {
        for (int j = a.length; j >= 0; j--) {
            for (int q = 1; q != -1; --q) {
                x = 3;
            }
        }
        return new double[] {x, x};
    } else {
        return new double[] {-x};
    }
}
