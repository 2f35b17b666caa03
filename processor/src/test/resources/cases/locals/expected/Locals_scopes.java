import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Locals#scopes}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Locals_scopes {
  private Locals_scopes() {
  }

  /**
   * Returns what {@link Locals#scopes} returns, bit for bit.
   */
  static double value(double x, double scale) {
    double sum = 0; // line 23
    double t = x * scale; // line 25
    sum += t * t; // line 26
    t = x - scale; // line 29
    sum -= t / 2; // line 30
    return sum;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double scale) {
    double sum = 0; // line 23
    double t = x * scale; // line 25
    sum += t * t; // line 26
    double t2 = x - scale; // line 29
    sum -= t2 / 2; // line 30

    double dx = -0.5; // lines 29, 30
    dx += scale * (2 * t); // lines 25, 26, 30
    return new Gradient(sum, dx);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x
   * @return the value
   */
  static double vjp(double x, double scale, double seed, double[] dparameters) {
    double sum = 0; // line 23
    double t = x * scale; // line 25
    sum += t * t; // line 26
    double t2 = x - scale; // line 29
    sum -= t2 / 2; // line 30

    double dx = -0.5 * seed; // lines 29, 30
    dx += scale * (2 * t * seed); // lines 25, 26, 30
    dparameters[0] += dx;
    return sum;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   */
  static Jvp jvp(double x, double scale, double dx) {
    double sum = 0; // line 23
    double t = x * scale; // line 25
    double dsum = 2 * t * (scale * dx); // lines 26, 25
    sum += t * t; // line 26
    t = x - scale; // line 29
    sum -= t / 2; // line 30
    dsum -= 0.5 * dx; // lines 30, 29
    return new Jvp(sum, dsum);
  }

  /**
   * Returns the function of the vector (x).
   */
  static DifferentiableFunction function(double scale) {
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
        return Locals_scopes.value(x[0], scale);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 1);
        Packed.requireLength(gradient, 1);
        return vjp(x[0], scale, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 1);
        Packed.requireLength(v, 1);
        return jvp(x[0], scale, v[0]).derivative();
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
