import dev.adjoint.Differentiable;
import dev.adjoint.GradientCheck;
import dev.adjoint.GradientChecks;
import dev.adjoint.Mode;

final class Checks {
  record Point(double x, double y) {}

  enum Kind {
    A,
    B
  }

  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @GradientCheck("1")
  static double alone(double x) {
    return x;
  }

  @GradientChecks({@GradientCheck("1"), @GradientCheck("2")})
  static double aloneTwice(double x) {
    return x;
  }

  @Differentiable
  @GradientCheck({})
  @GradientCheck("1")
  @GradientCheck({"1", "2", "3"})
  static double count(double x, double y) {
    return x * y;
  }

  @Differentiable
  @GradientCheck("")
  @GradientCheck("x")
  @GradientCheck("1, 2")
  @GradientCheck("1 + 1")
  @GradientCheck("1e")
  @GradientCheck("{1}")
  @GradientCheck("true")
  @GradientCheck("null")
  static double number(double x) {
    return x;
  }

  @Differentiable
  @GradientCheck({"1", "1.0", "2L", "128", "1.5", "yes", "'ab'"})
  @GradientCheck({"1", "2147483648", "9223372036854775808L", "-129", "1e40", "1", "-1"})
  static double types(double x, int i, short s, byte b, float f, boolean flag, char c) {
    return x * i * s * b * f * (flag ? c : 1);
  }

  @Differentiable
  @GradientCheck({"1", "1", "Point(1)", "C", "text"})
  @GradientCheck({"{1", "{1, 2}", "Other(1, 2)", "1", "\"a\" + \"b\""})
  @GradientCheck({"{1, x}", "{{1}, 2}", "Point(1, 2, 3)", "", "'a'"})
  @GradientCheck({"{1}}", "{{{1}}}", "Point(1, 2) ", "Other.A", "\"\\q\""})
  static double shapes(double[] a, double[][] m, Point p, Kind kind, String text) {
    return a[0] * m[0][0] * p.x() * (kind == Kind.A ? 1 : 2) * (text == null ? 1 : 2);
  }

  @Differentiable
  @GradientCheck(value = {"2", "3"}, expectedValue = 7)
  @GradientCheck(value = {"2", "3"}, expectedGradient = {3, 3})
  @GradientCheck(value = {"2", "3"}, expectedValue = 5, expectedGradient = {2, 2}, tolerance = 1e-3)
  @GradientCheck(value = {"2", "3"}, expectedValue = {6, 6})
  @GradientCheck(value = {"2", "3"}, expectedGradient = 1)
  @GradientCheck(value = {"2", "3"}, tolerance = 0)
  @GradientCheck(value = {"2", "3"}, tolerance = Double.NaN)
  @GradientCheck(value = {"2", "3"}, tolerance = 1)
  static double expected(double x, double y) {
    return x * y;
  }

  @Differentiable(modes = {Mode.JACOBIAN, Mode.JVP})
  @GradientCheck(value = {"2", "{1, 2}"}, expectedValue = {2, 4, 0}, expectedGradient = {1, 2, 0, 2, 0, 2, 0, 0, 0})
  @GradientCheck(value = {"2", "{1, 2}"}, expectedValue = {2, 4, 1}, expectedGradient = {1, 2, 0, 2, 0, 2, 0, 1, 0})
  @GradientCheck(value = {"2", "{1, 2}"}, expectedValue = 2, expectedGradient = {1, 2, 0})
  static double[] vector(double x, double[] a) {
    double[] r = new double[3];
    for (int i = 0; i < a.length; i++) {
      r[i] = a[i] * x;
    }
    return r;
  }

  @Differentiable
  @GradientCheck({"{1}", "1"})
  @GradientCheck({"null", "0"})
  @GradientCheck({"{1}", "-1"})
  @GradientCheck({"{1}", "2"})
  @GradientCheck({"{1}", "3"})
  @GradientCheck({"{1}", "4"})
  static double throwing(double[] a, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("n is " + n);
    }
    if (n == 2) {
      throw new Refused();
    }
    if (n == 3) {
      double[] none = new double[-n];
      return none[0];
    }
    return a[n == 4 ? 0 : n] / (1 / (n - 4));
  }

  @Differentiable
  @GradientCheck({"1", "null", "\"a\""})
  @GradientCheck({"1", "A", "null"})
  static double nothing(double x, Kind kind, String text) {
    return switch (kind) {
      case A -> text.equals("a") ? x : 2 * x;
      case B -> 3 * x;
    };
  }

  @Differentiable
  @GradientCheck({"1", "1"})
  static double endless(double x, int n) {
    double s = 0;
    while (n > 0) {
      s += x;
    }
    return s;
  }

  @Differentiable
  @GradientCheck("1")
  static double deep(double x) {
    return x * deep(x + 1);
  }
}
