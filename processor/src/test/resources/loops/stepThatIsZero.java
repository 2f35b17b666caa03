@Differentiable
static double stepThatIsZero(double[] w) {
    int i = 3;
    i += 1 / 2;
    return i * w[0];
}
