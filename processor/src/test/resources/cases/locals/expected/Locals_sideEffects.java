import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Locals#sideEffects}
 * and its exact derivatives with respect to {@code x}, {@code y}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Locals_sideEffects {
  private Locals_sideEffects() {
  }

  /**
   * Returns what {@link Locals#sideEffects} returns, bit for bit.
   */
  static double value(double x, double y) {
    double x2 = x * 2; // line 16
    double t = x * (y + x2 * x);
    double t2 = t + 1; // line 17
    x = x2 - 1;
    double u = t - x;
    return u * t2 + x; // line 18
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double y) {
    double dx = 1; // line 18
    double x2 = x * 2; // line 16
    double sum = y + x2 * x;
    double t = x * sum;
    double t2 = t + 1; // line 17
    double x3 = x2 - 1;
    double u = t - x3;
    double dt = t2; // lines 17, 18
    dx -= t2;
    dt += u;
    double dt2 = sum * dt; // line 16
    double product = x * dt;
    dx += x * product;
    dt = dt2 + x2 * product;
    dx = 2 * dx;
    dx += dt; // line 15
    return new Gradient(u * t2 + x3, dx, product); // lines 18, 16
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, y
   * @return the value
   */
  static double vjp(double x, double y, double seed, double[] dparameters) {
    double x2 = x * 2; // line 16
    double sum = y + x2 * x;
    double t = x * sum;
    double t2 = t + 1; // line 17
    double x3 = x2 - 1;
    double u = t - x3;

    double dx = seed; // line 18
    double du = t2 * seed;
    double dt = du; // line 17
    dx -= du;
    dt += u * seed; // lines 17, 18
    double dt2 = sum * dt; // line 16
    double product = x * dt;
    dx += x * product;
    dt = dt2 + x2 * product;
    dx = 2 * dx;
    dx += dt; // line 15
    dparameters[0] += dx;
    dparameters[1] += product; // line 16
    return u * t2 + x3; // line 18
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dy the tangent of y
   */
  static Jvp jvp(double x, double y, double dx, double dy) {
    double x2 = x * 2; // line 16
    double dx2 = 2 * dx;
    double sum = y + x2 * x;
    double t = x * sum;
    double dt = sum * dx + x * (dy + x * dx2 + x2 * dx);
    double t2 = t + 1; // line 17
    x = x2 - 1;
    double u = t - x;
    return new Jvp(u * t2 + x, t2 * (dt - dx2) + u * dt + dx2); // lines 18, 17
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
        return Locals_sideEffects.value(x[0], x[1]);
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
