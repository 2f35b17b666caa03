import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Helpers#energy}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Helpers_energy {
  private Helpers_energy() {
  }

  /**
   * Returns what {@link Helpers#energy} returns, bit for bit.
   */
  static double value(double x, double y) {
    double v = x - y; // line 7
    double amplitude = 2 * y;
    double s = Math.sin(x); // line 35
    double c = Math.cos(x); // line 36
    return v * v + amplitude * s * c; // lines 7, 31, 37
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y) {
    double v = x - y; // line 7
    double amplitude = 2 * y;
    double s = Math.sin(x); // line 35
    double c = Math.cos(x); // line 36
    double product = amplitude * s; // line 37

    double dx = -s * product; // lines 36, 7, 37
    dx += c * (amplitude * c); // lines 35, 37, 7
    double dy = 2 * (s * c); // lines 7, 37
    double dv = 2 * v; // lines 31, 7
    dx += dv; // line 7
    dy -= dv;
    return new Gradient(v * v + product * c, dx, dy); // lines 7, 31, 37
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, double seed, double[] dparameters) {
    double v = x - y; // line 7
    double amplitude = 2 * y;
    double s = Math.sin(x); // line 35
    double c = Math.cos(x); // line 36
    double product = amplitude * s; // line 37

    double product2 = c * seed; // lines 37, 7
    double dx = -s * (product * seed); // lines 36, 37, 7
    dx += c * (amplitude * product2); // lines 35, 37
    double dy = 2 * (s * product2); // lines 7, 37
    double dv = 2 * v * seed; // lines 31, 7
    dx += dv; // line 7
    dy -= dv;
    dparameters[0] += dx;
    dparameters[1] += dy;
    return v * v + product * c; // lines 7, 31, 37
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, double dx, double dy) {
    double v = x - y; // line 7
    double amplitude = 2 * y;
    double s = Math.sin(x); // line 35
    double c = Math.cos(x); // line 36
    double product = amplitude * s; // line 37
    double sum = 2 * v * (dx - dy) + (c * (s * (2 * dy) + amplitude * (Math.cos(x) * dx)) - s * dx
        * product); // lines 7 to 37
    return new Jvp(v * v + product * c, sum); // lines 7, 31, 37
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
        return Helpers_energy.value(x[0], x[1]);
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
