import dev.adjoint.DifferentiableFunction;
import dev.adjoint.Packed;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The value of {@link Neuron#activation}
 * and its exact derivatives with respect to {@code x1}, {@code x2}, {@code w1}, {@code w2}, {@code b}.
 *
 * <p>A comment names the line of the method's file that the code comes from.
 * Reverse mode goes back from the result: {@code dx} is its derivative with respect to {@code x}.
 * In {@code jvp}, {@code dx} is the derivative of {@code x} along the direction.
 */
@Generated("dev.adjoint.processor.DifferentiableProcessor")
final class Neuron_activation {
  private Neuron_activation() {
  }

  /**
   * Returns what {@link Neuron#activation} returns, bit for bit.
   */
  static double value(double x1, double x2, double w1, double w2, double b) {
    double n = x1 * w1 + x2 * w2 + b; // line 6
    return Math.tanh(n); // line 7
  }

  /**
   * Returns the value and the gradient, by reverse mode.
   */
  static Gradient gradient(double x1, double x2, double w1, double w2, double b) {
    double n = x1 * w1 + x2 * w2 + b; // line 6
    double result = Math.tanh(n); // line 7

    double dn = 1 - result * result; // line 7
    return new Gradient(result, w1 * dn, w2 * dn, x1 * dn, x2 * dn, dn); // line 6
  }

  /**
   * Adds the gradient, times a seed, to an array, by reverse mode and without allocation.
   *
   * @param seed the factor
   * @param dparameters where the partial derivatives are added, one slot each for x1, x2, w1, w2, b
   * @return the value
   */
  static double vjp(double x1, double x2, double w1, double w2, double b, double seed,
      double[] dparameters) {
    double n = x1 * w1 + x2 * w2 + b; // line 6
    double result = Math.tanh(n); // line 7

    double dn = (1 - result * result) * seed; // line 7
    dparameters[0] += w1 * dn; // line 6
    dparameters[1] += w2 * dn;
    dparameters[2] += x1 * dn;
    dparameters[3] += x2 * dn;
    dparameters[4] += dn;
    return result;
  }

  /**
   * Returns the value and the derivative along a direction, by forward mode.
   *
   * @param dx1 the tangent of x1
   * @param dx2 the tangent of x2
   * @param dw1 the tangent of w1
   * @param dw2 the tangent of w2
   * @param db the tangent of b
   */
  static Jvp jvp(double x1, double x2, double w1, double w2, double b, double dx1, double dx2,
      double dw1, double dw2, double db) {
    double n = x1 * w1 + x2 * w2 + b; // line 6
    double dn = w1 * dx1 + x1 * dw1 + w2 * dx2 + x2 * dw2 + db;
    double result = Math.tanh(n); // line 7
    return new Jvp(result, (1 - result * result) * dn);
  }

  /**
   * Returns the function of the vector (x1, x2, w1, w2, b).
   */
  static DifferentiableFunction function() {
    return new DifferentiableFunction() {
      @Override
      public int dimension() {
        return 5;
      }

      @Override
      public List<String> names() {
        return List.of("x1", "x2", "w1", "w2", "b");
      }

      @Override
      public double value(double[] x) {
        Packed.requireLength(x, 5);
        return Neuron_activation.value(x[0], x[1], x[2], x[3], x[4]);
      }

      @Override
      public double gradient(double[] x, double[] gradient) {
        Packed.requireLength(x, 5);
        Packed.requireLength(gradient, 5);
        return vjp(x[0], x[1], x[2], x[3], x[4], 1, Packed.zeroed(gradient));
      }

      @Override
      public double directional(double[] x, double[] v) {
        Packed.requireLength(x, 5);
        Packed.requireLength(v, 5);
        return jvp(x[0], x[1], x[2], x[3], x[4], v[0], v[1], v[2], v[3], v[4]).derivative();
      }
    };
  }

  /**
   * The value and the gradient.
   *
   * @param value the value
   * @param dx1 the partial derivative with respect to x1
   * @param dx2 the partial derivative with respect to x2
   * @param dw1 the partial derivative with respect to w1
   * @param dw2 the partial derivative with respect to w2
   * @param db the partial derivative with respect to b
   */
  record Gradient(double value, double dx1, double dx2, double dw1, double dw2, double db) {
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
