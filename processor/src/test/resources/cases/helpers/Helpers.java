import dev.adjoint.Differentiable;

final class Helpers {
  /** A helper that is an expression, and one that has statements. */
  @Differentiable
  static double energy(double x, double y) {
    return square(x - y) + swing(x, 2 * y);
  }

  /** A helper that returns early, called twice. */
  @Differentiable
  static double loss(double a, double b) {
    return huber(a, 1.5) + 2 * huber(b - a, 0.5);
  }

  /** The locals of the helpers have the names of the caller's. */
  @Differentiable
  static double names(double t, double x) {
    double y = twice(x) * t;
    return twice(y) + t * x;
  }

  /** A helper in a condition, one for an index, one that only throws. */
  @Differentiable
  static double guarded(double x, int n) {
    require(n > 0, n);
    return isSmall(x) ? x * half(n) : Math.log(x) * half(n + 1);
  }

  private static double square(double v) {
    return v * v;
  }

  private static double swing(double angle, double amplitude) {
    double s = Math.sin(angle);
    double c = Math.cos(angle);
    return amplitude * s * c;
  }

  private static double huber(double residual, double delta) {
    double size = Math.abs(residual);
    if (size <= delta) {
      return 0.5 * residual * residual;
    }
    return delta * (size - 0.5 * delta);
  }

  private static double twice(double x) {
    double t = x * x;
    double y = t + x;
    return y * t;
  }

  private static boolean isSmall(double x) {
    return x > -1 && x < 1;
  }

  private static int half(int n) {
    return n / 2;
  }

  private static void require(boolean holds, int n) {
    if (!holds) {
      throw new IllegalArgumentException("n = " + n);
    }
  }
}
