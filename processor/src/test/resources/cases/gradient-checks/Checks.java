import dev.adjoint.Constant;
import dev.adjoint.Differentiable;
import dev.adjoint.GradientCheck;
import dev.adjoint.GradientChecks;

final class Checks {
  record Point(double x, double y) {}

  record Segment(Point from, Point to, double weight) {}

  enum Kind {
    LINEAR,
    SQUARE
  }

  @Differentiable
  @GradientCheck({"2.0", "0", "-3"})
  @GradientCheck(value = {"0x1p-2", "1_0", "Math.PI"}, expectedValue = 2.5 + Math.PI)
  @GradientCheck(
      value = {"2", "3", "1e-3"},
      expectedValue = 6.001,
      expectedGradient = {3, 2, 1},
      tolerance = 1e-9)
  static double plain(double x, double y, double z) {
    return x * y + z;
  }

  @Differentiable
  @GradientChecks({@GradientCheck("1"), @GradientCheck(value = "2", expectedGradient = 12)})
  static double held(double x) {
    return x * x * x;
  }

  @GradientCheck(
      value = {"{1, 2, 3}", "{{1, 5}, {0, 1}, {}}", "{true, false}", "{4}"},
      expectedValue = 12,
      expectedGradient = {10, 1, 0, 1, 1, 2, 2})
  @GradientCheck({"{1, 2, 3}", "{{1, 0}, {}, {2}}", "{false}", "{0}"})
  @GradientCheck({"{ 1e0 , .5 , 3., }", "{}", "{}", "{Integer.MAX_VALUE}"})
  @GradientCheck({"{}", "{}", "{}", "null"})
  @Differentiable
  static double arrays(double[] w, double[][] m, boolean[] flags, long[] counts) {
    double s = flags.length > 0 && flags[0] ? w[0] * counts[0] : 0;
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        s += m[i][j] * w[i];
      }
    }
    return s;
  }

  @Differentiable
  @GradientCheck(
      value = {"Segment(Point(1, 2), Point(4, 6), 2)", "2"},
      expectedValue = 50,
      expectedGradient = {-12, -16, 12, 16, 25})
  @GradientCheck({"{{1, 2}, new Point(4, 6), 2}", "Integer.MIN_VALUE"})
  static double records(Segment s, int n) {
    double dx = s.to().x() - s.from().x();
    double dy = s.to().y() - s.from().y();
    return (dx * dx + dy * dy) * s.weight() + 0 * n;
  }

  @Differentiable
  @GradientCheck({"3", "LINEAR", "\"a, b\"", "'c'", "-9_000_000_000L", "true", "1.5f", "-128", "7"})
  @GradientCheck({"3", "LINEAR", "\"\\u0061, b\\\\u0061\"", "'\\u0063'", "1", "true", "1.5f", "-128", "7"})
  @GradientCheck({"3", "Kind.SQUARE", "null", "'\\''", "0b11", "false", "2", "0x7f", "'x'"})
  static double constants(
      double x, Kind kind, String text, char c, long n, boolean flag, float f, byte b, short s) {
    double y = kind == Kind.LINEAR ? x : x * x;
    if (text != null && text.equals("a, b")) {
      y *= c;
    }
    return (flag ? y : -y) * f + n * x + b + s;
  }

  /** At these points differences cannot tell, or tell that there is no derivative. */
  @Differentiable
  @GradientCheck("0")
  @GradientCheck(value = "0", expectedGradient = 0)
  static double kink(double x) {
    return Math.abs(x);
  }

  @Differentiable
  @GradientCheck("1")
  static double jump(double x) {
    return x < 1 ? x : 3 * x;
  }

  @Differentiable
  @GradientCheck("0")
  @GradientCheck(value = "0", expectedGradient = 0)
  static double domain(double x) {
    return Math.pow(x, 1.5);
  }

  @Differentiable
  @GradientCheck("-1")
  @GradientCheck(value = "-1", expectedValue = Double.NaN)
  @GradientCheck("0")
  static double notFinite(double x) {
    return Math.log(x);
  }

  @Differentiable
  @GradientCheck("0")
  static double vertical(double x) {
    return Math.cbrt(x);
  }

  @Differentiable
  @GradientCheck({"2", "0"})
  static double part(double x, @Constant double c) {
    return x * x + Math.abs(c);
  }
}
