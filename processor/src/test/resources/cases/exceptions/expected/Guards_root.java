import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Partials;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Guards#root}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Guards_root {
  private Guards_root() {
  }

  /**
   * Returns what {@link Guards#root} returns, bit for bit.
   */
  static double value(double x, double y, int n) {
    if (n < 0) { // line 9
      throw new IllegalArgumentException("n = " + n); // line 10
    }
    if (x <= 0 || y <= 0) { // line 12
      throw new ArithmeticException("x = " + x + ", y = " + y);
    }
    double t = x * y; // line 13
    if (n > Guards.MOST) { // line 14
      throw new IllegalArgumentException("n = " + n + ", but at most " + Guards.MOST); // line 15
    }
    return Math.pow(t, 1.0 / (n + 1)); // line 17
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y, int n) {
    if (n < 0) { // line 9
      throw new IllegalArgumentException("n = " + n); // line 10
    }
    if (x <= 0 || y <= 0) { // line 12
      throw new ArithmeticException("x = " + x + ", y = " + y);
    }
    double t = x * y; // line 13
    if (n > Guards.MOST) { // line 14
      throw new IllegalArgumentException("n = " + n + ", but at most " + Guards.MOST); // line 15
    }
    double quotient = 1.0 / (n + 1); // line 17
    double result = Math.pow(t, quotient);

    double dt = Partials.powBase(t, quotient, result); // line 17
    return new Gradient(result, y * dt, x * dt); // line 13
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, int n, double seed, double[] dparameters) {
    if (n < 0) { // line 9
      throw new IllegalArgumentException("n = " + n); // line 10
    }
    if (x <= 0 || y <= 0) { // line 12
      throw new ArithmeticException("x = " + x + ", y = " + y);
    }
    double t = x * y; // line 13
    if (n > Guards.MOST) { // line 14
      throw new IllegalArgumentException("n = " + n + ", but at most " + Guards.MOST); // line 15
    }
    double quotient = 1.0 / (n + 1); // line 17
    double result = Math.pow(t, quotient);

    double dt = Partials.powBase(t, quotient, result) * seed; // line 17
    dparameters[0] += y * dt; // line 13
    dparameters[1] += x * dt;
    return result;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, int n, double dx, double dy) {
    if (n < 0) { // line 9
      throw new IllegalArgumentException("n = " + n); // line 10
    }
    if (x <= 0 || y <= 0) { // line 12
      throw new ArithmeticException("x = " + x + ", y = " + y);
    }
    double t = x * y; // line 13
    if (n > Guards.MOST) { // line 14
      throw new IllegalArgumentException("n = " + n + ", but at most " + Guards.MOST); // line 15
    }
    double quotient = 1.0 / (n + 1); // line 17
    double result = Math.pow(t, quotient);
    return new Jvp(result,
        Partials.powBase(t, quotient, result) * (y * dx + x * dy)); // lines 17, 13
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
        return Guards_root.value(x[0], x[1], n);
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
