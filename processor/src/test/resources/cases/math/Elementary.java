import dev.adjoint.Differentiable;

final class Elementary {
  @Differentiable
  static double powers(double x, double y) {
    return Math.pow(x, 2) + Math.pow(x, 3) + Math.pow(x, -1.5) + Math.pow(2, y) + Math.pow(x, y) + Math.sqrt(x * y);
  }

  @Differentiable
  static double geometry(double x, double y) {
    return Math.hypot(x, y) * Math.atan2(y, x) + Math.fma(x, y, Math.cbrt(x)) + StrictMath.asin(x / 2) / Math.log1p(y);
  }

  @Differentiable
  static double kinks(double x, double y) {
    return Math.abs(x) + Math.max(x, 2 * y) * Math.min(x, 2 + y) + Math.copySign(x, y) + Math.floor(x / 4) + x % 5;
  }
}
