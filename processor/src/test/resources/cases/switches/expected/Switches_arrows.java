import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Switches#arrows}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Switches_arrows {
  private Switches_arrows() {
  }

  /**
   * Returns what {@link Switches#arrows} returns, bit for bit.
   */
  static double value(double x, double y, int n) {
    int remainder = n % 4; // line 6
    if (remainder == 0) { // line 7
      return x;
    }
    if (remainder == 1 | remainder == 2) { // line 8
      double t = x * y; // line 9
      return t * t; // line 10
    }
    return 1; // line 12
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, int n) {
    int remainder = n % 4; // line 6
    if (remainder == 0) { // line 7
      return new Gradient(x, 1, 0);
    }
    if (remainder == 1 | remainder == 2) { // line 8
      double t = x * y; // line 9
      double dt = 2 * t; // line 10
      return new Gradient(t * t, y * dt, x * dt); // lines 10, 9
    }
    return new Gradient(1, 0, 0); // line 12
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, int n, double seed, double[] dparameters) {
    int remainder = n % 4; // line 6
    if (remainder == 0) { // line 7
      dparameters[0] += seed;
      return x;
    }
    if (remainder == 1 | remainder == 2) { // line 8
      double t = x * y; // line 9
      double dt = 2 * t * seed; // line 10
      dparameters[0] += y * dt; // line 9
      dparameters[1] += x * dt;
      return t * t; // line 10
    }
    return 1; // line 12
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, int n, double dx, double dy) {
    int remainder = n % 4; // line 6
    if (remainder == 0) { // line 7
      return new Jvp(x, dx);
    }
    if (remainder == 1 | remainder == 2) { // line 8
      double t = x * y; // line 9
      return new Jvp(t * t, 2 * t * (y * dx + x * dy)); // lines 10, 9
    }
    return new Jvp(1, 0); // line 12
  }

  /**
   * Returns the function of the vector (x, y).
   */
  static DifferentiableFunction function(int n) {
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
        return Switches_arrows.value(x[0], x[1], n);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 2);
        Packed.requireLength(gradient, 2);
        return vjp(x[0], x[1], n, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 2);
        Packed.requireLength(v, 2);
        return jvp(x[0], x[1], n, v[0], v[1]).derivative();
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
