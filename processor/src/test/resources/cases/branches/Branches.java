import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class Branches {
  /** Nothing follows the branch: each way is a way through the method. */
  @Differentiable
  static double huber(double residual, double delta) {
    double size = Math.abs(residual);
    if (size <= delta) {
      return 0.5 * residual * residual;
    }
    return delta * (size - 0.5 * delta);
  }

  /** What follows the branch needs its result; what the branch computes is needed again on the way back. */
  @Differentiable
  static double merged(double x, double y, int n) {
    double a = x;
    if (n > 3 && x > y) {
      a = a * Math.sin(y);
      y = a + y;
    } else if (n == 2) {
      a = Math.exp(x * y);
    }
    if (y > 1 || n < 0) {
      y *= a;
    }
    return a * y;
  }

  @Differentiable
  static double chosen(double x, double y, @Constant double limit) {
    double slope = x > limit ? 2 * x : y;
    return x == 0 ? 0 : x * Math.log(x) * slope;
  }

  /** Both variables change their places, in one way only. */
  @Differentiable
  static double exchanged(double x, double y, boolean exchange) {
    if (exchange) {
      double t = x;
      x = y;
      y = t;
    }
    return x / y;
  }

  /** The type of a choice between a char and a constant is char: it wraps. */
  @Differentiable
  static double narrow(double x, boolean b, int n) {
    final int one = 1;
    char c = 'x';
    var t = b ? c : one;
    t -= 2;
    return x * t;
  }
}
