import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Checks#vertical}
 * and its exact derivatives with respect to {@code x}.
 *
 * <p>{@code vertical(x) = Math.cbrt(x)}
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Checks_vertical {
  private Checks_vertical() {
  }

  /**
   * Returns what {@link Checks#vertical} returns, bit for bit.
   */
  static double value(double x) {
    return Math.cbrt(x); // line 109
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x) {
    double result = Math.cbrt(x); // line 109
    return new Gradient(result, 1 / (3 * result * result));
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x
   * @return the value
   */
  static double vjp(double x, double seed, double[] dparameters) {
    double result = Math.cbrt(x); // line 109

    dparameters[0] += seed / (3 * result * result); // line 109
    return result;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx the tangent of x
   */
  static Jvp jvp(double x, double dx) {
    double result = Math.cbrt(x); // line 109
    return new Jvp(result, dx / (3 * result * result));
  }

  /**
   * Returns the function of the vector (x).
   */
  static DifferentiableFunction function() {
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
        return Checks_vertical.value(x[0]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 1);
        Packed.requireLength(gradient, 1);
        return vjp(x[0], 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 1);
        Packed.requireLength(v, 1);
        return jvp(x[0], v[0]).derivative();
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
