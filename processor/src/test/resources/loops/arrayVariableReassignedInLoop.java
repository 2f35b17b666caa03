@Differentiable
static double arrayVariableReassignedInLoop(double[] b) {
    double[] store = b.clone();
    double[] da = new double[0];
    for (int index = 0; index < 2; index++) {
        for (int j = 0; j < store.length; j++) {
            da[j] = b[0];
        }
        store = da;
    }
    double seed = 0;
    return seed;
}
