import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class TripCounts {
  @Differentiable
  static double newton(double a) {
    double x = a;
    while (Math.abs(x * x - a) > 1e-12) { // trip-count
      x = 0.5 * (x + a / x);
    }
    return x;
  }

  @Differentiable
  static double atTheEnd(double m, double e) {
    double x = m;
    double change;
    do { // trip-count
      change = (x - e * Math.sin(x) - m) / (1 - e * Math.cos(x));
      x -= change;
    } while (Math.abs(change) > 1e-12);
    return x;
  }

  @Differentiable
  static double left(double a, int most) {
    double x = a;
    for (int i = 0; i < most; i++) { // trip-count
      double next = 0.5 * (x + a / x);
      if (Math.abs(next - x) < 1e-12) break;
      x = next;
    }
    return x;
  }

  @Differentiable
  static double returned(double a) {
    double x = a;
    for (int i = 0; i < 100; i++) { // trip-count
      x = 0.5 * (x + a / x);
      if (Math.abs(x * x - a) < 1e-12) {
        return 2 * x;
      }
    }
    return Double.NaN;
  }

  @Differentiable
  static double integrated(double x, double end, @Constant double h) {
    for (double t = 0; t < end; t += h) { // trip-count
      x += h * x;
    }
    return x * end;
  }

  @Differentiable
  static double byCast(double x) {
    double y = 1;
    for (int i = 0; i < (int) x; i++) { // trip-count
      y *= x;
    }
    return y;
  }

  @Differentiable
  static double byBranch(double x) {
    int n = x > 2 ? 10 : 5;
    double y = 1;
    for (int i = 0; i < n; i++) { // trip-count
      y *= x;
    }
    return y;
  }

  /** The number of turns is the result. */
  @Differentiable
  static double counted(double x, double y) {
    int k = 0;
    while (x > 1) { // trip-count
      x /= 2;
      k++;
    }
    return k * y + x;
  }

  @Differentiable
  static double inAnArray(double x) {
    double[] a = {0};
    while (a[0] < 10) { // trip-count
      a[0] += x;
    }
    return a[0];
  }

  @Differentiable
  static double labelled(double[] x) {
    double sum = 0;
    outer:
    for (double v : x) { // trip-count
      for (int j = 0; j < 3; j++) { // trip-count
        sum += v * j;
        if (sum > 100) break outer;
      }
    }
    return sum;
  }

  static double root(double v) {
    double r = v;
    while (Math.abs(r * r - v) > 1e-12) { // trip-count
      r = 0.5 * (r + v / r);
    }
    return r;
  }

  @Differentiable
  static double helper(double x, double y) {
    return root(x) * root(y);
  }

  @Differentiable
  static double constants(double x, @Constant double tolerance, int n, double[] a) {
    double r = x;
    double size = 1;
    while (size > tolerance) {
      size /= 2;
      r = Math.sin(r);
    }
    while (n > 0) {
      r *= x;
      n /= 2;
    }
    for (double v : a) {
      if (v > 3.5) {
        r += v;
      }
    }
    return root4(r);
  }

  static double root4(double v) {
    double r = v;
    for (int i = 0; i < 4; i++) r = 0.5 * (r + v / r);
    return r;
  }

  /** A place is looked for, and what is there does not come from the turns. */
  @Differentiable
  static double piecewise(double[] knots, double[] slopes, double t) {
    for (int i = 0; i < slopes.length; i++) {
      if (t < knots[i + 1]) {
        return slopes[i] * (t - knots[i]);
      }
    }
    return 0;
  }

  @Differentiable
  static double bisected(double[] x, double[] y, double t) {
    int low = 0;
    int high = x.length - 1;
    while (high - low > 1) {
      int middle = (high + low) >> 1;
      if (x[middle] > t) high = middle;
      else low = middle;
    }
    return y[low] + (t - x[low]) * (y[high] - y[low]) / (x[high] - x[low]);
  }

  @Differentiable
  static double walked(double[] x, double[] y, double t) {
    int i = 0;
    while (i < x.length - 2 && t >= x[i + 1]) i++;
    return y[i] + (t - x[i]) * (y[i + 1] - y[i]);
  }

  /** What is wrong ends the loop, and the result is none. */
  @Differentiable
  static double checked(double[] a) {
    double product = 1;
    for (int i = 0; i < a.length; i++) {
      if (a[i] <= 0) {
        return Double.NaN;
      }
      product *= Math.sqrt(a[i]);
    }
    return product;
  }

  @Differentiable
  static double checkedDeep(double[][] a) {
    double[][] l = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) sum -= l[i][k] * l[j][k];
        if (i == j && sum <= 0) return Double.NEGATIVE_INFINITY;
        l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
      }
    }
    return l[0][0];
  }

  @Differentiable
  static double checkedByWhile(double[] a) {
    double sum = 0;
    int i = 0;
    while (i < a.length) {
      if (a[i] < 0) {
        return -1;
      }
      sum += Math.sqrt(a[i]);
      i++;
    }
    return sum;
  }

  /** Each way steps on in the same way. */
  @Differentiable
  static double sameStep(double[] a) {
    double sum = 0;
    int i = 0;
    while (i < a.length) {
      if (a[i] < 0) { // kink
        i++;
        continue;
      }
      sum += Math.sqrt(a[i]);
      i++;
    }
    return sum;
  }

  @Differentiable
  static double unread(double x) {
    double y = x;
    while (y > 1) {
      y /= 2;
    }
    return x * x;
  }

  @Differentiable
  static double thrown(double[] a) {
    double sum = 0;
    for (double v : a) {
      if (v < 0) throw new IllegalArgumentException();
      sum += v * v;
    }
    return sum;
  }
}
