import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class IndependentParameters {
  @Differentiable
  static double one(
      double x,
      double y, // independent-parameter
      double z) {
    return x * z;
  }

  @Differentiable
  static double jumps(
      double x,
      double limit, // independent-parameter
      double cells, // independent-parameter
      double sign) { // independent-parameter
    double[] a = {x, 2 * x, 3 * x};
    double y = a[(int) cells] * Math.signum(sign);
    return x > limit ? y : x;
  }

  @Differentiable
  static double rounded(double x, double n) { // independent-parameter
    return x * Math.floor(n); // integer-cast
  }

  record Point(double x, double y) {}

  record Weighted(Point at, @Constant double weight, int count) {}

  /** A record or an array is one parameter. */
  @Differentiable
  static double parts(
      Point p,
      Point q, // independent-parameter
      Weighted w,
      Weighted v, // independent-parameter
      double[] a,
      double[] b, // independent-parameter
      double[][] m) { // independent-parameter
    return p.x() * w.at().y() * a[0] * v.weight() * b.length * m[0].length;
  }

  @Differentiable
  static double overwritten(double x, double y) { // independent-parameter
    y = 2 * x;
    double[] a = {x};
    a[0] = y;
    return a[0];
  }

  @Differentiable
  static double lost(double x, double y) { // independent-parameter
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += y;
      x *= x;
    }
    return sum > 100 ? x : 2 * x;
  }

  @Differentiable
  static double[] vector(double x, double y, double z) { // independent-parameter
    double[] result = new double[3];
    result[0] = x;
    write(result, y);
    return result;
  }

  static void write(double[] to, double what) {
    to[1] = what;
  }

  /** Their authors know. */
  @Differentiable
  static double known(double x, double unused, double ignoredWeight, @Constant double c, int n, boolean b) {
    return x;
  }

  @Differentiable
  static double used(double x, double y, double[] a, int n) {
    if (n > 3) {
      return y;
    }
    double[] copy = a.clone();
    double t = 0;
    while (n++ < 2) {
      t = copy[n];
    }
    return n == 3 ? x : t;
  }

  /** The callee's own method says what it does not depend on. */
  @Differentiable
  static double recursive(double x, double y, int n) {
    return n == 0 ? x : recursive(x * 0.5, y, n - 1);
  }

  @Differentiable
  static double never(double x) {
    throw new UnsupportedOperationException();
  }
}
