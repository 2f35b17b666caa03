import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Given#iterated}
 * and its exact derivatives with respect to {@code x}, {@code a}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 * An array named {@code tape}, or as a variable in the plural, keeps what each turn of a loop
 * computes until the reverse turn reads it.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Given_iterated {
  private Given_iterated() {
  }

  /**
   * Returns what {@link Given#iterated} returns, bit for bit.
   */
  static double value(double x, double a, int n) {
    for (int i = 0; i < n; i++) { // line 23
      x = Lambert.w(a * x) + 0.5; // line 24
    }
    return x;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, double a, int n) {
    int max = Math.max(n, 0);
    double[] xs = new double[max]; // line 23
    double[] tape = new double[max]; // line 24
    for (int i = 0; i < n; i++) { // line 23
      xs[i] = x;
      double w = Lambert.w(a * x); // line 24
      tape[i] = w;
      x = w + 0.5;
    }

    double dx = 1;
    double da = 0;
    for (int i = Math.max(n, 0) - 1; i >= 0; i--) { // line 23
      double xi = xs[i];
      double product = LambertDerivatives.w(a * xi, tape[i]) * dx; // line 24
      da += xi * product;
      dx = a * product;
    }
    return new Gradient(x, dx, da);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x, a
   * @return the value
   */
  static double vjp(double x, double a, int n, double seed, double[] dparameters) {
    int max = Math.max(n, 0);
    double[] xs = new double[max]; // line 23
    double[] tape = new double[max]; // line 24
    for (int i = 0; i < n; i++) { // line 23
      xs[i] = x;
      double w = Lambert.w(a * x); // line 24
      tape[i] = w;
      x = w + 0.5;
    }

    double dx = seed;
    double da = 0;
    for (int i = Math.max(n, 0) - 1; i >= 0; i--) { // line 23
      double xi = xs[i];
      double product = LambertDerivatives.w(a * xi, tape[i]) * dx; // line 24
      da += xi * product;
      dx = a * product;
    }
    dparameters[0] += dx;
    dparameters[1] += da;
    return x;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   * @param da the tangent of a
   */
  static Jvp jvp(double x, double a, int n, double dx, double da) {
    for (int i = 0; i < n; i++) { // line 23
      double product = a * x; // line 24
      double w = Lambert.w(product);
      dx = LambertDerivatives.w(product, w) * (x * da + a * dx);
      x = w + 0.5;
    }
    return new Jvp(x, dx);
  }

  /**
   * Returns the function of the vector (x, a).
   */
  static DifferentiableFunction function(int n) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 2;
      }

      @Override
      public List<String> names() {
        return List.of("x", "a");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 2);
        return Given_iterated.value(x[0], x[1], n);
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
   * @param da the partial derivative with respect to a
   */
  record Gradient(double value, double dx, double da) {
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
