import dev.adjoint.PartialOf;
import dev.adjoint.PullbackOf;

final class Givers {
  static double square(double x, double y) {
    return x * x * y;
  }

  @PartialOf(method = "square")
  static double wrong(double x, double y) {
    return x * y;
  }

  @PartialOf(method = "square", parameter = 1)
  static double right(double x, double y) {
    return x * x;
  }

  static double sum(double[] x, double y) {
    return x[0] * y + x[1];
  }

  @PullbackOf(method = "sum")
  static void sumBack(
      double[] x, double y, double result, double seed, double[] dx, double[] numbers) {
    dx[0] += seed * y;
    numbers[0] += seed * x[0];
  }

  static double rough(double x) {
    return x * x + 1e-4 * Math.sin(50 * x);
  }

  @PartialOf(method = "rough")
  static double smooth(double x) {
    return 2 * x;
  }

  static double negative(double x) {
    if (x > -100) {
      throw new IllegalArgumentException("too large");
    }
    return x;
  }

  @PartialOf(method = "negative", tolerance = 1e-4)
  static double one(double x) {
    return 1;
  }

  static double endless(double x) {
    double s = x;
    while (s == s) {
      s += 1;
    }
    return s;
  }

  @PartialOf(method = "endless")
  static double never(double x) {
    return 1;
  }

  static double line(double x) {
    return x;
  }

  @PartialOf(method = "line", tolerance = -1)
  static double slope(double x) {
    return 1;
  }
}
