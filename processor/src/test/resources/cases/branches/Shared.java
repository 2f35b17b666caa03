import dev.adjoint.Differentiable;

final class Shared {
  /** A quotient that is computed on the way back of one way must not be read on the other. */
  @Differentiable
  static double quotient(double x, double y, int n) {
    double w = x * (y + 2);
    w /= w - y;
    double t = n == 2 ? x : w;
    return 3 - (t + w);
  }
}
