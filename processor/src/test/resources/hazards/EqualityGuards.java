import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class EqualityGuards {
  @Differentiable
  static double entropy(double x) {
    return x == 0 ? 0 : x * Math.log(x); // equality-guard
  }

  @Differentiable
  static double early(double x) {
    if (x == 0) { // equality-guard
      return 0;
    }
    return x * Math.log(x);
  }

  @Differentiable
  static double sinc(double x) {
    double y = 1;
    if (0.0 != x) { // equality-guard
      y = Math.sin(x) / x;
    }
    return y;
  }

  @Differentiable
  static double computedBefore(double x, double y) {
    double f = y * Math.log(x);
    return !(x != 0) ? y : f; // equality-guard
  }

  @Differentiable
  static double compared(double x) {
    double y = Double.compare(x, 0) == 0 ? 1 : x * x; // equality-guard
    return Math.signum(x) != 0 ? y / x : 2; // equality-guard
  }

  @Differentiable
  static double skipped(double[] x) {
    double sum = 0;
    for (double v : x) {
      if (v == 0) continue; // equality-guard
      sum += v * Math.log(v);
    }
    return sum;
  }

  @Differentiable
  static double stored(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      if (x[i] == 0) { // equality-guard
        y[i] = 1;
      } else {
        y[i] = Math.sin(x[i]) / x[i];
      }
    }
    return y[0] * y[1];
  }

  /** The guard has a derivative with respect to a, and none with respect to b. */
  @Differentiable
  static double logarithmicMean(double a, double b) {
    return a == b ? a : (a - b) / (Math.log(a) - Math.log(b)); // equality-guard
  }

  @Differentiable
  static double two(double p) {
    return p == 0 // equality-guard
            || p == 1 // equality-guard
        ? 0
        : -p * Math.log(p) - (1 - p) * Math.log(1 - p);
  }

  @Differentiable
  static double and(double x, double y, boolean b) {
    if (b && x * y == 0) { // equality-guard
      x = 3;
    }
    return x * y;
  }

  @Differentiable
  static double nested(double x, boolean b) {
    if (x == 2) { // equality-guard
      if (b) {
        return 4;
      }
    }
    return x * x;
  }

  static double guarded(double v) {
    if (v == 0) { // equality-guard
      return 0;
    }
    return Math.exp(-1 / (v * v));
  }

  @Differentiable
  static double helper(double x, double y) {
    return guarded(x) + guarded(y) + guarded(x - y);
  }

  @Differentiable
  static double arrays(double x) {
    double[] y = x == 0 ? new double[] {1, 2} : new double[] {Math.sin(x) / x, 2}; // equality-guard
    return y[0] * y[1];
  }

  /** The guard varies with what is compared. */
  @Differentiable
  static double series(double x, double a, double b) {
    double y = x == 0 ? 1 - x * x / 6 : Math.sin(x) / x;
    return y + (a == b ? 0.5 * (a + b) : (a - b) / (Math.log(a) - Math.log(b)));
  }

  @Differentiable
  static double rodrigues(double[] r, double y) {
    double square = 0;
    for (double v : r) {
      square += v * v;
    }
    if (square == 0) {
      return y + r[0] * y;
    }
    double theta = Math.sqrt(square);
    return y * Math.cos(theta) + r[0] / theta * Math.sin(theta) * y;
  }

  @Differentiable
  static double seriesInArrays(double[] r, double y) {
    double[] z = rotated(r, y);
    return z[0] * z[1];
  }

  static double[] rotated(double[] r, double y) {
    double square = r[0] * r[0] + r[1] * r[1];
    if (square == 0) {
      return new double[] {y + r[0], y - r[1]};
    }
    double theta = Math.sqrt(square);
    double[] z = new double[2];
    for (int i = 0; i < 2; i++) {
      z[i] = y * Math.cos(theta) + r[i] / theta;
    }
    return z;
  }

  /** Nothing that is differentiated is compared, or nothing is chosen. */
  @Differentiable
  static double others(double x, @Constant double c, int n) {
    if (x == 0) {
      throw new IllegalArgumentException();
    }
    double y = c == 0 ? 1 : x * c;
    y += n == 0 ? 0 : x / n;
    boolean isZero = x == 0;
    return y * x;
  }

  /** NaN and infinity have no derivative to speak of. */
  @Differentiable
  static double notFinite(double x) {
    if (x != x) {
      return 0;
    }
    return x == Double.POSITIVE_INFINITY ? 1 : Math.tanh(x);
  }

  /** Both ways are constant, or the same. */
  @Differentiable
  static double noChoice(double x, double y) {
    double k = x == 0 ? 1 : 2;
    double z = x == 0 ? y : 2 * y;
    return k * x * z;
  }
}
