import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Conversions#integers}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Conversions_integers {
  private Conversions_integers() {
  }

  /**
   * Returns what {@link Conversions#integers} returns, bit for bit.
   */
  static double value(double x, int n, long m) {
    int half = n / 2; // line 7
    half <<= 1; // line 8
    byte small = 10; // line 9
    small = (byte) (small + n); // line 10
    return x * half + x / m - (n + small) * x * x + n / 3 + (double) n / 3; // line 11
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, int n, long m) {
    int half = n / 2; // line 7
    half <<= 1; // line 8
    byte small = 10; // line 9
    small = (byte) (small + n); // line 10
    double product = (n + small) * x; // line 11

    double dx = -2 * product; // line 11
    dx += 1.0 / m;
    dx += half;
    return new Gradient(x * half + x / m - product * x + n / 3 + (double) n / 3, dx);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x
   * @return the value
   */
  static double vjp(double x, int n, long m, double seed, double[] dparameters) {
    int half = n / 2; // line 7
    half <<= 1; // line 8
    byte small = 10; // line 9
    small = (byte) (small + n); // line 10
    double converted = n + small; // line 11
    double product = converted * x;
    double result = x * half + x / m - product * x + n / 3 + (double) n / 3;

    double negative = -seed; // line 11
    double dx = product * negative;
    dx += x * negative * converted;
    dx += seed / m;
    dx += half * seed;
    dparameters[0] += dx;
    return result;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   */
  static Jvp jvp(double x, int n, long m, double dx) {
    int half = n / 2; // line 7
    half <<= 1; // line 8
    byte small = 10; // line 9
    small = (byte) (small + n); // line 10
    double converted = n + small; // line 11
    double product = converted * x;
    return new Jvp(x * half + x / m - product * x + n / 3 + (double) n / 3,
        half * dx + dx / m - (converted * dx * x + product * dx));
  }

  /**
   * Returns the function of the vector (x).
   */
  static DifferentiableFunction function(int n, long m) {
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
        return Conversions_integers.value(x[0], n, m);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 1);
        Packed.requireLength(gradient, 1);
        return vjp(x[0], n, m, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 1);
        Packed.requireLength(v, 1);
        return jvp(x[0], n, m, v[0]).derivative();
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
