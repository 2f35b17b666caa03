import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Partials;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Elementary#powers}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Elementary_powers {
  private Elementary_powers() {
  }

  /**
   * Returns what {@link Elementary#powers} returns, bit for bit.
   */
  static double value(double x, double y) {
    return Math.pow(x, 2) + Math.pow(x, 3) + Math.pow(x, -1.5) + Math.pow(2, y) + Math.pow(x, y)
        + Math.sqrt(x * y); // line 6
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y) {
    double pow = Math.pow(2, y); // line 6
    double pow2 = Math.pow(x, y);
    double sqrt = Math.sqrt(x * y);

    double quotient = 0.5 / Math.abs(sqrt); // line 6
    double dx = y * quotient;
    double dy = x * quotient;
    dx += Partials.powBase(x, y, pow2);
    dy += Partials.powExponent(x, y, pow2);
    dy += Partials.powExponent(2, y, pow);
    dx -= 1.5 * Math.pow(x, -2.5);
    dx += 3 * x * x;
    dx += 2 * x;
    return new Gradient(Math.pow(x, 2) + Math.pow(x, 3) + Math.pow(x, -1.5) + pow + pow2 + sqrt, dx,
        dy);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, double seed, double[] dparameters) {
    double pow = Math.pow(2, y); // line 6
    double pow2 = Math.pow(x, y);
    double sqrt = Math.sqrt(x * y);

    double product = 0.5 / Math.abs(sqrt) * seed; // line 6
    double dx = y * product;
    double dy = x * product;
    dx += Partials.powBase(x, y, pow2) * seed;
    dy += Partials.powExponent(x, y, pow2) * seed;
    dy += Partials.powExponent(2, y, pow) * seed;
    dx -= 1.5 * Math.pow(x, -2.5) * seed;
    dx += 3 * x * x * seed;
    dx += 2 * x * seed;
    dparameters[0] += dx;
    dparameters[1] += dy;
    return Math.pow(x, 2) + Math.pow(x, 3) + Math.pow(x, -1.5) + pow + pow2 + sqrt;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, double dx, double dy) {
    double pow = Math.pow(2, y); // line 6
    double sum = 2 * x * dx + 3 * x * x * dx - 1.5 * Math.pow(x, -2.5) * dx
        + Partials.powExponent(2, y, pow) * dy;
    double pow2 = Math.pow(x, y);
    double sqrt = Math.sqrt(x * y);
    double sum2 = sum + Partials.powBase(x, y, pow2) * dx + Partials.powExponent(x, y, pow2) * dy
        + 0.5 / Math.abs(sqrt) * (y * dx + x * dy);
    return new Jvp(Math.pow(x, 2) + Math.pow(x, 3) + Math.pow(x, -1.5) + pow + pow2 + sqrt, sum2);
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
        return Elementary_powers.value(x[0], x[1]);
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
