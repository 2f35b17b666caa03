import dev.adjoint.Differentiable;

final class Guards {
  static final int MOST = 20;

  /** Checks its arguments first, as real methods do. */
  @Differentiable
  static double root(double x, double y, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("n = " + n);
    }
    if (x <= 0 || y <= 0) throw new ArithmeticException("x = " + x + ", y = " + y);
    double t = x * y;
    if (n > MOST) {
      throw new IllegalArgumentException("n = " + n + ", but at most " + MOST);
    }
    return Math.pow(t, 1.0 / (n + 1));
  }

  /** Exceptions in inner ways, in switches and in the place of a return. */
  @Differentiable
  static double nested(double x, double y, int n) {
    double t = switch (n % 3) {
      case 0 -> x;
      case 1 -> {
        if (x < 0) {
          throw new IllegalStateException();
        }
        yield Math.sqrt(x);
      }
      case 2 -> x * y;
      default -> throw new IllegalArgumentException("no case " + n % 3);
    };
    if (x > y) {
      return t * x;
    }
    if (y < 10) {
      return t * t + y;
    }
    throw new UnsupportedOperationException("y is " + y);
  }

  static final class LengthException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    LengthException(int actual, int expected) {
      super(actual + " instead of " + expected);
    }
  }

  /** What an exception is made with is passed as it is. */
  @Differentiable
  static double dot(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new LengthException(b.length, a.length);
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    if (sum < -1e9) {
      throw new ArithmeticException(String.valueOf(sum));
    }
    return sum;
  }

  /** A loop that gives up. */
  @Differentiable
  static double squareRoot(double a, int most) {
    double x = a;
    for (int i = 0; Math.abs(x * x - a) > 1e-14 * a; i++) {
      if (i == 10 * most) {
        throw new ArithmeticException("no convergence: x = " + x + " after " + i + " iterations");
      }
      x = 0.5 * (x + a / x);
    }
    return x;
  }
}
