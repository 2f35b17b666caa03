import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Partials;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Elementary#kinks}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Elementary_kinks {
  private Elementary_kinks() {
  }

  /**
   * Returns what {@link Elementary#kinks} returns, bit for bit.
   */
  static double value(double x, double y) {
    return Math.abs(x) + Math.max(x, 2 * y) * Math.min(x, 2 + y) + Math.copySign(x, y)
        + Math.floor(x / 4) + x % 5; // line 16
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y) {
    double dx = 1; // line 16
    double product = 2 * y;
    double max = Math.max(x, product);
    double sum = 2 + y;
    double min = Math.min(x, sum);
    dx += Math.copySign(1, x) * Math.copySign(1, y);
    dx += Partials.step(sum, x) * max;
    double dy = Partials.step(x, sum) * max;
    dx += Partials.step(x, product) * min;
    dy += 2 * Partials.step(product, x) * min;
    dx += Math.signum(x);
    return new Gradient(Math.abs(x) + max * min + Math.copySign(x, y) + Math.floor(x / 4) + x % 5,
        dx, dy);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, double seed, double[] dparameters) {
    double product = 2 * y; // line 16
    double max = Math.max(x, product);
    double sum = 2 + y;
    double min = Math.min(x, sum);

    double dx = seed; // line 16
    dx += Math.copySign(1, x) * Math.copySign(1, y) * seed;
    double product2 = min * seed;
    double product3 = max * seed;
    dx += Partials.step(sum, x) * product3;
    double dy = Partials.step(x, sum) * product3;
    dx += Partials.step(x, product) * product2;
    dy += 2 * Partials.step(product, x) * product2;
    dx += Math.signum(x) * seed;
    dparameters[0] += dx;
    dparameters[1] += dy;
    return Math.abs(x) + max * min + Math.copySign(x, y) + Math.floor(x / 4) + x % 5;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, double dx, double dy) {
    double product = 2 * y; // line 16
    double max = Math.max(x, product);
    double sum = 2 + y;
    double min = Math.min(x, sum);
    double sum2 = Math.signum(x) * dx + min * (Partials.step(x, product) * dx + 2 * dy
        * Partials.step(product, x)) + max * (Partials.step(sum, x) * dx + Partials.step(x, sum)
        * dy);
    return new Jvp(Math.abs(x) + max * min + Math.copySign(x, y) + Math.floor(x / 4) + x % 5,
        sum2 + Math.copySign(1, x) * Math.copySign(1, y) * dx + dx);
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
        return Elementary_kinks.value(x[0], x[1]);
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
