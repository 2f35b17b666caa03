import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Helpers#guarded}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Helpers_guarded {
  private Helpers_guarded() {
  }

  /**
   * Returns what {@link Helpers#guarded} returns, bit for bit.
   */
  static double value(double x, int n) {
    boolean holds = n > 0; // line 26
    if (!holds) { // line 63
      throw new IllegalArgumentException("n = " + n); // line 64
    }
    if (x > -1 && x < 1) { // line 55
      double result = x * (n / 2); // lines 27, 59
      return result;
    }
    n++; // line 27
    double result = Math.log(x) * (n / 2); // lines 27, 59
    return result;
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x, int n) {
    boolean holds = n > 0; // line 26
    if (!holds) { // line 63
      throw new IllegalArgumentException("n = " + n); // line 64
    }
    if (x > -1 && x < 1) { // line 55
      double converted = n / 2; // lines 27, 59
      return new Gradient(x * converted, converted); // line 27
    }
    n++;
    double converted2 = n / 2; // lines 27, 59
    return new Gradient(Math.log(x) * converted2, converted2 / x); // line 27
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x
   * @return the value
   */
  static double vjp(double x, int n, double seed, double[] dparameters) {
    boolean holds = n > 0; // line 26
    if (!holds) { // line 63
      throw new IllegalArgumentException("n = " + n); // line 64
    }
    if (x > -1 && x < 1) { // line 55
      double converted = n / 2; // lines 27, 59
      dparameters[0] += converted * seed; // line 27
      return x * converted;
    }
    n++;
    double converted2 = n / 2; // lines 27, 59
    dparameters[0] += converted2 * seed / x; // line 27
    return Math.log(x) * converted2;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   */
  static Jvp jvp(double x, int n, double dx) {
    boolean holds = n > 0; // line 26
    if (!holds) { // line 63
      throw new IllegalArgumentException("n = " + n); // line 64
    }
    if (x > -1 && x < 1) { // line 55
      double converted = n / 2; // lines 27, 59
      return new Jvp(x * converted, converted * dx); // line 27
    }
    n++;
    double converted2 = n / 2; // lines 27, 59
    return new Jvp(Math.log(x) * converted2, dx / x * converted2); // line 27
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
        return Helpers_guarded.value(x[0], n);
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
