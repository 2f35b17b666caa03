import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Climate#warmth}
 * and its exact derivatives with respect to {@code height}.
 *
 * <p>{@code warmth(height, year) = Math.exp(-height * height) * (1 + 0.01 * year)}
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Climate_warmth {
  private Climate_warmth() {
  }

  /**
   * Returns what {@link Climate#warmth} returns, bit for bit.
   */
  static double value(double height, int year) {
    return Math.exp(-height * height) * (1 + 0.01 * year); // line 6
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double height, int year) {
    double negative = -height; // line 6
    double result = Math.exp(negative * height) * (1 + 0.01 * year);

    double dheight = negative * result; // line 6
    dheight -= height * result;
    return new Gradient(result, dheight);
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for height
   * @return the value
   */
  static double vjp(double height, int year, double seed, double[] dparameters) {
    double negative = -height; // line 6
    double exp = Math.exp(negative * height);
    double sum = 1 + 0.01 * year;

    double product = sum * seed * exp; // line 6
    double dheight = negative * product;
    dheight -= height * product;
    dparameters[0] += dheight;
    return exp * sum;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dheight the tangent of height
   */
  static Jvp jvp(double height, int year, double dheight) {
    double negative = -height; // line 6
    double exp = Math.exp(negative * height);
    double sum = 1 + 0.01 * year;
    return new Jvp(exp * sum, exp * (negative * dheight - height * dheight) * sum);
  }

  /**
   * Returns the function of the vector (height).
   */
  static DifferentiableFunction function(int year) {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 1;
      }

      @Override
      public List<String> names() {
        return List.of("height");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 1);
        return Climate_warmth.value(x[0], year);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 1);
        Packed.requireLength(gradient, 1);
        return vjp(x[0], year, 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 1);
        Packed.requireLength(v, 1);
        return jvp(x[0], year, v[0]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dheight the partial derivative with respect to height
   */
  record Gradient(double value, double dheight) {
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
