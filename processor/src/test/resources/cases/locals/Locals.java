import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class Locals {
  /** A variable that is assigned again, while its former values are needed. */
  @Differentiable
  static double reassigned(double x, double r) {
    x = r * x * (1 - x);
    x = r * x * (1 - x);
    return x;
  }

  @Differentiable
  static double sideEffects(double x, double y) {
    double t = x;
    t *= y + (x = x * 2) * t;
    double u = t++ - --x;
    return u * t + x;
  }

  @Differentiable
  static double scopes(final double x, @Constant double scale) {
    double sum = 0;
    {
      final var t = x * scale;
      sum += t * t;
    }
    {
      var t = x - scale;
      sum -= t / 2;
    }
    return sum;
  }
}
