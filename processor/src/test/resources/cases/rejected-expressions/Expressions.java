import dev.adjoint.Constant;
import dev.adjoint.Differentiable;
import java.util.function.DoubleUnaryOperator;

final class Expressions {
  @Differentiable
  static double conditional(double x) {
    return x > 0 ? x : -x;
  }

  @Differentiable
  static double choice(double x, int n) {
    return switch (n) {
      case 0 -> x;
      default -> 2 * x;
    };
  }

  @Differentiable
  static double shortCircuit(double x) {
    boolean inside = x > 0 && x < 1;
    boolean outside = x < 0 || x > 1;
    return x;
  }

  @Differentiable
  static double objects(double x) {
    DoubleUnaryOperator f = t -> t * t;
    DoubleUnaryOperator g = Math::sin;
    Double boxed = x;
    Object o = new Object();
    String text = "x = " + x;
    return x + "abc".length();
  }

  @Differentiable
  static double arrays(double x, int n) {
    double[] a = {x, 2 * x};
    double[] b = new double[n];
    a[0] = x;
    return a[1];
  }

  @Differentiable
  static double instance(double x) {
    boolean number = (Object) x instanceof Number;
    return (Double) x;
  }

  @Differentiable
  static double floats(double x, @Constant double c) {
    float fine = (float) c;
    float rounded = (float) (2 * x);
    float mixed = 1;
    mixed += x;
    return rounded + fine;
  }

  @Differentiable
  static double divisions(double x, int n) {
    int a = n / 0;
    int b = n % 0;
    n /= 0;
    int c = n / (1 - 1);
    return x * a * b;
  }

  /** What a switch expression of several types is in Java depends on where it stands. */
  @Differentiable
  static double mixed(double x, int n) {
    float fine = switch (n) { case 0 -> 1.5f; default -> 1; };
    return x * fine + switch (n) { case 0 -> 1.5f; default -> n; };
  }

  @Differentiable
  static double operands(double x, int n, boolean b) {
    double shifted = x << 2;
    double masked = x & n;
    boolean negated = !n;
    int complement = ~x;
    double sum = x + b;
    boolean truth = x;
    return -b;
  }

  @Differentiable
  static double floatChoices(double x, int n, long m, float g) {
    double fine = x > 0 ? (float) n : g;
    double small = x > 0 ? 3 : g;
    double conditional = x > 0 ? n : g;
    double large = x > 0 ? g : 16777217;
    double standing = x + switch (n) {
      case 0 -> m;
      default -> g;
    };
    double assigned = switch (n) {
      case 0 -> m;
      default -> g;
    };
    return x;
  }
}
