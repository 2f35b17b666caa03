import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Growth#power}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Growth_power {
  private Growth_power() {
  }

  /**
   * Returns what {@link Growth#power} returns, bit for bit.
   */
  static double value(double x, int n) {
    if (n <= 0) { // line 25
      return 1; // line 26
    }
    double half = Growth_power.value(x, n / 2); // line 28
    double result = n % 2 == 0 ? half * half : half * half * x; // line 29
    return result;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, int n) {
    if (n <= 0) { // line 25
      return new Gradient(1, 0); // line 26
    }
    double[] partials = new double[1]; // line 28
    double half = Growth_power.vjp(x, n / 2, 1, partials);
    double element = partials[0];
    if (n % 2 == 0) { // line 29
      return new Gradient(half * half, element * (2 * half)); // lines 29, 28
    }
    double product = half * half; // line 29
    return new Gradient(product * x, product + element * (2 * half * x)); // lines 29, 28
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x
   * @return the value
   */
  static double vjp(double x, int n, double seed, double[] dparameters) {
    if (n <= 0) { // line 25
      return 1; // line 26
    }
    double[] partials = new double[1]; // line 28
    double half = Growth_power.vjp(x, n / 2, 1, partials);
    double element = partials[0];
    if (n % 2 == 0) { // line 29
      dparameters[0] += element * (2 * half * seed); // lines 28, 29
      return half * half; // line 29
    }
    double product = half * half;
    double dx = product * seed;
    dx += element * (2 * half * (x * seed)); // lines 28, 29
    dparameters[0] += dx;
    return product * x; // line 29
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   */
  static Jvp jvp(double x, int n, double dx) {
    if (n <= 0) { // line 25
      return new Jvp(1, 0); // line 26
    }
    Jvp jvp = Growth_power.jvp(x, n / 2, dx); // line 28
    double half = jvp.value();
    double dhalf = jvp.derivative();
    if (n % 2 == 0) { // line 29
      return new Jvp(half * half, 2 * half * dhalf);
    }
    double product = half * half;
    return new Jvp(product * x, 2 * half * dhalf * x + product * dx);
  }

  /**
   * Returns the function of the vector (x).
   */
  static DifferentiableFunction function(int n) {
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
        return Growth_power.value(x[0], n);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 1);
        Packed.requireLength(gradient, 1);
        return vjp(x[0], n, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 1);
        Packed.requireLength(v, 1);
        return jvp(x[0], n, v[0]).derivative();
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
