import dev.adjoint.Differentiable;

final class EarlyReturn {
  @Differentiable
  static double guards(double x, double y, int n) {
    if (n < 0) {
      return 0;
    }
    if (x > y) {
      return x * x;
    }
    double t = Math.exp(x) * y;
    if (n == 1) {
      return t;
    }
    return t * t;
  }

  /** A return out of one of the inner ways, while the others go on. */
  @Differentiable
  static double inner(double x, double y, int n) {
    double t;
    if (n > 2) {
      if (x > y) {
        return x * y;
      }
      t = Math.sin(x);
    } else {
      t = x;
    }
    return t * t + y;
  }
}
