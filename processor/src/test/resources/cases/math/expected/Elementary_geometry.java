import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Partials;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Elementary#geometry}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Elementary_geometry {
  private Elementary_geometry() {
  }

  /**
   * Returns what {@link Elementary#geometry} returns, bit for bit.
   */
  static double value(double x, double y) {
    return Math.hypot(x, y) * Math.atan2(y, x) + Math.fma(x, y, Math.cbrt(x)) + StrictMath.asin(x
        / 2) / Math.log1p(y); // line 11
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y) {
    double hypot = Math.hypot(x, y); // line 11
    double atan2 = Math.atan2(y, x);
    double cbrt = Math.cbrt(x);
    double quotient = x / 2;
    double log1p = Math.log1p(y);
    double quotient2 = StrictMath.asin(quotient) / log1p;

    double dy = -quotient2 / log1p / (1 + y); // line 11
    double dx = 1 / log1p / StrictMath.sqrt((1 - quotient) * (1 + quotient)) * 0.5;
    dx += y;
    dy += x;
    dx += 1 / (3 * cbrt * cbrt);
    dy += Partials.inversion(x, y) * hypot;
    dx -= Partials.inversion(y, x) * hypot;
    dx += Partials.direction(x, y) * atan2;
    dy += Partials.direction(y, x) * atan2;
    return new Gradient(hypot * atan2 + Math.fma(x, y, cbrt) + quotient2, dx, dy);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, double seed, double[] dparameters) {
    double hypot = Math.hypot(x, y); // line 11
    double atan2 = Math.atan2(y, x);
    double cbrt = Math.cbrt(x);
    double quotient = x / 2;
    double log1p = Math.log1p(y);
    double quotient2 = StrictMath.asin(quotient) / log1p;

    double quotient3 = seed / log1p; // line 11
    double dy = -quotient2 * quotient3 / (1 + y);
    double dx = quotient3 / StrictMath.sqrt((1 - quotient) * (1 + quotient)) * 0.5;
    dx += y * seed;
    dy += x * seed;
    dx += seed / (3 * cbrt * cbrt);
    double product = atan2 * seed;
    double product2 = hypot * seed;
    dy += Partials.inversion(x, y) * product2;
    dx -= Partials.inversion(y, x) * product2;
    dx += Partials.direction(x, y) * product;
    dy += Partials.direction(y, x) * product;
    dparameters[0] += dx;
    dparameters[1] += dy;
    return hypot * atan2 + Math.fma(x, y, cbrt) + quotient2;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, double dx, double dy) {
    double hypot = Math.hypot(x, y); // line 11
    double atan2 = Math.atan2(y, x);
    double sum = atan2 * (Partials.direction(x, y) * dx + Partials.direction(y, x) * dy) + hypot
        * (Partials.inversion(x, y) * dy - Partials.inversion(y, x) * dx);
    double cbrt = Math.cbrt(x);
    double quotient = x / 2;
    double log1p = Math.log1p(y);
    double quotient2 = StrictMath.asin(quotient) / log1p;
    double sum2 = sum + (y * dx + x * dy + dx / (3 * cbrt * cbrt)) + (0.5 * dx / StrictMath.sqrt((1
        - quotient) * (1 + quotient)) - dy / (1 + y) * quotient2) / log1p;
    return new Jvp(hypot * atan2 + Math.fma(x, y, cbrt) + quotient2, sum2);
  }

  /**
   * Returns the function of the vector (x, y).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("x", "y");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Elementary_geometry.value(x[0], x[1]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 2);
        Packed.requireLength(gradient, 2);
        return vjp(x[0], x[1], 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 2);
        Packed.requireLength(v, 2);
        return jvp(x[0], x[1], v[0], v[1]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dx the partial derivative with respect to x
   * @param dy the partial derivative with respect to y
   */
  record Gradient(double value, double dx, double dy) {
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
