import static java.lang.Math.sin;

import dev.adjoint.Differentiable;

final class Calls {
  static double helper(double x) {
    return x;
  }

  @Differentiable
  static double others(double x) {
    double a = helper(x);
    double b = Calls.helper(x);
    double c = Double.parseDouble("1");
    double d = Integer.valueOf(3).doubleValue();
    return others(x);
  }

  @Differentiable
  static double unknown(double x) {
    double a = missing(x);
    double b = Math.sine(x);
    double c = sin(x, x);
    double d = Missing.sin(x);
    double e = Math.floorDiv(x, 2);
    return x;
  }

  @Differentiable
  static double random(double x) {
    return x * Math.random();
  }

  /** What is wrong in the arguments is reported there. */
  @Differentiable
  static double arguments(double x) {
    return Math.max(x > 0 ? x : 0, helper(x));
  }
}
