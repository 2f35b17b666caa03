import dev.adjoint.Differentiable;

final class Power {
    private Power() {}

    @Differentiable
    static double bySquaring(double x, int n) {
        double result = 1;
        while (n > 0) {
            if ((n & 1) == 1) {
                result *= x;
            }
            x *= x;
            n >>= 1;
        }
        return result;
    }

    @Differentiable
    static double anyExponent(double x, int n) {
        if (n < 0) {
            x = 1 / x;
            n = -n;
        }
        double y = 1.0;
        for (; n != 0; n /= 2, x *= x) {
            if (n % 2 == 0) continue;
            y *= x;
        }
        return y;
    }
}
