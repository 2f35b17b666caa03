import dev.adjoint.Constant;
import dev.adjoint.Differentiable;

final class IntegerDivisions {
  static final int SEVEN = 7;

  @Differentiable
  static double constants(double x) {
    double a = 1 / 2 * x; // integer-division
    double b = Math.pow(x, 1 / 3); // integer-division
    double c = x * (SEVEN / 2); // integer-division
    return a + b + c + 3 / 4; // integer-division
  }

  @Differentiable
  static double variables(double x, int n, int m, long l) {
    double h = n / m; // integer-division
    float f = n / 3; // integer-division
    double mid = (n + m) / 2; // integer-division
    x *= l / m; // integer-division
    x += (double) (n / m); // integer-division
    x -= 2 + n / m; // integer-division
    return x * h * mid * f;
  }

  @Differentiable
  static double around(double x, int n, boolean b) {
    double t = (n / 4 + 1) * x; // integer-division
    double u = b ? n / 5 : x; // integer-division
    double v = -(n / 6) + x; // integer-division
    return t * u * v + half(n, x) * x;
  }

  static double half(int n, double x) {
    return n / 2; // integer-division
  }

  @Differentiable
  static double arrays(double x, int n) {
    double[] steps = {n / 3, x}; // integer-division
    steps[1] += n / 4; // integer-division
    return steps[0] * steps[1];
  }

  /** Who names an integer means one. */
  @Differentiable
  static double meant(double x, double[] a, int n) {
    int half = n / 2;
    var third = n / 3;
    int k = n;
    k /= 2;
    double y = a[n / 2] + a[half] * third;
    for (int i = 0; i < n / 2; i++) {
      y += x * i;
    }
    return y * k * half + quarter(n) * x + times(x, n / 5) + x * (long) (n / 6) + times(x, 7 / 2);
  }

  static int quarter(int n) {
    if (n > 100) {
      return n / 5;
    }
    return n / 4;
  }

  static double times(double v, int k) {
    return v * k;
  }

  /** There is nothing to round. */
  @Differentiable
  static double exact(double x, int n, long m) {
    double pairs = n * (n - 1) / 2;
    double sum = (1 + n) * n / 2;
    return x * (4 / 2) + pairs * x + sum + x * (6 * n / 3) + x * (m * 10 / 5) + x * (n / 1) + x * (n / n);
  }

  @Differentiable
  static double real(double x, int n, @Constant double c) {
    return x * n / 2 + n / 2.0 * x + 1.0 / n + c / n + (double) n / 3 + n % 2 * x + Math.floorDiv(n, 2) * x;
  }

  /** Not a number of the result. */
  @Differentiable
  static double condition(double x, int n) {
    double limit = n / 2;
    return n % 7 > limit ? x : 3 * x;
  }
}
