import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Vanishing#unused}
 * and its exact derivatives with respect to {@code x}, {@code y}, {@code z}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Vanishing_unused {
  private Vanishing_unused() {
  }

  /**
   * Returns what {@link Vanishing#unused} returns, bit for bit.
   */
  static double value(double x, double y, double z) {
    y = x * 2; // line 8
    return y + (int) z; // line 9
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, double z) {
    y = x * 2; // line 8
    return new Gradient(y + (int) z, 2, 0, 0); // lines 9, 8
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y, z
   * @return the value
   */
  static double vjp(double x, double y, double z, double seed, double[] dparameters) {
    y = x * 2; // line 8

    dparameters[0] += 2 * seed; // lines 8, 9
    return y + (int) z; // line 9
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   * @param dz the tangent of z
   */
  static Jvp jvp(double x, double y, double z, double dx, double dy, double dz) {
    y = x * 2; // line 8
    return new Jvp(y + (int) z, 2 * dx); // lines 9, 8
  }

  /**
   * Returns the function of the vector (x, y, z).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 3;
      }

      @Override
      public List<String> names() {
        return List.of("x", "y", "z");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 3);
        return Vanishing_unused.value(x[0], x[1], x[2]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 3);
        Packed.requireLength(gradient, 3);
        return vjp(x[0], x[1], x[2], 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 3);
        Packed.requireLength(v, 3);
        return jvp(x[0], x[1], x[2], v[0], v[1], v[2]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dx the partial derivative with respect to x
   * @param dy the partial derivative with respect to y
   * @param dz the partial derivative with respect to z
   */
  record Gradient(double value, double dx, double dy, double dz) {
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
