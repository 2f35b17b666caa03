import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Loops#logisticMap}
 * and its exact derivatives with respect to {@code x}, {@code r}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 * An array named {@code tape}, or as a variable in the plural, keeps what each turn of a loop
 * computes until the reverse turn reads it.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Loops_logisticMap {
  private Loops_logisticMap() {
  }

  /**
   * Returns what {@link Loops#logisticMap} returns, bit for bit.
   */
  static double value(double x, double r, int n) {
    for (int i = 0; i < n; i++) { // line 6
      x = r * x * (1 - x) * 0.5; // line 7
    }
    return x;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double r, int n) {
    double[] xs = new double[Math.max(n, 0)]; // line 6
    for (int i = 0; i < n; i++) {
      xs[i] = x;
      x = r * x * (1 - x) * 0.5; // line 7
    }

    double dx = 1;
    double dr = 0;
    for (int i = Math.max(n, 0) - 1; i >= 0; i--) { // line 6
      double product = 0.5 * dx; // line 7
      double xi = xs[i]; // line 6
      double product2 = (1 - xi) * product; // line 7
      dx = -r * xi * product;
      dr += xi * product2;
      dx += r * product2;
    }
    return new Gradient(x, dx, dr);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, r
   * @return the value
   */
  static double vjp(double x, double r, int n, double seed, double[] dparameters) {
    double[] xs = new double[Math.max(n, 0)]; // line 6
    for (int i = 0; i < n; i++) {
      xs[i] = x;
      x = r * x * (1 - x) * 0.5; // line 7
    }

    double dx = seed;
    double dr = 0;
    for (int i = Math.max(n, 0) - 1; i >= 0; i--) { // line 6
      double product = 0.5 * dx; // line 7
      double xi = xs[i]; // line 6
      double product2 = (1 - xi) * product; // line 7
      dx = -r * xi * product;
      dr += xi * product2;
      dx += r * product2;
    }
    dparameters[0] += dx;
    dparameters[1] += dr;
    return x;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param dr the tangent of r
   */
  static Jvp jvp(double x, double r, int n, double dx, double dr) {
    for (int i = 0; i < n; i++) { // line 6
      double product = r * x; // line 7
      double difference = 1 - x;
      double x2 = product * difference * 0.5;
      dx = 0.5 * (difference * (x * dr + r * dx) - product * dx);
      x = x2;
    }
    return new Jvp(x, dx);
  }

  /**
   * Returns the function of the vector (x, r).
   */
  static DifferentiableFunction function(int n) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("x", "r");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Loops_logisticMap.value(x[0], x[1], n);
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
   * @param dr the partial derivative with respect to r
   */
  record Gradient(double value, double dx, double dr) {
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
