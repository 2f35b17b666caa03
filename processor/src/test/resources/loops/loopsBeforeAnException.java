@Differentiable
static double loopsBeforeAnException(double[] a) {
    int it = 0;
    switch (Math.floorMod(0, 4)) {
        case 0, 2 -> {
        }
        case 1 -> {
            int[] r = new int[3];
        }
        default -> {
            for (int i = 1; i != -1; --i) {
                for (double sum = 0; sum < 1; sum = 0.3) {
                    double[] prev = a;
                    prev[i] = sum;
                }
            }
            throw new IllegalStateException("x = " + ", ");
        }
    }
    return it;
}
