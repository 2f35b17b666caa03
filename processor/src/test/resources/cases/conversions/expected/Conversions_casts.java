import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import dev.adjoint.Partials;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Conversions#casts}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Conversions_casts {
  private Conversions_casts() {
  }

  /**
   * Returns what {@link Conversions#casts} returns, bit for bit.
   */
  static double value(double x, double c, int n) {
    long whole = (long) (c * 10); // line 16
    int down = (int) c % n; // line 17
    float rounded = (float) c; // line 18
    return x * whole + Math.sin(x * down) + rounded * x + Math.max(n, 0) * x + Math.max(x,
        0); // line 19
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double c, int n) {
    long whole = (long) (c * 10); // line 16
    int down = (int) c % n; // line 17
    float rounded = (float) c; // line 18
    double product = x * down; // line 19
    double converted = Math.max(n, 0);

    double dx = Partials.step(x, 0); // line 19
    dx += converted;
    dx += rounded;
    dx += down * Math.cos(product);
    dx += whole;
    return new Gradient(x * whole + Math.sin(product) + rounded * x + converted * x + Math.max(x, 0),
        dx);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x
   * @return the value
   */
  static double vjp(double x, double c, int n, double seed, double[] dparameters) {
    long whole = (long) (c * 10); // line 16
    int down = (int) c % n; // line 17
    float rounded = (float) c; // line 18
    double product = x * down; // line 19
    double converted = Math.max(n, 0);

    double dx = Partials.step(x, 0) * seed; // line 19
    dx += converted * seed;
    dx += rounded * seed;
    dx += Math.cos(product) * seed * down;
    dx += whole * seed;
    dparameters[0] += dx;
    return x * whole + Math.sin(product) + rounded * x + converted * x + Math.max(x, 0);
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   */
  static Jvp jvp(double x, double c, int n, double dx) {
    long whole = (long) (c * 10); // line 16
    int down = (int) c % n; // line 17
    float rounded = (float) c; // line 18
    double product = x * down; // line 19
    double converted = Math.max(n, 0);
    return new Jvp(x * whole + Math.sin(product) + rounded * x + converted * x + Math.max(x, 0),
        whole * dx + down * dx * Math.cos(product) + rounded * dx + converted * dx + Partials.step(x, 0) * dx);
  }

  /**
   * Returns the function of the vector (x).
   */
  static DifferentiableFunction function(double c, int n) {
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
        return Conversions_casts.value(x[0], c, n);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 1);
        Packed.requireLength(gradient, 1);
        return vjp(x[0], c, n, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 1);
        Packed.requireLength(v, 1);
        return jvp(x[0], c, n, v[0]).derivative();
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
