import dev.adjoint.Differentiable;

final class Vanishing {
  /** Of three parameters, the result depends on one. */
  @Differentiable
  static double unused(double x, double y, double z) {
    double lost = Math.acos(y);
    y = x * 2;
    return y + (int) z;
  }

  @Differentiable
  static double constant(double x) {
    return 1;
  }
}
