import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Checks#constants}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Checks_constants {
  private Checks_constants() {
  }

  /**
   * Returns what {@link Checks#constants} returns, bit for bit.
   */
  static double value(double x, Checks.Kind kind, String text, char c, long n, boolean flag,
      float f, byte b, short s) {
    double y = kind == Checks.Kind.LINEAR ? x : x * x; // line 70
    boolean done = false;
    if (text != null) { // line 71
      done = text.equals("a, b");
    }
    if (done) {
      y *= c; // line 72
    }
    return (flag ? y : -y) * f + n * x + b + s; // line 74
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, Checks.Kind kind, String text, char c, long n, boolean flag,
      float f, byte b, short s) {
    boolean test = kind == Checks.Kind.LINEAR; // line 70
    double y = test ? x : x * x;
    boolean done = false;
    if (text != null) { // line 71
      done = text.equals("a, b");
    }
    if (done) {
      y *= c; // line 72
    }

    double dx = n; // line 74
    double dy = flag ? f : -((double) f);
    dy = done ? c * dy : dy; // lines 71, 72
    if (test) { // line 70
      dx += dy;
    } else {
      dx += 2 * x * dy;
    }
    return new Gradient((flag ? y : -y) * f + n * x + b + s, dx); // line 74
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x
   * @return the value
   */
  static double vjp(double x, Checks.Kind kind, String text, char c, long n, boolean flag, float f,
      byte b, short s, double seed, double[] dparameters) {
    boolean test = kind == Checks.Kind.LINEAR; // line 70
    double y = test ? x : x * x;
    boolean done = false;
    if (text != null) { // line 71
      done = text.equals("a, b");
    }
    if (done) {
      y *= c; // line 72
    }

    double dx = n * seed; // line 74
    double product = f * seed;
    double dy = flag ? product : -product;
    dy = done ? c * dy : dy; // lines 71, 72
    if (test) { // line 70
      dx += dy;
    } else {
      dx += 2 * x * dy;
    }
    dparameters[0] += dx;
    return (flag ? y : -y) * f + n * x + b + s; // line 74
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   */
  static Jvp jvp(double x, Checks.Kind kind, String text, char c, long n, boolean flag, float f,
      byte b, short s, double dx) {
    double y;
    double dy;
    if (kind == Checks.Kind.LINEAR) { // line 70
      y = x;
      dy = dx;
    } else {
      y = x * x;
      dy = 2 * x * dx;
    }
    boolean done = false;
    if (text != null) { // line 71
      done = text.equals("a, b");
    }
    if (done) {
      y *= c; // line 72
      dy = c * dy;
    }
    double chosen;
    double chosen2;
    if (flag) {
      chosen = y;
      chosen2 = dy;
    } else {
      chosen = -y; // line 74
      chosen2 = -dy;
    }
    return new Jvp(chosen * f + n * x + b + s, f * chosen2 + n * dx);
  }

  /**
   * Returns the function of the vector (x).
   */
  static DifferentiableFunction function(Checks.Kind kind, String text, char c, long n,
      boolean flag, float f, byte b, short s) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 1;
      }

      @Override
      public List<String> names() {
        return List.of("x");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 1);
        return Checks_constants.value(x[0], kind, text, c, n, flag, f, b, s);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 1);
        Packed.requireLength(gradient, 1);
        return vjp(x[0], kind, text, c, n, flag, f, b, s, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 1);
        Packed.requireLength(v, 1);
        return jvp(x[0], kind, text, c, n, flag, f, b, s, v[0]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dx the partial derivative with respect to x
   */
  record Gradient(double value, double dx) {
  }

  /**
   * The value and the derivative along a direction.
   *
   * @param value the value
   * @param derivative the gradient times the tangents
   */
  record Jvp(double value, double derivative) {
  }
}
