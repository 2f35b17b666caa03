import dev.adjoint.Differentiable;

final class RecursivePower {
    private RecursivePower() {}

    @Differentiable
    static double power(double x, int n) {
        if (n == 0) {
            return 1;
        }
        double half = power(x, n / 2);
        return n % 2 == 0 ? half * half : half * half * x;
    }
}
