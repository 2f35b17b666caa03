import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link EarlyReturn#guards}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class EarlyReturn_guards {
  private EarlyReturn_guards() {
  }

  /**
   * Returns what {@link EarlyReturn#guards} returns, bit for bit.
   */
  static double value(double x, double y, int n) {
    if (n < 0) { // line 6
      return 0; // line 7
    }
    if (x > y) { // line 9
      return x * x; // line 10
    }
    double t = Math.exp(x) * y; // line 12
    if (n == 1) { // line 13
      return t;
    }
    return t * t; // line 16
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, int n) {
    if (n < 0) { // line 6
      return new Gradient(0, 0, 0); // line 7
    }
    if (x > y) { // line 9
      return new Gradient(x * x, 2 * x, 0); // line 10
    }
    double exp = Math.exp(x); // line 12
    double t = exp * y;
    if (n == 1) { // line 13
      return new Gradient(t, t, exp); // line 12
    }
    double dt = 2 * t; // line 16
    return new Gradient(t * t, y * dt * exp, exp * dt); // lines 16, 12
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, int n, double seed, double[] dparameters) {
    if (n < 0) { // line 6
      return 0; // line 7
    }
    if (x > y) { // line 9
      dparameters[0] += 2 * x * seed; // line 10
      return x * x;
    }
    double exp = Math.exp(x); // line 12
    double t = exp * y;
    if (n == 1) { // line 13
      dparameters[0] += y * seed * exp; // line 12
      dparameters[1] += exp * seed;
      return t;
    }
    double dt = 2 * t * seed; // line 16
    dparameters[0] += y * dt * exp; // line 12
    dparameters[1] += exp * dt;
    return t * t; // line 16
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, int n, double dx, double dy) {
    if (n < 0) { // line 6
      return new Jvp(0, 0); // line 7
    }
    if (x > y) { // line 9
      return new Jvp(x * x, 2 * x * dx); // line 10
    }
    double exp = Math.exp(x); // line 12
    double t = exp * y;
    double dt = exp * dx * y + exp * dy;
    if (n == 1) { // line 13
      return new Jvp(t, dt);
    }
    return new Jvp(t * t, 2 * t * dt); // line 16
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
        return EarlyReturn_guards.value(x[0], x[1], n);
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
