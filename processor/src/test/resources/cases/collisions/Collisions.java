import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class Collisions {
  @Differentiable
  static double names(double x, double dx, double value, double seed, double gradient, double d, double o) {
    double dd = x * dx + value;
    double dparameters = dd * dd * seed;
    return dparameters * gradient * d * o;
  }

  @Differentiable(companion = "Renamed")
  static double names(double x, @Constant double v, @Constant double List) {
    double product = Math.exp(x * v) * List;
    double result = product * product;
    return result * x;
  }
}
