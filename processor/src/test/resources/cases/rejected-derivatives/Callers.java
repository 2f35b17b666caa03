import dev.adjoint.Constant;
import dev.adjoint.Differentiable;
import dev.adjoint.PartialOf;
import dev.adjoint.PullbackOf;
import dev.adjoint.UseDerivatives;

@UseDerivatives({More.class, Others.class})
final class Callers {
  static double f(double x, @Constant double y, double[] a) {
    return x;
  }

  @PartialOf(method = "f")
  static double slope(double x, double y, double[] a) {
    return 1;
  }

  static double g(double x, double y, int n) {
    return x;
  }

  @PartialOf(method = "g", parameter = 1)
  static double second(double x, double y, int n) {
    return 1;
  }

  static double v(double[] x, @Constant double[] c) {
    return x[0];
  }

  @PullbackOf(method = "v")
  static void back(double[] x, double[] c, double r, double s, double[] dx) {}

  @Differentiable
  static double constants(double x, double[] a) {
    double s = f(1, x, TABLE) + f(x, 2, a);
    double t = g(x, 1, 2) + g(1, x, (int) x) + g(x, x, 3);
    return s + t + v(a, TABLE) + v(TABLE, a);
  }

  static final double[] TABLE = {1, 2};

  /** What is given for it does not reach far enough. */
  @Differentiable
  static double itself(double x, double y) {
    return x;
  }

  @PartialOf(method = "itself")
  static double half(double x, double y) {
    return 1;
  }

  static double twice(double x) {
    return x;
  }

  @PartialOf(method = "twice")
  static double once(double x) {
    return 1;
  }

  @PartialOf(method = "broken", parameter = 4)
  static double breaking(double x) {
    return 1;
  }

  static double broken(double x) {
    return x;
  }

  @Differentiable
  static double ambiguous(double x) {
    return twice(x) + More.ofBoth(x) + broken(x);
  }

  /** The name of the parameter hides the class that gives the derivative. */
  @Differentiable
  static double hiding(double More) {
    return Callers.third(More);
  }

  static double third(double x) {
    return x;
  }
}
