import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class Conversions {
  @Differentiable
  static double integers(double x, int n, long m) {
    int half = n / 2;
    half <<= 1;
    byte small = 10;
    small = (byte) (small + n);
    return x * half + x / m - (n + small) * x * x + n / 3 + (double) n / 3;
  }

  @Differentiable
  static double casts(double x, @Constant double c, int n) {
    long whole = (long) (c * 10);
    int down = (int) c % n;
    float rounded = (float) c;
    return x * whole + Math.sin(x * down) + rounded * x + Math.max(n, 0) * x + Math.max(x, 0);
  }
}
