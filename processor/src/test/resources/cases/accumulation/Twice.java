import dev.adjoint.Differentiable;

final class Twice {
  @Differentiable
  static double f(double a, double b) {
    double d = a * b;
    double e = a + b;
    return d * e;
  }

  @Differentiable
  static double doubled(double a) {
    double b = a + a;
    return b;
  }

  @Differentiable
  static double square(double x) {
    return x * x;
  }
}
