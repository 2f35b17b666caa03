@Differentiable
static double overwrittenInInnerLoop(double x, @Constant double[] c) {
    int i = 0;
    for (;;) {
        if (i++ >= 7) {
            break;
        }
        for (double v : c) {
            x = v;
        }
    }
    return x;
}
