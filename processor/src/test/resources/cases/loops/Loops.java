import dev.adjoint.Differentiable;

final class Loops {
  @Differentiable
  static double logisticMap(double x, double r, int n) {
    for (int i = 0; i < n; i++) {
      x = r * x * (1 - x) * 0.5;
    }
    return x;
  }

  @Differentiable
  static double squareRoot(double a) {
    double x = a;
    while (Math.abs(x * x - a) > 1e-14 * a) {
      x = 0.5 * (x + a / x);
    }
    return x;
  }

  @Differentiable
  static double power(double x, int n) {
    double result = 1;
    do {
      if (n % 2 == 1) {
        result *= x;
      }
      x *= x;
      n /= 2;
    } while (n > 0);
    return result;
  }

  @Differentiable
  static double firstAbove(double x, double limit, int n) {
    double sum = 0;
    for (int i = 1; i <= n; i++) {
      if (i == 3) {
        continue;
      }
      sum += Math.sin(x * i);
      if (sum > limit) {
        return sum * x;
      }
    }
    return sum;
  }
}
